import { wordsInFull } from "../../understanding/text/haste.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import { wordsThat } from "./answer-words.ts";
import { meaningOf } from "./meaning.ts";

/** Whether a message says no to anything: "assim não dá". */
export function negates(said: string): boolean {
  return wordsIn(said).some((word) => noes.has(word));
}

const noes = new Set(wordsThat("negating"));

/** Whether somebody books, moves or comes, and so agrees to nothing that cancels: "pode remarcar", "eu vou". */
export function keeps(said: string): boolean {
  if (negates(said) || callsOff(said)) return false;
  return wordsInFull(said).some((word) => keeping.has(word));
}

export const keeping = new Set(wordsThat("keeping"));

/** Whether a message says that something is to be cancelled: "pode desmarcar, vou viajar". */
export function callsOff(said: string): boolean {
  return wordsInFull(said).some(isCallingOff);
}

/**
 * Whether a message says that nothing is to be cancelled: "don't cancel", "no la cancela", "cancela? não".
 * A no that belongs to something else does not: "não posso, cancela".
 */
export function forbidsCallingOff(said: string): boolean {
  return said.split(/[,.;:!…]+/u).some((part) => {
    const words = wordsInFull(part);
    return words.some((word, at) => {
      const before = words.slice(0, at).findLast((each) => !forbidden.has(each)) ?? "";
      const [after = "", ...others] = words.slice(at + 1);
      return isCallingOff(word) && (noes.has(before) || (noes.has(after) && others.length === 0));
    });
  });
}

const forbidden = new Set(wordsThat("forbidden"));

function isCallingOff(word: string): boolean {
  const meant = meaningOf(word);
  return meant === "cancel" || meant === "erase";
}
