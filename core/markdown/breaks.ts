/** Places inside which a text is not to be broken. */
export type Wholes = readonly (readonly [from: number, to: number])[];

/** From the best: at the end of a line, of a sentence, of a word. */
const ends: readonly { readonly pattern: RegExp; readonly atLeast: number }[] = [
  { pattern: /(?=\n)/gu, atLeast: 1 / 3 },
  { pattern: /[.!?…]["'”’»)\]]*(?=\s)|[。！？]/gu, atLeast: 1 / 3 },
  { pattern: /(?=\s)/gu, atLeast: 0 },
];

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Where a text is best broken that must end at `max` at the latest: counted in UTF-16 units, more
 * than 0. A whole or a grapheme is broken only where it begins the text and reaches beyond `max`.
 */
export function breakAt(text: string, max: number, wholes: Wholes): number {
  const around = (at: number) => wholes.find(([from, to]) => from < at && at < to);
  const isFree = (at: number) => at > 0 && at <= max && !around(at);
  const beginning = text.slice(0, max + 1);
  for (const { pattern, atLeast } of ends) {
    const places = [...beginning.matchAll(pattern)].map((match) => match.index + match[0].length);
    const last = places.findLast(isFree) ?? 0;
    if (last > max * atLeast) return last;
  }
  const grapheme = startOfGrapheme(text, max);
  const end = around(grapheme)?.[0] ?? grapheme;
  if (end > 0) return end;
  return wholes.length > 0 ? breakAt(text, max, []) : startOfSign(text, max);
}

/** The start of the grapheme that reaches over a place. */
export function startOfGrapheme(text: string, at: number): number {
  return graphemes.segment(text).containing(at)?.index ?? at;
}

/** As {@link startOfGrapheme}, for what is one grapheme and too long all the same. */
function startOfSign(text: string, at: number): number {
  const isHalf = /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1));
  return isHalf && at > 1 ? at - 1 : at;
}
