import type { Skill } from "../../skill.ts";
import type { RankedIntent } from "../../understanding/intent/intent.ts";
import { isMereRefusal, preferenceIn } from "../../understanding/refusal.ts";
import { isMereAnswer, readShortAnswer } from "../answers/answers.ts";
import { asksToBeTold } from "../answers/asking.ts";
import { callsOff, negates } from "../answers/calling-off.ts";
import { rightedIn } from "../answers/righted.ts";
import { halvesOf, isBareThing } from "./clauses.ts";
import type { Halves } from "./clauses.ts";
import { toldInFull } from "../../understanding/text/haste.ts";
import { saysWhy } from "../../understanding/text/stops.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import { saying } from "../moment.ts";
import type { Moment } from "../moment.ts";
import type { PreparedBot } from "../prepared.ts";
import { isForm } from "../forms/slots.ts";

/** From this score on a message leaves a form that is under way for another skill. */
export const LEAVES = 0.7;
/** From this score on each half of a message may be a request of its own. */
export const HALF = 0.5;
/** From this score on words look like one request: then each half must be likely by itself. */
const WHOLE = 0.9;
/** And so likely what asks nothing. */
export const STORY = 0.97;

/** So few words are likelier to go on with what was said before them: "like 3 or so". */
const FEW = 4;

/** So few words behind a comma are of what stands before it, unless they surely ask. */
const TAIL = 2;

/** One of several requests in a message. */
export interface Request {
  readonly skill: Skill;
  readonly said: string;
}

interface Scored extends Request {
  readonly score: number;
}

interface Half {
  readonly said: string;
  readonly skill: Skill | undefined;
  readonly score: number;
}

/** The requests that a message is, when it surely is several: "cancela a de amanhã e marca outra sexta". */
export function requestsIn(
  moment: Moment,
  [whole]: readonly RankedIntent[],
): readonly Request[] | undefined {
  const least = (whole?.score ?? 0) < WHOLE ? HALF : LEAVES;
  for (const halves of waysToSplit(moment.said)) {
    const requests = inPlaceOfIt(
      moment,
      halves.flatMap((said) => requestIn(moment, { said, least })),
    );
    const [one, other] = requests;
    if (!one || !other || !areTwo(moment, one, other)) continue;
    if (requests.some(({ score }) => score >= LEAVES)) return eachOnce(moment, requests);
  }
  return agreedAndGivenUp(moment) ?? wishedAndAsked(moment);
}

/**
 * Beside what is given up another one is rather begun than changed, where that is likely too: "cancel my filling
 * and book a check-up for my son instead".
 */
function inPlaceOfIt({ bot }: Moment, requests: readonly Scored[]): readonly Scored[] {
  const rather = requests.find(({ skill }) => skill.cancels)?.skill.orElse;
  return requests.map((request) => {
    if (request.skill.name !== rather) return request;
    const [, next] = bot.intents.rank(request.said);
    const skill = next && next.score >= HALF && bot.skill(next.intent);
    return skill && isForm(skill) ? { ...request, skill } : request;
  });
}

/** What stands before the last comma and behind it; where there is none, before a "but" whose rest asks. */
function atLastTurn(said: string): Halves {
  const at = said.lastIndexOf(", ");
  const turns = at < 0 ? said.search(turned) : at;
  return [said.slice(0, Math.max(turns, 0)), said.slice(turns + 1).trim()];
}

/** Where a question stands behind no comma: "i confirm but can i park there?" */
const turned = /\s(?:but|mas|pero)\s(?=[^,]*\?\s*$)/iu;

/** What surely begins a form, and behind its last comma a question: "i'd like to book a cleaning, how much is it?" */
function wishedAndAsked(moment: Moment): readonly Request[] | undefined {
  const [wish, question] = atLastTurn(moment.said).flatMap((half) => {
    const { skill, score } = halfOf(moment, half);
    return skill && score >= LEAVES && !isMereAnswer(half) ? [{ skill, said: half, score }] : [];
  });
  if (!wish || !question || !isForm(wish.skill)) return undefined;
  // "Will be there" asks nothing.
  if (!wish.skill.agrees && asksToBeTold(wish.said)) return undefined;
  // "Mesmo horário?" is of the wish.
  const isSure = wordsIn(question.said).length > TAIL || question.score >= WHOLE;
  const isAsked = isSure && isAnsweredAtOnce(question.skill) && asksToBeTold(question.said);
  return isAsked ? [wish, question] : undefined;
}

/** One half surely agrees to something, and the other gives something up, be it in few words: "confirmo a limpeza, o canal não vou conseguir". */
function agreedAndGivenUp(moment: Moment): readonly Request[] | undefined {
  const ways = [moment.said.split(/,\s+/u), ...halvesOf(moment.said)];
  const halves = ways
    .filter(({ length }) => length === 2)
    .map((way) => way.map((half) => halfOf(moment, half)));
  const each = halves.find(
    (both) =>
      both.every(({ said, score }) => score >= WHOLE && !readShortAnswer(said)) &&
      both.some(({ skill }) => skill?.agrees) &&
      both.some(({ skill }) => skill?.cancels),
  );
  return each?.flatMap(({ said, skill }) => (skill ? [{ said, skill }] : []));
}

/** "Qualquer dia menos sábado e terça" asks for one thing: the days that do not suit are none. */
function waysToSplit(said: string): ReturnType<typeof halvesOf> {
  const { refused, wished } = preferenceIn(said);
  const isOne = isMereRefusal(refused) && halvesOf(wished).length === 0;
  return halvesOf(said).filter(([before]) => !isOne || /[.?!]$/u.test(before));
}

