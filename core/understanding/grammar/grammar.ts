/**
 * A grammar is data: classes of phrases, each with the patterns that people write them in.
 *
 * A pattern is a line of words and marks as they stand in a message, without accents, and
 *
 * - `(a|b)` one of them, `[a|b]` one of them or nothing;
 * - `{month}` a phrase of the class `month`, kept under its name; `{from:clock|bare}` a phrase of
 *   either class, kept as `from`;
 * - `~` what follows touches what came before: `{hour} ~h` reads "10h" and not "10 h";
 * - `&(a|b)` what follows is one of them, `!(a|b)` it is none of them; neither takes it;
 * - `<start>` and `<end>` of the text; `<(>` the mark itself where it would mean something else.
 */
export interface Grammar {
  readonly [phraseClass: string]: PhraseClass;
}

/** What a phrase of one class may be. Of two readings equally long the one listed first is preferred. */
export interface PhraseClass {
  /** Written in digits. */
  readonly digits?: Digits;
  /** Words that stand for a number: `{ 1: "segunda|seg", 2: "terca|ter" }`. */
  readonly words?: Words;
  /** Phrases with parts, by the name of their form. */
  readonly forms?: Forms;
}

export interface Digits {
  /** How many digits, least and most. */
  readonly width: readonly [number, number];
  /** The least and the greatest value. */
  readonly range: readonly [number, number];
}

export type Words = Readonly<Record<number, string>>;
export type Forms<Form extends string = string> = Readonly<Record<Form, readonly string[]>>;

/** What was found in place of a class: a number, or a phrase with parts of its own. */
export type Part = number | Phrase;

export interface Phrase {
  readonly form: string;
  /** From which token to before which one it goes. */
  readonly start: number;
  readonly end: number;
  readonly parts: ReadonlyMap<string, Part>;
}

/** The number a pattern kept under `name`, if it kept one. */
export function numberIn(phrase: Phrase, name: string): number | undefined {
  const part = phrase.parts.get(name);
  return typeof part === "number" ? part : undefined;
}

/** The phrase a pattern kept under `name`, if it kept one. */
export function phraseIn(phrase: Phrase, name: string): Phrase | undefined {
  const part = phrase.parts.get(name);
  return typeof part === "number" ? undefined : part;
}
