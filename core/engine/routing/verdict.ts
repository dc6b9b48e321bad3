import type { Skill } from "../../skill.ts";
import {
  agreesAndSuits,
  agreesAround,
  agreesTo,
  agreesToOwn,
  comesToThat,
  isOfAgreement,
  keepsAndNoMore,
} from "../answers/agreeing.ts";
import {
  asksBeforeYes,
  beginsWithNo,
  beginsWithYes,
  leaningIn,
  readShortAnswer,
  withoutOpening,
} from "../answers/answers.ts";
import { callsOff, forbidsCallingOff, keeps, negates } from "../answers/calling-off.ts";
import { hedges } from "../answers/hedging.ts";
import { politeness } from "../answers/answer-words.ts";
import { asksToBeTold } from "../answers/asking.ts";
import { objectsTo } from "../answers/objecting.ts";
import { agreesAndTellsWhy } from "../answers/telling-why.ts";
import { rightedIn, withoutRighting } from "../answers/righted.ts";
import { saysNotComing } from "../../understanding/refusal.ts";
import { numberOfWord } from "../../understanding/numbers/word.ts";
import { toldInFull } from "../../understanding/text/haste.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import type { Active } from "../dialogue.ts";
import { skillByIntent } from "./intents.ts";
import { saying } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { LEAVES } from "./requests.ts";
import type { Routing } from "./routes.ts";

/** From this score on words that told the form nothing agree to it. */
const LIKELY = 0.3;
/** Who was read something may say all this in so few words: it is put right before anything else is begun. */
const FEW = 3;

/** From this score on words behind a yes say something else than the yes. */
const SURE = 0.95;

/** From this score on a few words are for another skill and nothing else: "não, quanto custa?". */
const CLEAR = 0.8;

/** Whether words that another skill may be for are first of all said of what was read back. */
export function isOfReadBack(
  { said }: Moment,
  { confirming }: Active,
  other: Skill | undefined,
): boolean {
  if (confirming === undefined) return false;
  const isTalk = other?.inPassing ?? false;
  const isShort = isFew(said) && !isTalk;
  return beginsWithYes(said) || (beginsWithNo(said) && isTalk) || isShort || agreesBy(other);
}

/** "Isso só a avaliação": behind a yes what agrees counts for nothing. */
function isFew(said: string): boolean {
  const words = wordsIn(said);
  const isYes = readShortAnswer(words[0] ?? "") === "yes";
  return (isYes ? words.filter((word) => !isOfAgreement(word)) : words).length <= FEW;
}

/** The form that was read back, and what else the words may be for. */
export interface Judged {
  readonly skill: Skill;
  readonly active: Active;
  readonly routing: Pick<Routing, "ranked">;
  /** What was read back, in the words that it was. */
  readonly read: string;
  /** The words tell some of what is known. */
  readonly heard: boolean;
}

/** "Unclear" is what cannot be both, and is asked once more. */
export type Verdict = "agreed" | "declined" | "unclear";

/**
 * What is said of what was read back by words that change nothing of it: "sim, tô com febre",
 * "confirmadíssimo", "não, mais tarde".
 */
export function verdictOn(moment: Moment, judged: Judged): Verdict | undefined {
  const { confirming } = judged.active;
  if (confirming === undefined || moment.input.crossed) return undefined;
  const meant = asPutRight(moment);
  if (comes(meant, judged)) return "declined";
  if (agreesAndComes(meant, judged)) return "unclear";
  if (agrees(meant, judged) || agreesAsRead(moment.said, judged)) return "agreed";
  const isNo = beginsWithNo(meant.said) || readShortAnswer(meant.said) === "no";
  return isNo && !goesOn(meant, judged) ? "declined" : undefined;
}

/** A yes that the same message takes back is none: "sim, ops, na verdade não". */
function asPutRight(moment: Moment): Moment {
  const righted = rightedIn(moment.said);
  return righted ? saying(moment, righted.instead) : moment;
}

/** Who surely comes does not agree to what cancels: "eu vou", "confirma a minha de quarta", "don't cancel". */
function comes(moment: Moment, judged: Judged): boolean {
  const { skill, routing } = judged;
  const { said } = moment;
  if (skill.cancels && forbidsCallingOff(said)) return true;
  // "Yes just mine" confirms nothing.
  if (agreesAsKnown(said, judged)) return false;
  if (!skill.cancels || beginsWithYes(said) || negates(said) || callsOff(said)) return false;
  return agreesBy(skillByIntent(moment, routing.ranked, LEAVES));
}

/** Nobody can tell whether "sim, eu vou" and "ok, friday works" are a yes to what cancels. */
function agreesAndComes(moment: Moment, { skill, routing, read }: Judged): boolean {
  const { said } = moment;
  if (skill.cancels && agreesAndSuits(read, said)) return true;
  if (!skill.cancels || !beginsWithYes(said) || negates(said) || callsOff(said)) return false;
  const isSure = agreesBy(skillByIntent(moment, routing.ranked, SURE));
  return isSure || keepsAndNoMore(withoutOpening(said));
}

/** "Sim, melhor assim" prefers no more than what was read; "sim, aliás, na quarta" may be of another Wednesday. */
function agreesAsRead(said: string, { skill, read }: Judged): boolean {
  const { instead = "" } = rightedIn(said) ?? {};
  const words = wordsIn(instead);
  const isThat =
    words.every(isOfAgreement) || words.some((word) => numberOfWord(word)?.kind === "number");
  if (isThat && agreesTo(read, withoutRighting(said), skill.cancels)) return true;
  return !skill.cancels && !objectsTo(read, said) && agreesAndTellsWhy(read, said);
}

