/** Puts right what crashes left behind, and clears away what has had its time. Every call may be repeated. */
export interface Sweeper {
  /** Wakes lanes that have work and that nobody will come to. Answers how many. */
  wakeForgotten(): Promise<number>;
  /** Deletes raw payloads past their retention, with the events' own copies. Answers how many. */
  purgePayloads(): Promise<number>;
}
