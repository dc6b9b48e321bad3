import { isSpelt } from "../understanding/text/spelling.ts";
import { isDoing } from "./roots.ts";

/** A thing, and the words of one of its names. */
export interface Name<T> {
  readonly thing: T;
  readonly words: readonly string[];
}

/** A thing, and the words that name it: from one up to and without another. */
export interface Mention<T> {
  readonly thing: T;
  readonly from: number;
  readonly to: number;
}

/** The only thing that is named whole; `undefined` where none is, or several are. */
export function theOneNamed<T>(
  said: readonly string[],
  names: readonly Name<T>[],
  counts: (at: number) => boolean = () => true,
): T | undefined {
  const whole = wholeMentions(said, names, counts);
  const [first, ...others] = new Set(whole.map(({ thing }) => thing));
  return others.length === 0 ? first : undefined;
}

/** Where things are named whole, in their order: by the longer of two names that overlap. */
export function wholeMentions<T>(
  said: readonly string[],
  names: readonly Name<T>[],
  counts: (at: number) => boolean = () => true,
): readonly Mention<T>[] {
  const mentions = names
    .flatMap((name) => mentionsOf(said, name))
    .filter(({ from }) => counts(from));
  const longer = mentions.filter(({ from, to }) => to - from > 1);
  return mentions
    .filter((mention) => !longer.some((other) => isPartOf(mention, other)))
    .toSorted((a, b) => a.from - b.from);
}

function mentionsOf<T>(said: readonly string[], { thing, words }: Name<T>): Mention<T>[] {
  return said.flatMap((_, from) =>
    words.length > 0 && words.every((word, index) => isSaid(word, said[from + index]))
      ? [{ thing, from, to: from + words.length }]
      : [],
  );
}

/** However it is spelled, or as the verb of what is done: "limpar os dentes". */
function isSaid(word: string, said: string | undefined): boolean {
  return isSpelt(word, said) || (said !== undefined && isDoing(word, said));
}

/** "Avaliação" is part of "avaliação ortodôntica", and not meant where that was said. */
function isPartOf<T>(a: Mention<T>, b: Mention<T>): boolean {
  return b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from;
}
