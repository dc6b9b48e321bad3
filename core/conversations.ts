import type { ChannelAccountId, ConversationId } from "./identity.ts";

/** Looks conversations up. Implemented by the store. */
export interface Conversations {
  /** The account on which a conversation is held, or the one that it has become part of. */
  accountOf(conversation: ConversationId): Promise<ChannelAccountId | undefined>;
}
