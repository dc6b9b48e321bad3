import type { Id } from "./message/address.ts";

/** Ids of the hub's own rows, as the store gives them out. */
export type OrganisationId = Id<"organisation">;
export type ConversationId = Id<"conversation">;
export type ContactId = Id<"contact">;
/** A channel account's row: a bot's presence on a platform, with its credentials. */
export type ChannelAccountId = Id<"channel-account">;
