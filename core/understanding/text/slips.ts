import { tokens } from "./tokens.ts";
import { spellingOf } from "./typos.ts";

/**
 * What somebody says with the small words as they were meant by which people answer, or put right what they said:
 * "acutally make it 10 insted", "c u then".
 */
export function withoutSlips(said: string): string {
  return tokens(said)
    .reduceRight((text, { text: word, start, end }) => {
      const meant = mistyped.get(word);
      return meant === undefined ? text : text.slice(0, start) + meant + text.slice(end);
    }, said)
    .replaceAll(seeingYou, "see you");
}

const seeingYou = /(?<![\p{L}'’])(?:c|see) (?:u|ya)(?!\p{L})/giu;

const mistyped = spellingOf(
  "actually instead another earlier perfect confirm confirma confirmo confirmar melhor prefiro depois perfeito perfecto".split(
    " ",
  ),
  ["prefeito", "prefecto"],
);
