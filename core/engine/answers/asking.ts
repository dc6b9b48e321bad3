import { whoever, wordsThat } from "./answer-words.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";

/** Whether a message asks for something to be told: by its mark, or by words that questions have. */
export function asksToBeTold(said: string): boolean {
  return said.includes("?") || wordsIn(said.replace(whoever, "")).some((word) => asking.has(word));
}

const asking = new Set(wordsThat("asking"));
