import type { Turn } from "./turn.ts";

/** One of several that an account speaks for: a clinic, a shop. */
export interface Place {
  /** Stable: it travels on buttons and is stored. */
  readonly slug: string;
  readonly name: string;
  /** Its parts, as people name them too: "Centro". */
  readonly parts: readonly string[];
  /** As one writes it on a letter, each in a line. */
  readonly addresses: readonly string[];
}

/**
 * The places that a bot speaks for, where an account may have several.
 *
 * Before the first skill that is `local` the person is asked which, once; what they had said is taken up
 * then. They may change it in words at any time. The bot's texts have `places.ask` and `places.again`
 * with a `{list}`, `places.chosen` and `places.moved` with a `{name}`, and `places.fixed`, for a form that
 * has its place already.
 */
export interface Places {
  /** An account's places, in the order they are offered. Of fewer than two nobody is told. */
  of(turn: Pick<Turn, "event" | "organisation">): Promise<readonly Place[]>;
  /** The slug of the place that a question is about, be another one chosen: that of a visit that is spoken of. */
  about(
    turn: Pick<Turn, "event" | "organisation" | "contact" | "now" | "spokenOf">,
  ): Promise<string | undefined>;
  /** The slug of the only one that has what words ask for: somebody who works at no other. */
  guess(said: string, turn: Pick<Turn, "event" | "organisation">): Promise<string | undefined>;
  /** What such a place is called, in any language: "clínica", "clinic". */
  readonly called: readonly string[];
}
