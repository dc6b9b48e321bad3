import { answersThatMean } from "./answer-words.ts";

/** What an answer in words may mean; to cancel and to erase are a yes, or a wish to stop, by what was asked. */
export type Meaning = Parameters<typeof answersThatMean>[0];

const meanings = new Map<string, Meaning>(
  (["yes", "no", "abandon", "cancel", "erase", "back", "none"] as const).flatMap((answer) =>
    answersThatMean(answer).map((words) => [withoutRuns(words), answer] as const),
  ),
);

/** What words mean that are an answer as a whole, spelled without accents and capitals. */
export function meaningOf(words: string): Meaning | undefined {
  return meanings.get(withoutRuns(words));
}

/** A letter that is written twice is one: "simm", "okk". */
export function withoutRuns(words: string): string {
  return words.replaceAll(/(\p{L})\1+/gu, "$1");
}
