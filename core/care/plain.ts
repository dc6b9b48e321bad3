import { tokens } from "../understanding/text/tokens.ts";
import type { Token } from "../understanding/text/tokens.ts";

/** How people shorten words in chats, and what transcripts make of them. */
const short: Readonly<Record<string, string>> = {
  n: "nao",
  nn: "nao",
  naum: "nao",
  nau: "nao",
  q: "que",
  ki: "que",
  vc: "voce",
  vcs: "voces",
  tou: "to",
  tow: "to",
  tava: "estava",
  pra: "para",
  pro: "para o",
  p: "para",
  d: "de",
  mt: "muito",
  mto: "muito",
  mta: "muita",
  u: "you",
  im: "i am",
  ive: "i have",
};

const pauses: ReadonlySet<string> = new Set([",", ";", ":", "-", "–", "—"]);
const ends: ReadonlySet<string> = new Set([".", "!", "?", "…"]);

/**
 * A line as plain words, one space between: lower case, no accents, words that are written short
 * written out. A comma stands for any pause and a full stop for any end; of several marks in a row
 * the last one counts. What else there is is left out.
 */
export function plainly(line: string, mend: (word: string) => string = (word) => word): string {
  const words: string[] = [];
  let joins = false;
  for (const token of tokens(line)) {
    if (token.kind === "mark") {
      joins = token.glued && /^['’`´]$/u.test(token.text);
      addMark(words, token);
      continue;
    }
    const before = joins && token.glued ? (words.pop() ?? "") : "";
    words.push(before + token.text);
    joins = false;
  }
  return words.map((word) => short[word] ?? mend(word)).join(" ");
}

function addMark(words: string[], { text }: Token): void {
  const mark = ends.has(text) ? "." : pauses.has(text) ? "," : undefined;
  if (mark === undefined || words.length === 0) return;
  const last = words.at(-1);
  if (last === "," || last === ".") words[words.length - 1] = mark;
  else words.push(mark);
}
