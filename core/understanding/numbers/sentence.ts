import type { Token } from "../text/tokens.ts";
import type { Lexicon } from "./lexicon.ts";

/** A value read from some tokens, up to and without the token `end`. */
export interface Read {
  readonly value: number;
  readonly end: number;
}

/** The tokens of a text and how its language says numbers. Asks beyond its ends find nothing. */
export class Sentence {
  readonly lexicon: Lexicon;
  readonly length: number;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[], lexicon: Lexicon) {
    this.#tokens = tokens;
    this.length = tokens.length;
    this.lexicon = lexicon;
  }

  /** The word, the figures or the mark at a place; "" where there is none. */
  at(place: number): string {
    return this.#tokens[place]?.text ?? "";
  }

  isFigures(place: number): boolean {
    return this.#tokens[place]?.kind === "number";
  }

  isWord(place: number): boolean {
    return this.#tokens[place]?.kind === "word";
  }

  /** Whether it is written to what comes before it. */
  isGlued(place: number): boolean {
    return this.#tokens[place]?.glued === true;
  }

  /** Whether a number may begin here: not inside of "A320", and no sign of "3-5". */
  isFree(place: number): boolean {
    return !this.isGlued(place) || this.#tokens[place - 1]?.kind === "mark";
  }

  /** Whether one space stands before it. */
  isSpaced(place: number): boolean {
    const [before, token] = [this.#tokens[place - 1], this.#tokens[place]];
    return before !== undefined && token !== undefined && token.start - before.end === 1;
  }

  /** What figures of a handy length are worth. */
  whole(place: number): number | undefined {
    return this.isFigures(place) && this.at(place).length < 10 ? Number(this.at(place)) : undefined;
  }

  isAt(place: number, words: readonly string[]): boolean {
    return place >= 0 && words.every((word, index) => this.at(place + index) === word);
  }

  scale(place: number): number | undefined {
    return this.lexicon.scales[this.at(place)];
  }
}
