/** The texts of a few turns, with their parts. */
const MOST = 64;
/** In characters, of all of them: what is made of a text fills many times its room. */
const ROOM = 32_768;

/**
 * The same function of a text, which does its work once while that text is spoken of: a turn asks of its
 * few texts and of their parts again and again. What it answers must not be altered.
 */
export function recently<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  let filled = 0;
  return (text) => {
    if (text.length > ROOM) return work(text);
    const before = known.get(text);
    if (before) return before.result;
    const result = work(text);
    if (known.size >= MOST || filled + text.length > ROOM) {
      known.clear();
      filled = 0;
    }
    known.set(text, { result });
    filled += text.length;
    return result;
  };
}
