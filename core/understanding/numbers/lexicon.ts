/** How one language says numbers: folded words, as `tokens` gives them. */
export interface Lexicon {
  /** What stands before the fraction of a number in figures. */
  readonly decimalMark: "," | ".";
  /** Words of their own value, below a thousand. */
  readonly small: Readonly<Record<string, number>>;
  /** Words that multiply what was said before them: thousand, million; and the hundred of English. */
  readonly scales: Readonly<Record<string, number>>;
  /** Words that multiply and end a number: a dozen. */
  readonly dozens: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Parts of one: a half, fifths. */
  readonly parts: Readonly<Record<string, number>>;
  /** What makes a cardinal the parts of one: "avos". */
  readonly partsMark: string;
  /** What joins parts to a whole, besides "and": "cinco com um quarto". */
  readonly partJoints: readonly string[];
  /** What is written after the figures of an ordinal: "1st". */
  readonly ordinalMarks: readonly string[];
  readonly and: string;
  readonly point: readonly string[];
  readonly minus: readonly string[];
  readonly over: readonly string[];
  readonly percent: readonly string[];
  /** Words by which a number may begin that say only "one". */
  readonly articles: readonly string[];
}

/** "one two" to `{ one: 1, two: 2 }`, counting up from `first` by `step`. */
export function counted(words: string, first: number, step = 1): Readonly<Record<string, number>> {
  return Object.fromEntries(words.split(" ").map((word, index) => [word, first + step * index]));
}

/** Words on "o" as they are said of one and of many, of either gender: "primeiro" also as "primeiras". */
export function inflected(
  words: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([word, value]) =>
      ["o", "a", "os", "as"].map((end) => [word.replace(/o$/, end), value]),
    ),
  );
}

/** The places in an order that are parts of one as well: all after `last`, whose own names differ. */
export function partsAfter(
  last: number,
  ordinals: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(ordinals).filter(([, value]) => value > last));
}
