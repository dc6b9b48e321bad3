/**
 * A phrase as data, in the plain words of `plain.ts`:
 *
 * - `(a|b)` is one of them, and a `?` behind it says that it may be missing: `(muita )?dor`;
 * - `*` behind a word is any ending: `desmai*`; behind alternatives, up to four of them: `( de| do)*`;
 * - `[oa]` is one of these letters;
 * - `~` is up to three words: `dor~no peito` is in "dor muito forte no peito";
 * - `~~` is up to sixteen, pauses among them: `gravida~~posso` is in "tô grávida de 3 meses, será que posso".
 *
 * Marks may stand between its words, as transcripts put them there: "falta... de ar".
 */
export type Phrase = string;

const BREAK = " (?:[,.] )?";
const BETWEEN = "(?: [^ ,.]+){0,3}";
const APART = "(?: [^ .]+){0,16} ";

/** What any of the phrases is in a regular expression; `between` stands between two words. */
export function sourceOf(phrases: readonly Phrase[], between = BREAK): string {
  const sources = phrases.map((phrase) =>
    phrase
      .replaceAll("(", "(?:")
      .split("~~")
      .map((parts) =>
        parts
          .split("~")
          .map((part) => part.replaceAll(" ", between))
          .join(BETWEEN + between),
      )
      .join(APART)
      .replaceAll(")*", "){0,4}")
      .replaceAll("*", "[^ ,.]*"),
  );
  return `(?:${sources.join("|")})`;
}

/** Finds a source where it begins and ends with a word. */
export function wholeWords(source: string, flags = "u"): RegExp {
  return new RegExp(`(?<![^ ])${source}(?![^ ])`, flags);
}

/** The words of phrases, but for those with any ending. */
export function wordsOf(phrases: readonly Phrase[]): ReadonlySet<string> {
  const words = phrases.flatMap((phrase) => phrase.match(/[a-z[\]*]+/gu) ?? []);
  return new Set(words.flatMap(spelled).filter((word) => /^[a-z]+$/u.test(word)));
}

/** A word with one of several letters in it, spelled with each of them: `viv[oa]`. */
function spelled(word: string): readonly string[] {
  const {
    before = word,
    letters = "",
    after = "",
  } = /^(?<before>[a-z]*)\[(?<letters>[a-z]+)\](?<after>[a-z]*)$/u.exec(word)?.groups ?? {};
  return letters === "" ? [word] : Array.from(letters, (letter) => before + letter + after);
}
