import type { Skill } from "../../skill.ts";
import { toldInFull } from "../../understanding/text/haste.ts";
import { wishesNone } from "../../understanding/put-off.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import { untilThen } from "./answer-words.ts";
import {
  beginsWithYes,
  isMereAnswer,
  leaningIn,
  readShortAnswer,
  withoutOpening,
} from "./answers.ts";
import { asksToBeTold } from "./asking.ts";
import { asksForOneMore } from "./otherwise.ts";
import { hedges } from "./hedging.ts";
import { isAnsweredAtOnce } from "../routing/requests.ts";
import { turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { isForm } from "../forms/slots.ts";
import { isOfWords } from "../routing/routes.ts";
import type { Route } from "../routing/routes.ts";

/**
 * The skill for a mere yes or no where nothing was asked: "blz", "👍"; and for "não quero marcar nada". One that awaits a yes goes first, and hears
 * a mere doubt too ("talvez"): a visit was reminded of, and no more than a greeting was said since. A yes that was
 * on its way before the bot's last words is to something earlier, and nobody could tell to what.
 */
export async function answeredIdly(moment: Moment, route: Route): Promise<Skill | undefined> {
  const { bot, input, said } = moment;
  if (input.dialogue.active || !isOfWords(route)) return undefined;
  if (wishesNone(said)) return bot.triggered(({ on }) => on === "answer");
  if (isMereAnswer(said))
    return (await awaitingAnswer(moment)) ?? bot.triggered(({ on }) => on === "answer");
  const isHeard = agreesInPassing(said, route) || isMereDoubt(said, route);
  return isHeard ? awaitingYes(moment) : undefined;
}

/** The skill that a mere yes or no is for, where a yes is awaited. */
async function awaitingAnswer(moment: Moment): Promise<Skill | undefined> {
  const awaiting = await awaitingYes(moment);
  const isNo = readShortAnswer(moment.said) === "no";
  return isNo ? moment.bot.skill(awaiting?.declinedBy ?? "") : awaiting;
}

/** "Talvez", "ainda não sei": a doubt of so few words, and nothing that is asked. */
function isMereDoubt(said: string, route: Route): boolean {
  if (route.to !== "skill" || isForm(route.skill) || route.skill.local) return false;
  if (asksToBeTold(said)) return false;
  return wordsIn(said).length <= FEW && hedges(said);
}

const FEW = 5;

/**
 * "Sim, preciso levar algo?" where a yes is awaited: that, and the question behind it. "Sim, e quero marcar um
 * clareamento também": that, and then what is wished besides.
 */
export async function agreedAndAsked(moment: Moment, route: Route): Promise<Route | undefined> {
  const { said, input } = moment;
  if (input.dialogue.active || !beginsWithYes(said)) return undefined;
  if (route.to !== "skill" || route.via !== "intent") return undefined;
  const agreed = await awaitingYes(moment);
  return agreed && bothOf(moment, agreed, route.skill);
}

function bothOf(moment: Moment, skill: Skill, other: Skill): Route | undefined {
  const { said } = moment;
  const rest = withoutOpening(said);
  const yes = { skill, said: said.slice(0, said.length - rest.length) };
  const besides = { skill: other, said: rest };
  if (isAsking(moment, other, rest)) return { to: "several", requests: [besides, yes] };
  const isBoth = isForm(other) && isWishedBesides(rest, other, skill);
  return isBoth ? { to: "several", requests: [yes, besides] } : undefined;
}

function isAsking({ bot }: Moment, skill: Skill, rest: string): boolean {
  return skill !== bot.person && isAnsweredAtOnce(skill) && asksToBeTold(rest);
}

/** Whether something else is begun behind a yes, and not the same thing moved or given up. */
function isWishedBesides(rest: string, other: Skill, agreed: Skill): boolean {
  const isOfSame = Object.keys(agreed.slots).some((name) => other.slots[name] !== undefined);
  return !isOfSame && (asksForOneMore(rest) || /^(?:e|y|and)\s/iu.test(rest)) && !hedges(rest);
}

async function awaitingYes(moment: Moment): Promise<Skill | undefined> {
  const { bot, input } = moment;
  if (input.crossed) return undefined;
  for (const skill of bot.bot.skills)
    if (await skill.awaitsYes?.(turnOf(moment, skill, { known: {} }))) return skill;
  return undefined;
}

/** Behind a question it is no more than a farewell: "can I still cancel? see you". */
function comesThen(said: string): boolean {
  return untilThen.test(toldInFull(said)) && !said.includes("?");
}

/** Thanks and farewells that hold a yes, or say that they come: "sí, gracias", "até lá". */
function agreesInPassing(said: string, route: Route): boolean {
  if (route.to !== "skill" || !route.skill.inPassing) return false;
  const leaning = leaningIn(said);
  return leaning === "yes" || (leaning !== "no" && comesThen(said));
}
