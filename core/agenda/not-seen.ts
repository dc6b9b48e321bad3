import type { Token } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";
import { beneficiaries } from "./for-speaker.ts";

/** Whether somebody of the speaker's is only talked with, kept or fetched, and nothing is for them: "vejo com meu marido". */
export function isNotSeen(words: readonly Token[], at: number): boolean {
  return isAsked(words, at) && !isForThem(words, at);
}

/**
 * "Deixa eu ver com meu marido", "let me ask my boss", "fico com meu neto", "busco meu neto": whom one talks
 * with, keeps or fetches is not to be seen. Whoever it is seen to for is: "queria ver dentista pra minha filha".
 */
function isAsked(words: readonly Token[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 4), at - 1).map(({ text }) => text);
  const [verb = "", last = ""] = ["", ...before].slice(-2);
  if (keeps.has(verb)) return beside.has(last) || belonging.has(last);
  if (beside.has(last)) return before.some((word) => asks.has(word) || talks.has(word));
  return asks.has(last) || fetches.has(last) || (towards.has(last) && asks.has(verb));
}

/** "Cuido do meu pai e queria uma limpeza pra ele"; "para el viernes" is a day. */
function isForThem(words: readonly Token[], at: number): boolean {
  return words.some(({ text }, index) => {
    if (index <= at || !beneficiaries.has(words[index - 1]?.text ?? "")) return false;
    const next = words[index + 1];
    const isAlone = next === undefined || next.kind === "mark" || behindHim.has(next.text);
    return them.has(text) || (text === "el" && isAlone);
  });
}

const them = wordSet("ele ela eles elas him her them ella ellos ellas");
/** Behind these "para el" is for him. */
const behindHim = wordSet("el la a con en por y");

const asks = wordSet(
  "ask asking talk speak falar falo perguntar pergunto hablar hablo preguntar preguntarle preguntarlo comentar comentarlo comento",
);
const talks = wordSet(
  "check checking discuss confirm consult ver vejo conversar converso combinar combino confirmar consultar hablarlo verlo veo mirar mirarlo miro consulto consultarlo consultarle chequear",
);
const keeps = wordSet(
  "fico ficar fica moro morar mora vivo vivir viver cuido cuidar cuidando stay live living quedo quedar",
);
const fetches = wordSet("busco buscar pego pegar recojo recoger fetch collect");
const beside = wordSet("with com con");
const towards = wordSet("to a pra para pro");
export const belonging = wordSet("do da de del of");
