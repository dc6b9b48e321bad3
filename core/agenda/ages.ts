import type { Token } from "../understanding/text/tokens.ts";

/** Where an age that stands before a place begins, "6 year old" or "six-year-old"; else the place. */
export function beforeAge(words: readonly Token[], at: number): number {
  const back = (from: number) => (words[from]?.text === "-" ? from - 1 : from);
  if (words[at - 1]?.text !== "old") return at;
  const unit = back(at - 2);
  return years.has(words[unit]?.text ?? "") ? back(unit - 1) : at;
}

/** The place behind an age that stands there: "6 anos"; else the place. */
export function behindAge(words: readonly Token[], at: number): number {
  return years.has(words[at + 1]?.text ?? "") ? at + 2 : at;
}

const years: ReadonlySet<string> = new Set("year years anos aninhos meses".split(" "));
