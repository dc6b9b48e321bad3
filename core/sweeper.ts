/** Puts right what crashes left behind, and clears away what has had its time. Every call may be repeated. */
export interface Sweeper {
  /** Wakes lanes that have work and that nobody will come to. Answers how many. */
  wakeForgotten(): Promise<number>;
  /**
   * Makes one conversation of two that somebody has with both accounts of a number, where nobody is at
   * work. Answers how many became part of another.
   */
  joinTalks(): Promise<number>;
  /**
   * Deletes what is past its retention, at most `limit` rows of each kind, so that no lock is held
   * for long: raw payloads that no open dead letter needs, with their events' own copies; events too
   * old to be delivered again, and as old effects. Answers how many, 0 when nothing is left.
   */
  purge(limit: number): Promise<number>;
}