function agrees(moment: Moment, judged: Judged): boolean {
  const { said } = moment;
  const { skill, read } = judged;
  if (asksBeforeYes(said) || (skill.cancels && asksBeside(withoutOpening(said)))) return false;
  if (agreesTo(read, said, skill.cancels)) return true;
  if (hedges(said, skill.cancels) || wishesElse(moment, judged)) return false;
  return beginsWithYes(said) || agreesAsKnown(said, judged) || agreesByIntent(moment, judged);
}

/** "Sim, apaga a consulta de sexta" does not agree to what erases more than that, nor "ok, mas com outra". */
function wishesElse(moment: Moment, { skill, routing, read }: Judged): boolean {
  if (!skill.cancels && objectsTo(read, moment.said)) return true;
  const other = skill.erases ? skillByIntent(moment, routing.ranked, LEAVES) : undefined;
  return other !== undefined && other !== skill && !other.inPassing;
}

/** What the words seem to be for agrees where nothing else stands in them than what was read, or a yes by itself. */
function agreesByIntent(moment: Moment, { skill, routing, read }: Judged): boolean {
  const { said } = moment;
  const likely = skillByIntent(moment, routing.ranked, LIKELY);
  if (skill.cancels) return agreesToCancel(said, likely?.name === skill.name);
  if (negates(said) || said.includes("?")) return false;
  return (
    (agreesBy(likely) && isYesAlone(said, read)) || (likely?.name === skill.name && isOfThat(said))
  );
}

function isYesAlone(said: string, read: string): boolean {
  const [word = "", ...others] = wordsIn(said);
  // "Make it 10" asks for another hour.
  const isOne = others.length === 0 && numberOfWord(word) === undefined;
  return isOne || comesToThat(read, said) || leaningIn(said) === "yes";
}

/** "Então muda pra esse" asks once more for what was read; "muda esse" and "pra essa outra" would have another. */
function isOfThat(said: string): boolean {
  return atThat.test(toldInFull(said).replace(politeness, ""));
}

const atThat =
  /\b(?:(?:pra|para|pro|to|for|at|al?|en) (?:es[st][ea]|that|this)(?: one)?|nes[st][ea])(?: (?:mesm[oa]|mism[oa]))?$/u;

/** "Isso só a minha" tells whose it is, which is known; "ok sexta vou pensar" is no yes. */
function agreesAsKnown(said: string, { skill, read, heard }: Judged): boolean {
  if (!heard) return false;
  return agreesToOwn(read, said, skill.cancels) || (!skill.cancels && agreesAround(read, said));
}

/** Who says once more that they do not come, or asks for it once more, says yes to it. */
function agreesToCancel(said: string, asksAgain: boolean): boolean {
  if (asksAboutIt(said)) return false;
  if (saysNotComing(said) || bidsToCancel(said)) return true;
  return asksAgain && !keeps(said) && (!negates(said) || callsOff(said));
}

/** "Yeah scrap it, i'll sort another one" bids so first, and what comes behind takes nothing back. */
function bidsToCancel(said: string): boolean {
  const [first = "", ...others] = said.split(/[,.;:!…]+/u);
  if (!callsOff(first) || readShortAnswer(first, true) !== "yes") return false;
  return others.every((part) => readShortAnswer(part, true) !== "no" && !comesAfterAll.test(part));
}

/** "Scrap it, on second thoughts I'll come", "cancel it, my brother will come instead of me". */
const comesAfterAll =
  /(?<!\p{L})(?:second thoughts?|instead|in my place|no meu lugar|en mi lugar|pensando (?:bem|melhor)|pens[áa]ndolo (?:bien|mejor)|na verdade|en realidad|actually|i['’]?ll (?:come|be there|make it)|i (?:can|will) (?:come|be there|make it)|coming|eu vou\s*$|vou sim|consigo ir|s[íi] voy|ir[ée]|puedo ir)(?!\p{L})/iu;

/** "Tem multa pra cancelar?" is no yes to it; "não vou poder ir, cancela pra mim?" is. */
function asksAboutIt(said: string): boolean {
  const [first = ""] = wordsIn(said);
  return asksBeside(said) || (asksToBeTold(first) && !saysYesToCancel(said));
}

/** Behind a yes, "tem multa?" would be known before it; "sim, cancela pra mim?" is one. */
function asksBeside(said: string): boolean {
  return said.includes("?") && !saysYesToCancel(said);
}

function saysYesToCancel(said: string): boolean {
  return said.split(/[,.;:!?…]+/u).some((part) => readShortAnswer(part, true) === "yes");
}

function agreesBy(skill: Skill | undefined): boolean {
  return skill?.agrees ?? false;
}

/**
 * Whether what began with a no goes on with something else than talk: in few words, only clearly so. Who
 * comes says no to cancelling by that: "não, deixa como tá, eu vou sim".
 */
function goesOn(moment: Moment, { skill, routing }: Judged): boolean {
  const isShort = wordsIn(moment.said).length <= FEW;
  const other = skillByIntent(moment, routing.ranked, isShort ? CLEAR : undefined);
  if (!other || other.name === skill.name || other.inPassing) return false;
  return !(skill.cancels && agreesBy(other));
}
