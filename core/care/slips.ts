/**
 * Puts slips of the fingers right: a word that is none of `vocabulary` and one letter away from one of
 * them becomes it. The first letter is hardly ever wrong, so one that differs there is another word,
 * as are those in `others`.
 */
export function mender(
  vocabulary: ReadonlySet<string>,
  others: ReadonlySet<string>,
): (word: string) => string {
  const near = new Map<string, string[]>();
  const longest = Math.max(...[...vocabulary].map(({ length }) => length)) + 1;
  for (const word of vocabulary)
    if (word.length >= SHORTEST)
      for (const form of formsOf(word)) near.set(form, [...(near.get(form) ?? []), word]);
  return (word) => {
    if (word.length < SHORTEST || word.length > longest) return word;
    if (vocabulary.has(word) || others.has(word)) return word;
    const meant = formsOf(word).flatMap((form) => near.get(form) ?? []);
    return meant.find((each) => each[0] === word[0] && isOneSlip(each, word)) ?? word;
  };
}

/** Shorter words have too many neighbours. */
const SHORTEST = 5;

/** The word, and what is left of it without each of its letters: words that are one slip apart share one. */
function formsOf(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** One letter too many, too few or wrong, or two that changed places. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const from = Array.from(short).findIndex((letter, at) => letter !== long[at]);
  const at = from === -1 ? short.length : from;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return short.slice(at + (isSwapped ? 2 : 1)) === long.slice(at + (isSwapped ? 2 : 1));
}
