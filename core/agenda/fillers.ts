import type { Token } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";
import { behindAge } from "./ages.ts";

/** Past "que se chama", "chamado", ", o". */
export function afterFiller(words: readonly Token[], from: number): number {
  return past(words, behindAge(words, past(words, from, fillers)), fillers);
}

/** The first place from there on at which none of some words stands. */
export function past(words: readonly Token[], from: number, any: ReadonlySet<string>): number {
  let at = from;
  while (any.has(words[at]?.text ?? "")) at += 1;
  return at;
}

/** What may stand between what somebody is and their name. */
const fillers = wordSet(
  "que se chama chamado chamada nome dele dela e eh o a dona seu don sra named called is name llamado llamada llama de anos gemeos gemeas twins",
);
