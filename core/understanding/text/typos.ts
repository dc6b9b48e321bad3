import type { Token } from "./tokens.ts";

/** Words that are mended where they are mistyped, with every way to have typed them. */
export type Spelling = ReadonlyMap<string, string>;

/** Shorter words are too near to other ones. */
const shortest = 6;

/**
 * How words come out of quick thumbs: a letter left out, typed twice, or changed for its neighbour in
 * the word. The first and the last letter are those that people get right, and what is a word of the
 * language as well is never mended.
 */
export function spellingOf(words: readonly string[], alsoWords: readonly string[]): Spelling {
  const spelling = new Map<string, string>();
  for (const word of words.filter(({ length }) => length >= shortest)) {
    for (const typed of typosOf(word)) spelling.set(typed, word);
  }
  for (const word of [...words, ...alsoWords]) spelling.delete(word);
  return spelling;
}

/** The tokens as they were meant; they stay where they are in the text. */
export function withoutTypos(text: readonly Token[], spelling: Spelling): readonly Token[] {
  return text.map((token) => {
    const meant = spelling.get(token.text);
    return meant === undefined ? token : { ...token, text: meant };
  });
}

function* typosOf(word: string): Generator<string> {
  for (let at = 1; at < word.length - 1; at += 1) {
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    yield before + after;
    yield before + letter + letter + after;
    if (at < word.length - 2) yield before + after.charAt(0) + letter + after.slice(1);
  }
}
