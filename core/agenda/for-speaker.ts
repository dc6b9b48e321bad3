import type { Token } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";

/** Behind these stands for whom something is. */
export const beneficiaries = wordSet("para pra pa pro pros pras p for");

/** Whether the word there makes something the speaker's own: "pra mim", but not in "marca pra mim". */
export function isForSpeaker(words: readonly Token[], at: number): boolean {
  const [last = "", word = "", next = ""] = [-1, 0, 1].map((by) => words[at + by]?.text);
  return beneficiaries.has(word) && mine.has(next) && !favours.test(last);
}

const mine = new Set(["mim", "mi", "me", "myself", "eu"]);
const favours =
  /^(?:marc|agend|reserv|ve$|ver$|veja|verific|confirm|book|schedul|check(?:ing)?$|pod|anot|consegu|arrum|olh)/u;
