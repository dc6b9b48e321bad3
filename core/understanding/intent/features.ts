import { tokens } from "../text/tokens.ts";
import { conceptsOf } from "./concepts.ts";

/** What can be seen of a text, each thing once and as a 32-bit hash. */
export type Features = readonly Hashes[];
type Hashes = ReadonlySet<number>;

/** The kinds of things that are seen, in their order in `Features`. */
export const kinds = ["words", "pairs", "distant", "pieces", "concepts"] as const;

/** Longer texts are cut: nobody needs more to say what they want. */
const longest = 2000;
/** How far apart two words may stand and still be seen together. */
const reach = 6;

/** Words, words side by side, words further apart, pieces of words, and what words mean. */
export function featuresOf(text: string): Features {
  const said = wordsOf(text);
  const words = said.map(hashOf);
  const [pairs, distant, pieces] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const [at, hash] of words.entries()) {
    pairs.add(pairOf(words[at - 1] ?? edge, hash));
    for (let far = Math.max(0, at - reach); far < at - 1; far += 1)
      distant.add(pairOf(hash, words[far] ?? edge));
  }
  pairs.add(pairOf(words.at(-1) ?? edge, edge));
  for (const word of said) addPieces(pieces, `<${word}>`);
  const concepts = new Set(said.flatMap(meaningsOf).map((each) => hashOf(`=${each}`)));
  return [new Set(words), pairs, distant, pieces, concepts];
}

/** What a number looks like says more than which one it is. */
function wordsOf(text: string): readonly string[] {
  return tokens(text.slice(0, longest))
    .filter(({ kind }) => kind !== "mark")
    .map((token) =>
      token.kind === "number" ? "0".repeat(Math.min(token.text.length, 4)) : token.text,
    );
}

/** What a word means, or itself: so that a text of words without a known meaning stays little known. */
function meaningsOf(word: string): readonly string[] {
  const concepts = conceptsOf(word);
  return concepts.length > 0 ? concepts : [word];
}

/** Stands beside the first word and the last. */
const edge = 1;

/** How many letters in a row make a piece. */
const [shortest, widest] = [2, 5];

function addPieces(pieces: Set<number>, word: string): void {
  for (let start = 0; start + shortest <= word.length; start += 1) {
    const last = Math.min(start + widest, word.length);
    let hash = startOfPiece;
    for (let at = start; at < last; at += 1) {
      hash = mix(hash, word.charCodeAt(at));
      if (at - start + 1 >= shortest) pieces.add(hash);
    }
  }
}

const startOfWord = 0x81_1c_9d_c5;
/** Another one, so that a piece is not taken for the word of the same letters. */
const startOfPiece = startOfWord ^ 0x5b_d1_e9_95;

/** FNV-1a. */
export function hashOf(word: string): number {
  let hash = startOfWord;
  for (let at = 0; at < word.length; at += 1) hash = mix(hash, word.charCodeAt(at));
  return hash;
}

function pairOf(one: number, other: number): number {
  return mix(mix(one, other), other >>> 16);
}

function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01_00_01_93);
}
