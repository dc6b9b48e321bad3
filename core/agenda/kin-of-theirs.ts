import { beginsWithYes } from "../engine/answers/answers.ts";
import { tokens } from "../understanding/text/tokens.ts";
import type { Token } from "../understanding/text/tokens.ts";
import { wordSet } from "../understanding/text/word-set.ts";
import { afterFiller, past } from "./fillers.ts";
import { beneficiaries } from "./for-speaker.ts";
import { isNotSeen } from "./not-seen.ts";
import { isOnlyTold } from "./only-told.ts";
import { capitalised } from "./person-names.ts";
import { relationOf } from "./relations.ts";
import type { Kin } from "./relations.ts";

/** "His brother Noah", "la hermana de él, Lía": of one who was spoken of before. Beside a yes it is only told of them. */
export function kinOfTheirs(said: string, words: readonly Token[]): Kin | undefined {
  if (beginsWithYes(said)) return undefined;
  for (const at of words.keys()) {
    const kin = kinOfTheirsAt(said, words, at);
    if (kin) return kin;
  }
  return undefined;
}

/** The one who is spoken of there, where they are somebody else's and something is for them: by name, where it is told. */
export function kinOfTheirsAt(said: string, words: readonly Token[], at: number): Kin | undefined {
  if (!isOfTheirs(words, at) || isOnlyTold(words, at) || isNotSeen(words, at)) return undefined;
  const from = afterFiller(words, past(words, afterFiller(words, at + 1), marks));
  const name = capitalised(said, words, from);
  const end = name === undefined ? at + 1 : from + tokens(name).length;
  if (!isMeant(words, at, end)) return undefined;
  return name === undefined ? { relation: "other" } : { relation: "other", name };
}

function isOfTheirs(words: readonly Token[], at: number): boolean {
  const isOwned = theirs.has(textAt(words, at - 1)) || theirOwn.has(textAt(words, at + 1));
  return isOwned && relationOf.has(textAt(words, at));
}

function textAt(words: readonly Token[], at: number): string {
  return words[at]?.text ?? "";
}

const theirs = wordSet("his her their su sus");
const theirOwn = wordSet("dele dela deles delas");
const marks: ReadonlySet<string> = new Set([",", "(", ":", "-"]);
const wishing = wordSet(
  "do see book fit squeeze schedule add marca marcar agenda agendar reserva reservar atende atender ver encaixa encaixar vean atiendan",
);
const besides = wordSet("too also tambem tambien");
/** When it is to be, behind them. */
const timely: ReadonlySet<string> = new Set(
  "as at a on na no el la and e y com con with right , ?".split(" "),
);

/** "For his brother", "book his sister Kate", "o irmão dele também", "e a irmã dele Lívia às 14h30?" */
function isMeant(words: readonly Token[], at: number, end: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at).map(({ text }) => text);
  const behind = words.slice(end, end + 3).map(({ text }) => text);
  if (behind.some((each) => telling.has(each))) return false;
  const isWished = before.some((each) => beneficiaries.has(each) || wishing.has(each));
  return isWished || behind.some((each) => besides.has(each)) || isAdded(words, at, behind);
}

function isAdded(words: readonly Token[], at: number, [next = "?"]: readonly string[]): boolean {
  return joined.has(words[0]?.text ?? "") && at <= 3 && timely.has(next);
}

const joined = wordSet("and e y");
/** They are told of: "a avó dele que vai com ele", "her sister Kate told me about you". */
const telling = wordSet(
  "vai vem foi faz fez leva traz busca ja que falou disse indicou recomendou told said says can could will would loved is was has had goes went comes coming takes brings bringing viene va fue lleva trae acompana quedo dijo recomendo",
);
