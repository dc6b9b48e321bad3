import type { Word, Words } from "./tree.ts";

/** The signs of words without their formatting. */
export function plainWords(words: Words): string {
  return words.map(plainWord).join("");
}

function plainWord(word: Word): string {
  if ("words" in word) return plainWords(word.words);
  return word.kind === "break" ? "\n" : word.text;
}

/**
 * The words from one place to another, places being counted in {@link plainWords}. What is cut keeps
 * its formatting on both sides.
 */
export function slice(words: Words, from: number, to = Number.POSITIVE_INFINITY): Words {
  const kept: Word[] = [];
  let at = 0;
  for (const word of words) {
    const { length } = plainWord(word);
    const begin = Math.max(0, from - at);
    const end = Math.min(length, to - at);
    at += length;
    if (begin === 0 && end === length) kept.push(word);
    else if (begin < end) kept.push(sliceWord(word, begin, end));
    if (at >= to) break;
  }
  return kept;
}

/** An address that is cut goes nowhere: its parts are words. A picture is told by its words alone. */
function sliceWord(word: Word, from: number, to: number): Word {
  if ("words" in word) return { ...word, words: slice(word.words, from, to) };
  if (word.kind === "break") return word;
  const text = word.text.slice(from, to);
  return word.kind === "code" ? { kind: "code", text } : { kind: "text", text };
}

/** From where to where what should stay whole reaches: links, addresses, pictures, code. */
export function wholes(words: Words, at = 0): readonly (readonly [from: number, to: number])[] {
  let from = at;
  return words.flatMap((word) => {
    const begin = from;
    from += plainWord(word).length;
    if (word.kind === "text" || word.kind === "break") return [];
    const isFormat = word.kind !== "link" && "words" in word;
    return isFormat ? wholes(word.words, begin) : [[begin, from] as const];
  });
}

export type Format = Extract<Word, { mark: string }>["kind"];

/** The words without one of their formats. */
export function without(format: Format, words: Words): Words {
  return words.flatMap((word) => {
    if (!("words" in word)) return [word];
    const inner = without(format, word.words);
    return word.kind === format ? inner : [{ ...word, words: inner }];
  });
}
