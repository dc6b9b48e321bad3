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
  /** What was under way, in a few words of the bot's own language. */
  readonly summary?: string;
  /** The skill that the last words were for, as far as the router could tell. */
  readonly intent?: string;
  /** Before all who wait for anything else. */
  readonly urgent?: boolean;
}
