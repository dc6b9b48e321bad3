import type { ConversationId } from "../identity.ts";

/** A conversation's lane while somebody holds it. The epoch is the fence: a later owner has a higher one. */
export interface LeasedLane {
  readonly conversation: ConversationId;
  readonly owner: string;
  readonly epoch: number;
}
