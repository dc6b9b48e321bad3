import { NONE, readAction } from "./actions.ts";
import type { RankedIntent } from "../../understanding/intent/intent.ts";
import { agreesInWords } from "../answers/agreeing.ts";
import { negates } from "../answers/calling-off.ts";
import { hedges } from "../answers/hedging.ts";
import { sentencesIn } from "../../understanding/text/stops.ts";
import { readShortAnswer, sameWords } from "../answers/answers.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import { isForm } from "../forms/slots.ts";
import { skillByIntent } from "./intents.ts";
import { formOf } from "./requests.ts";
import type { ShortAnswer } from "../answers/answers.ts";
import type { Moment } from "../moment.ts";
import { offerNamed, offerNumbered, offerPlaced } from "./offers.ts";
import type { Offer } from "./offers.ts";
import { markGiven, offerOnScale } from "./scale.ts";
import { answerToOffer, staysOpen } from "./taking.ts";
import { routePress } from "./press.ts";
import type { Route } from "./routes.ts";

/**
 * The words of what was offered, typed instead of pressed; its place too, by a number only where no
 * form may want one.
 */
export function routeWords(moment: Moment): Route | undefined {
  const { said, text, input } = moment;
  const { offered = [], active } = input.dialogue;
  if (input.attendant === "human" && sameWords(text("engine.resume"), said))
    return { to: "resume" };
  const named = offerNamed(said, offered);
  if (named) return routeOffer(moment, named);
  const offersNone = offered.some(({ action }) => action === NONE);
  if (offersNone && !input.crossed && isNone(said)) return { to: "none" };
  return active ? routePlaced(moment) : routeNumber(moment);
}

/** To "is it this or that?" a no is to both. */
function isNone(said: string): boolean {
  const answer = readShortAnswer(said);
  return answer === "none" || answer === "no";
}

/** So few words are an answer to what was offered, whatever else they may be for. */
const FEW = 5;
/** From this score on more words are for another skill, and no answer to what was offered. */
const ELSEWHERE = 0.7;
/** And so sure where they give a mark. */
const SURE = 0.95;

/**
 * What was offered outside of a form, answered in words that are on no button: a yes or a no where that
 * is what may be said, or how good something was: "ah não, não dá mais pra mim", "foi ótimo".
 */
export function routeAnswered(moment: Moment, ranked: readonly RankedIntent[]): Route | undefined {
  const { bot, input, said } = moment;
  const { offered = [] } = input.dialogue;
  if (input.crossed || offered.length === 0) return undefined;
  const isAnswer = mayAnswer(moment, ranked);
  const offer = offerAnswered(moment, offered, isAnswer);
  if (offer) return routeOffer(moment, offer);
  const isOpen = isAnswer && offerThatIs("yes", offered) !== undefined && staysOpen(said);
  return isOpen ? { to: "skill", skill: bot.bot.fallback, via: "fallback" } : undefined;
}

/** Whether words are no more than talk, few, or a mark: who gives one may tell of the desk, and wants nobody there. */
function mayAnswer(moment: Moment, ranked: readonly RankedIntent[]): boolean {
  const { said } = moment;
  const other = skillByIntent(moment, ranked, ELSEWHERE);
  const isTalk = other === undefined || other.inPassing === true || other.agrees === true;
  if (isTalk || wordsIn(said).length <= FEW) return true;
  return markGiven(said) !== undefined && (ranked[0]?.score ?? 0) < SURE;
}

function offerAnswered(
  moment: Moment,
  offered: readonly Offer[],
  isAnswer: boolean,
): Offer | undefined {
  const { said } = moment;
  const scaled = isAnswer ? offerOnScale(said, offered) : undefined;
  return (
    offerAgreed(said, offered, isAnswer) ??
    scaled ??
    onlyBeginning(moment, offered) ??
    (agreesThroughout(moment) ? offerThatIs("yes", offered) : undefined)
  );
}

/** "Nossa que maravilha. quero sim. pode marcar pra mim esse horário": all of it agrees, or wishes for nothing. */
function agreesThroughout({ bot, said }: Moment): boolean {
  if (hedges(said) || said.includes("?")) return false;
  const sentences = sentencesIn(said);
  const rest = sentences.filter((each) => readShortAnswer(each) !== "yes" && !agreesInWords(each));
  const isTalk = (each: string) => {
    const skill = bot.skill(bot.intents.rank(each)[0]?.intent ?? "");
    return !negates(each) && skill !== bot.person && !(skill && isForm(formOf(bot, skill)));
  };
  // "Ok obrigada. Já resolvi em outra clínica" ends in no yes.
  return (
    rest.length < sentences.length && !rest.includes(sentences.at(-1) ?? "") && rest.every(isTalk)
  );
}

/** A yes where no more was offered than to begin a form with what is known: "quero sim" to "marcar de novo". */
function onlyBeginning({ bot, said }: Moment, offered: readonly Offer[]): Offer | undefined {
  const [only, ...others] = offered;
  const read = only && readAction(only.action);
  if (others.length > 0 || read?.do !== "own" || read.rest === "") return undefined;
  const skill = bot.triggered((each) => each.on === "button" && each.action === read.action);
  return skill?.begunBy && readShortAnswer(said) === "yes" ? only : undefined;
}

/** The offer that is a yes, or a no, where one of them is each. */
function offerAgreed(
  said: string,
  offered: readonly Offer[],
  isAnswer: boolean,
): Offer | undefined {
  const answer = readShortAnswer(said) ?? (isAnswer ? answerToOffer(said) : undefined);
  return answer && offerThatIs(answer === "abandon" ? "no" : answer, offered);
}

/** Where nothing is asked that a yes or a no answers it is none. */
function offerThatIs(answer: ShortAnswer, offered: readonly Offer[]): Offer | undefined {
  const answers = offered.map(({ label }) => readShortAnswer(label));
  const isAsked = answers.includes("yes") && answers.includes("no");
  return isAsked ? offered[answers.indexOf(answer)] : undefined;
}

function routePlaced(moment: Moment): Route | undefined {
  const { said, input } = moment;
  const placed = input.crossed ? undefined : offerPlaced(said, input.dialogue.offered ?? []);
  return placed && routeOffer(moment, placed);
}

/** The number of what was offered; one that was on its way before the offer is to something else. */
export function routeNumber(moment: Moment): Route | undefined {
  const { said, input } = moment;
  const numbered = input.crossed ? undefined : offerNumbered(said, input.dialogue.offered ?? []);
  return numbered && routeOffer(moment, numbered);
}

export function routeOffer(moment: Moment, { action }: Offer): Route {
  const read = readAction(action);
  return moment.input.crossed && read.do === "yes"
    ? { to: "form", values: {} }
    : routePress(moment, read);
}
