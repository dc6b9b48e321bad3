/** Why a person is called. */
export type HandoverReason =
  /** They asked for one. */
  | "asked"
  /** They, or somebody beside them, may be in danger of their life. */
  | "danger"
  /** They did not agree to what the bot needs their consent for. */
  | "declined"
  /** What the bot did outside may have gone wrong, and nobody can tell. */
  | "doubt";

/** A conversation that a person is to take over. */
export interface Handover {
  readonly reason: HandoverReason;
  /** What they read first, in their own language: no personal data in it. */
  readonly note: string;
  /** Before all who wait for anything else. */
  readonly urgent?: boolean;
}
