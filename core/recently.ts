/** The texts of a few turns, with their parts. */
const MOST = 64;
/** In characters: longer ones are rare, and what is made of them fills many times their room. */
const LONGEST = 4_096;

/**
 * The same function of a text, which does its work once while that text is spoken of: a turn asks of its
 * few texts and of their parts again and again. What it answers must not be altered.
 */
export function recently<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const before = known.get(text);
    if (before) return before.result;
    const result = work(text);
    if (known.size >= MOST) known.clear();
    known.set(text, { result });
    return result;
  };
}
