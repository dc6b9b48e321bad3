import { tokens } from "../text/tokens.ts";

/** What can be seen of a text, each thing once and as a 32-bit hash: words, words side by side, and pieces of words. */
export type Features = readonly [words: Hashes, pairs: Hashes, pieces: Hashes];
type Hashes = ReadonlySet<number>;

/** Longer texts are cut: nobody needs more to say what they want. */
const longest = 2000;

export function featuresOf(text: string): Features {
  const [words, pairs, pieces] = [new Set<number>(), new Set<number>(), new Set<number>()];
  let before = edge;
  for (const token of tokens(text.slice(0, longest))) {
    if (token.kind === "mark") continue;
    // What a number looks like says more than which one it is.
    const word = token.kind === "number" ? "0".repeat(Math.min(token.text.length, 4)) : token.text;
    const hash = hashOf(word, 0, word.length);
    words.add(hash);
    pairs.add(pairOf(before, hash));
    addPieces(pieces, `<${word}>`);
    before = hash;
  }
  pairs.add(pairOf(before, edge));
  return [words, pairs, pieces];
}

/** Stands beside the first word and the last. */
const edge = 1;

/** Adds each three and each four letters in a row. */
function addPieces(pieces: Set<number>, word: string): void {
  for (let start = 0; start + 3 <= word.length; start += 1) {
    pieces.add(hashOf(word, start, start + 3));
    if (start + 4 <= word.length) pieces.add(hashOf(word, start, start + 4));
  }
}

/** FNV-1a over a stretch of a string. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = start; at < end; at += 1) hash = mix(hash, text.charCodeAt(at));
  return hash;
}

function pairOf(one: number, other: number): number {
  return mix(mix(one, other), other >>> 16);
}

function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01_00_01_93);
}
