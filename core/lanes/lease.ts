import type { ConversationId } from "../identity.ts";

/**
 * A conversation's lane while somebody holds it. Owner and claim are the fence: whoever claims the
 * lane next has another owner or a higher claim, and what the earlier one commits is refused.
 */
export interface LeasedLane {
  readonly conversation: ConversationId;
  /** The worker, by its id. */
  readonly owner: string;
  /** The worker's own count of its claims. */
  readonly claim: number;
}
