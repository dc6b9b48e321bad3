import type { Utterance } from "../../message/outgoing.ts";
import type { Active, Values } from "../dialogue.ts";

/** Words for slots that somebody else than the person put apart; each slot reads its own. */
export type Words = Readonly<Record<string, string>>;

/** What slots are filled with when it is not what was said alone. */
export interface Given {
  /** The values of a press, and nothing else. */
  readonly values?: Values;
  /** What was filled in where all was asked for at once, and nothing else. */
  readonly entered?: Words;
  /** Words that a second opinion put apart, before all that was said. */
  readonly words?: Words;
}

/** What slots are filled from. */
export interface Source extends Given {
  readonly active: Active;
}

/** Slots filled from what was said or pressed. */
export interface Filling {
  readonly active: Active;
  /** The slots that have another value now. */
  readonly changed: readonly string[];
  /** False when nothing was found for any slot, not even what was known already. */
  readonly heard: boolean;
  /** What was found for a slot and cannot be used. */
  readonly refused?: { readonly slot: string; readonly reason: string };
}

/** What the form says next, and where that leaves the dialogue. */
export interface FormStep {
  readonly step: "ask" | "object" | "read_back" | "left";
  readonly say: Utterance;
  readonly active: Active;
}
