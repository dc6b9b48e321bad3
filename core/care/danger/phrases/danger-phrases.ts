import type { Phrase } from "../../phrasing.ts";

/** How people of one language speak of danger, and how of none with the same words. */
export interface DangerPhrases {
  /** A body in danger: an ambulance. */
  readonly body: readonly Phrase[];
  /** A person who may harm themselves: somebody to talk to, now. */
  readonly mind: readonly Phrase[];
  /** Other words of the same sound: figures of speech, questions about a disease. */
  readonly harmless: readonly Phrase[];
  /** What stands before a danger that is none: "não tenho", "morreu de". */
  readonly denials: readonly Phrase[];
  /** Words between a denial and what is denied: "não tenho MAIS NENHUMA dor no peito". */
  readonly fillers: readonly Phrase[];
  /** Complaints that are denied along with a danger: "não tenho FEBRE nem falta de ar". */
  readonly complaints: readonly Phrase[];
  /** What is a danger only beside another complaint, and denied alone: "o rosto inchou, mas sem FEBRE". */
  readonly beside: readonly Phrase[];
  /** What joins them. */
  readonly joints: readonly Phrase[];
  /** It was long ago. */
  readonly past: readonly Phrase[];
  /** And yet it is now as well. */
  readonly present: readonly Phrase[];
}
