import type { ChannelAccountId, ConversationId } from "./identity.ts";

/** Looks conversations up. Implemented by the store. */
export interface Conversations {
  /** The account a conversation is held on. */
  accountOf(conversation: ConversationId): Promise<ChannelAccountId | undefined>;
}
