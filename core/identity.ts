import type { AccountId, Id } from "./message/address.ts";

/** Ids of the hub's own rows, as the store gives them out. */
export type OrganisationId = Id<"organisation">;
export type ConversationId = Id<"conversation">;
export type ContactId = Id<"contact">;
export type ChannelAccountId = Id<"channel-account">;
export type OutboxId = Id<"outbox">;

/** A bot's presence on a platform: one row, one webhook path, one set of credentials. */
export interface ChannelAccount {
  readonly id: ChannelAccountId;
  readonly organisation: OrganisationId;
  readonly channel: string;
  readonly account: AccountId;
  /** The name of the bot that answers there. */
  readonly bot: string;
  /**
   * The other account of the same number, by which the same people talk with the same bot: a
   * conversation is one, whichever of the two it comes in by.
   */
  readonly twin?: ChannelAccountId;
}
