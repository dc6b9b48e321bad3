import { toldInFull, wordsInFull } from "../../understanding/text/haste.ts";
import { wordSet } from "../../understanding/text/word-set.ts";
import {
  corrections,
  dismays,
  more,
  otherTime,
  preferring,
  sighs,
  wordsThat,
  yesBut,
} from "./answer-words.ts";

/** Whether a message puts right what was said before it: "melhor na quinta", "ai desculpa, pode ser com a Ana?" */
export function corrects(said: string): boolean {
  const whole = `${toldInFull(said)} `;
  const rest = whole.replace(yesBut, "").replace(dismays, "");
  return corrections.test(rest) || (rest !== whole && proposal.test(rest));
}

/** Behind a dismay it is what they would have instead. */
const proposal = /^(?:pode(?:ria)? ser|(?:puede|podria) ser|(?:can|could) (?:it|that) be) /u;

/**
 * What is said instead, in folded words, by who may put something right that was done already: "ih não,
 * melhor na quinta", "thursday would be better". Undefined where nothing is put right.
 */
export function putRight(said: string): string | undefined {
  const whole = `${toldInFull(said)} `.replace(sighs, "");
  const rest = whole.replace(yesBut, "").replace(dismays, "");
  const instead = rest.replace(corrections, "");
  return instead === whole && !preferring.test(whole) ? undefined : instead.trim();
}

/** Whether a message asks for something besides: "e marca também um clareamento". */
export function asksForMore(said: string): boolean {
  return more.test(toldInFull(said));
}

/** Whether a message asks for something besides, and not for another day or hour: "vê na outra sexta". */
export function asksForOneMore(said: string): boolean {
  return more.test(toldInFull(said).replaceAll(otherTime, ""));
}

const otherwise = new Set(wordsThat("otherwise"));

/** "Melhor outro dia" asks for another; "con la doctora mejor" has chosen her. */
const another = wordSet("outro outra otro otra another other");
const better = wordSet("melhor mejor better");

/** Whether a message asks for another one of what is called `name`, and says nothing else: "não, outro dia". */
export function asksForAnother(name: string, said: string): boolean {
  const words = wordsInFull(said);
  const isOther = words.some((word) => another.has(word));
  const meant = words.filter((word) => !otherwise.has(word) && !(isOther && better.has(word)));
  return meant.join(" ") === toldInFull(name);
}

/** Whether a message speaks of what is called `name`: "troca o horário pra 10h". */
export function speaksOf(name: string, said: string): boolean {
  return ` ${toldInFull(said)} `.includes(` ${toldInFull(name)} `);
}