/** Either of two requests may be several again; what is asked twice is answered once. */
function eachOnce(moment: Moment, requests: readonly Request[]): readonly Request[] {
  const all = requests.flatMap(
    (one) => requestsIn(saying(moment, one.said), moment.bot.intents.rank(one.said)) ?? [one],
  );
  return [...Map.groupBy(all, ({ skill }) => skill).values()].flatMap((same) => same.slice(0, 1));
}

/** Two of one form are told apart by what fills it: "preciso de um canal e só posso sábado. Tem vaga?" */
function areTwo({ bot }: Moment, one: Request, other: Request): boolean {
  const isOneForm = formOf(bot, one.skill) === formOf(bot, other.skill);
  if (isOneForm || takesPlace(one.skill, other.skill)) return false;
  return !isReasonFor(bot, one, other) && !isMoreOf(one, other);
}

/** Who books, and waits where nothing is free, does one of both: "limpeza na quarta, se lotou fico na espera". */
export function takesPlace(one: Skill, other: Skill): boolean {
  if (one.cancels || other.cancels) return false;
  return one.insteadOf === other.name || other.insteadOf === one.name;
}

/** The form that a request comes to. */
export function formOf(bot: PreparedBot, skill: Skill): Skill {
  return bot.skill(skill.begins ?? "") ?? skill;
}

/**
 * "Oi, amanhã não consigo ir e quero remarcar pra sexta", "só posso às 10. Me avisa se vagar?": why something
 * is asked for of the same thing.
 */
function isReasonFor(bot: PreparedBot, one: Request, other: Request): boolean {
  const isShared = Object.keys(one.skill.slots).some((name) => other.skill.slots[name]);
  return isShared && (isOnlyRefused(bot, one.said) || limitsWhen(one.said));
}

/** Whether a part says no more than when alone somebody can: "só posso nesse dia", "I can only do mornings". */
export function limitsWhen(part: string): boolean {
  return onlyThen.test(toldInFull(part));
}

const onlyThen =
  /^(?:\S+ )?(?:(?:eu )?so (?:posso|consigo|tenho|da|me serve)|i (?:can only|only have)|(?:yo )?solo (?:puedo|tengo|me sirve))\b/u;

/** "Eu tinha marcado amanhã de tarde" books nothing: it tells of what is booked, where it wishes no more. */
export function isDone({ changedBy }: Skill, part: string): boolean {
  const text = toldInFull(part);
  return changedBy !== undefined && booked.test(text) && !wishing.test(text);
}

/** Whether a message says that something is wished: "queria uma avaliação". */
export function saysWish(said: string): boolean {
  return wishing.test(toldInFull(said)) && !negates(said);
}

const booked =
  /\b(?:(?:tinha|tenho|estava|tava|esta|ta|deixei) (?:\S+ )?(?:marcad|agendad)[oa]s?|marquei|agendei|(?:had|i ve|already) (?:\S+ )?booked|(?:tenia|habia|tengo) (?:\S+ )?(?:reservad|agendad)[oa])\b/u;
const wishing =
  /\b(?:quero|queria|gostaria|preciso|want|like|need|quiero|queria|quisiera|necesito)\b/u;

/** Beside what does not suit stands no more than a sigh, talk or why, that calls nothing off: "que a minha irmã caiu". */
function isOnlyRefused(bot: PreparedBot, said: string): boolean {
  const { refused, wished } = preferenceIn(said);
  if (refused === "" || wordsIn(wished).length < 2) return refused !== "";
  const [likely] = bot.intents.rank(wished);
  if (!likely || likely.score < HALF) return true;
  const { inPassing, cancels } = bot.skill(likely.intent) ?? {};
  return inPassing === true || (cancels === true && !callsOff(wished));
}

/** "Quanto é a limpeza e o clareamento?": what else is asked about, and no wish for it. */
function isMoreOf(one: Request, other: Request): boolean {
  return isAnsweredAtOnce(one.skill) && !isAnsweredAtOnce(other.skill) && isBareThing(other.said);
}

/**
 * What says no more than that something does not suit, or why. Who puts a wish right gives up nothing else by it:
 * "no wait, Thursday's my kid's recital".
 */
function isReason(said: string, { cancels }: Skill): boolean {
  if (isMereRefusal(said) || saysWhy(said)) return true;
  return cancels === true && !callsOff(said) && rightedIn(said) !== undefined;
}

function requestIn(
  moment: Moment,
  { said, least }: { said: string; least: number },
): readonly Scored[] {
  const { skill, score } = halfOf(moment, said);
  if (!skill || skill.inPassing || isReason(said, skill)) return [];
  const form = formOf(moment.bot, skill);
  if (isDone(form, said)) return [];
  // What seems to be about something and asks nothing is rather a part of the story: "ainda pego metrô".
  const isAside = isAnsweredAtOnce(skill) && !asksToBeTold(said);
  const isFragment = isForm(form) && wordsIn(said).length <= FEW;
  const enough = isAside ? STORY : isFragment ? WHOLE : least;
  return score >= enough ? [{ skill, said, score }] : [];
}

/** A skill that knows all it needs. */
export function isAnsweredAtOnce(skill: Skill): boolean {
  return !isForm(skill) && !skill.inPassing && skill.begins === undefined;
}

/** What one half of a message is for, likely or not. */
export function halfOf({ bot }: Moment, said: string): Half {
  const [best] = bot.intents.rank(said);
  return { said, skill: best && bot.skill(best.intent), score: best?.score ?? 0 };
}
