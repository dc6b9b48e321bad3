import type { ConversationId } from "./identity.ts";

/** What became of the conversations that people had with each of two accounts of one number. */
export interface Joined {
  /** How many have become part of another. */
  readonly joined: number;
  /** In how many somebody was just at work, or something waits to be sent. */
  readonly busy: number;
  /** Those that could not be joined, and why. */
  readonly faults: readonly { readonly conversation: ConversationId; readonly error: unknown }[];
}

/** Puts right what crashes left behind, and clears away what has had its time. Every call may be repeated. */
export interface Sweeper {
  /** Wakes lanes that have work and that nobody will come to. Answers how many. */
  wakeForgotten(): Promise<number>;
  /**
   * Makes one conversation of two that somebody has with both accounts of a number, where nobody is at
   * work.
   */
  joinTalks(): Promise<Joined>;
  /**
   * Deletes what is past its retention, at most `limit` rows of each kind, so that no lock is held
   * for long: raw payloads that no open dead letter needs, with their events' own copies; events too
   * old to be delivered again, and as old effects. Answers how many, 0 when nothing is left.
   */
  purge(limit: number): Promise<number>;
}
