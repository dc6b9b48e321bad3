import type { ConversationId } from "../identity.ts";
import type { Id } from "../message/address.ts";
import type { HandoverReason } from "./handover.ts";

export type HandoverId = Id<"handover">;

/** A conversation that a person is called to, as whoever takes it sees it. */
export interface OpenHandover {
  readonly id: HandoverId;
  readonly reason: HandoverReason;
  readonly urgent: boolean;
  readonly note: string;
  /** What was under way, in a few words. */
  readonly summary?: string;
  /** The skill that the last words were for, as far as the router could tell. */
  readonly intent?: string;
  readonly since: Date;
  readonly taken?: { readonly at: Date; readonly by: string };
  readonly channel: string;
  readonly account: string;
}

/** Somebody who waits, and in which language they are told so. */
export interface Unanswered {
  readonly id: HandoverId;
  readonly conversation: ConversationId;
  readonly language: string;
  readonly reason: HandoverReason;
}

/** The queue of those who wait for a person. Implemented by the store, on its own clock. */
export interface Handovers {
  /** Urgent ones first, then whoever has waited longest. */
  open(): Promise<readonly OpenHandover[]>;
  /** Says who attends from now on. False when nobody waits there any more. */
  take(handover: HandoverId, by: string): Promise<boolean>;
  /** The bot attends again. False when it does already. */
  giveBack(handover: HandoverId): Promise<boolean>;
  /** Those whom nobody took for as long as their account's policy says, and who were not told so yet. */
  unanswered(): Promise<readonly Unanswered[]>;
  /** They were told that nobody is there. */
  told(handover: HandoverId): Promise<void>;
}
