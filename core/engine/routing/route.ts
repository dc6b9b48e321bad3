import type { Skill } from "../../skill.ts";
import { sentencesIn } from "../../understanding/text/stops.ts";
import type { RankedIntent } from "../../understanding/intent/intent.ts";
import { handsBack } from "../admission.ts";
import { readAction } from "./actions.ts";
import { readAnswerTo, withoutOpening } from "../answers/answers.ts";
import { routeAnswered, routeWords } from "./chosen.ts";
import { dangersTold } from "../danger.ts";
import type { Active } from "../dialogue.ts";
import { freshTopic } from "./fresh.ts";
import { byForm, skillByIntent } from "./intents.ts";
import { isLeftAlone } from "../forms/left.ts";
import type { Moment } from "../moment.ts";
import { routePress } from "./press.ts";
import { routeReply, routeReturn } from "./reply.ts";
import { halvesOf } from "./clauses.ts";
import { LEAVES, requestsIn, takesPlace } from "./requests.ts";
import type { Request } from "./requests.ts";
import type { Route, Routing } from "./routes.ts";
import { isForm } from "../forms/slots.ts";
import { routeGoingOn } from "./topic.ts";
import { rankWished, surelyFor, WORTH_ASKING } from "./wished.ts";

/** Where the two likeliest intents are as near as this, and neither is sure, it is asked which. */
const NEAR = 0.2;

/** From this score on a part of what was not understood is surely for a skill. */
const SURE = 0.9;

/** Tells what a message or a press is for. */
export function route(moment: Moment): Routing {
  const { event } = moment.input;
  if (event.type === "button")
    return { route: routePress(moment, readAction(event.action)), ranked: [] };
  const dangers = dangersTold(moment);
  if (dangers.length > 0) return { route: { to: "danger", dangers }, ranked: [] };
  if (event.content.kind === "command")
    return { route: routeCommand(moment, event.content.name), ranked: [] };
  if (moment.said === "") return { route: routeContent(moment, event.content.kind), ranked: [] };
  return routeTalk(moment);
}

function routeTalk(moment: Moment): Routing {
  const { active } = moment.input.dialogue;
  const left = active && isLeftAlone(moment, active);
  const plain = (left ? undefined : routeWords(moment)) ?? routeSaid(moment);
  if (plain) return { route: plain, ranked: [] };
  const ranked = intentsOf(moment, active).slice(0, 3);
  if (!active) return { route: begin(moment, ranked), ranked };
  return { route: (left ? routeReturn : routeReply)(moment, active, ranked), ranked };
}

/** In an answer a "yes" or a "no" is to the question, and no reason to talk about something else. */
function intentsOf({ bot, said }: Moment, active: Active | undefined): readonly RankedIntent[] {
  if (!active) return rankWished(bot, said);
  const isAnswer = readAnswerTo(bot.skill(active.skill), said) !== undefined;
  return isAnswer ? [] : rankWished(bot, withoutOpening(said));
}

function begin(moment: Moment, ranked: readonly RankedIntent[]): Route {
  const answered = routeAnswered(moment, ranked);
  if (answered) return answered;
  const isSure = (ranked[0]?.score ?? 0) >= LEAVES;
  return (isSure ? undefined : routeGoingOn(moment)) ?? start(moment, ranked);
}

function start(moment: Moment, ranked: readonly RankedIntent[]): Route {
  const requests = requestsIn(moment, ranked);
  if (requests) return { to: "several", requests };
  const wanted = byForm(moment.bot, besidePassing(moment, ranked));
  const answered = answeredAmong(moment, wanted);
  if (answered) return { to: "skill", skill: answered, via: "intent" };
  const between = nearestTwo(moment, wanted);
  const plain = between && plainlyOneOf(moment, between);
  if (plain) return { to: "skill", skill: plain, via: "intent" };
  if (between) return { to: "unclear", between };
  const skill = skillByIntent(moment, wanted) ?? skillByPart(moment);
  return skill ? { to: "skill", skill, via: "intent" } : fallback(moment);
}

/** What is said in passing counts for nothing beside what is a request: "vou sim, obrigada!" */
function besidePassing(moment: Moment, ranked: readonly RankedIntent[]): readonly RankedIntent[] {
  const { bot, said } = moment;
  const [best] = ranked;
  if (!best || !bot.skill(best.intent)?.inPassing) return ranked;
  const parts = said.split(/(?<=[,.;!?…])\s+/u);
  const isMore = (part: string) => !surelyFor(bot, bot.intents.rank(part))?.inPassing;
  const rest = parts.filter(isMore).join(" ");
  if (!/\p{L}{3}/u.test(rest) || rest === said) return ranked;
  const others = bot.intents.rank(rest);
  // Beside what is surely said in passing the rest has to be as sure.
  const skill = skillByIntent(moment, byForm(bot, others), Math.min(best.score, LEAVES));
  return skill && !skill.inPassing && skill !== bot.bot.fallback ? others : ranked;
}

/**
 * What a part is surely for, beside what nobody understands: "cancel Leo's please, he has a soccer game".
 * What is done without being read back is not done by a part: "confirmo, mas só às 15h".
 */
function skillByPart(moment: Moment): Skill | undefined {
  const { said, bot } = moment;
  const parts = said.split(/(?<![,.;!?])[,.;!?]+\s+|\n/u);
  if (parts.length < 2) return undefined;
  const likely = parts.map((part) => skillByIntent(moment, bot.intents.rank(part), SURE));
  const [only, ...others] = new Set(likely.filter((skill) => skill && !skill.inPassing));
  if (!only || others.length > 0) return undefined;
  return only.readBack !== undefined || !isForm(only) ? only : undefined;
}

/** Of those that are as likely, the one that just answered: "vocês atendem pelo plano? a dra Ana atende por ele?" */
function answeredAmong({ bot, input }: Moment, ranked: readonly RankedIntent[]): Skill | undefined {
  const { answered } = freshTopic(input.dialogue, input.now) ?? {};
  const least = Math.max(WORTH_ASKING, (ranked[0]?.score ?? 1) - NEAR);
  const isMeant = ranked.some(({ intent, score }) => intent === answered?.skill && score >= least);
  return isMeant ? bot.skill(answered?.skill ?? "") : undefined;
}

/** The one of two that a sentence by itself is surely for: "do u have anything tmrw? dont mind who". */
function plainlyOneOf({ said, bot }: Moment, between: readonly Skill[]): Skill | undefined {
  const sentences = sentencesIn(said);
  if (sentences.length < 2) return undefined;
  const meant = sentences.map((each) => surelyFor(bot, bot.intents.rank(each)));
  const [only, ...others] = new Set(meant.filter((skill) => skill && between.includes(skill)));
  return others.length === 0 ? only : undefined;
}

/** The two likeliest skills, where nobody could tell which is meant. */
function nearestTwo(
  { bot }: Moment,
  [best, second]: readonly RankedIntent[],
): readonly [Skill, Skill] | undefined {
  if (!best || !second || best.score >= LEAVES || second.score < WORTH_ASKING) return undefined;
  if (best.score - second.score > NEAR) return undefined;
  const [one, other] = [bot.skill(best.intent), bot.skill(second.intent)];
  return one && other && !one.inPassing && !other.inPassing ? [one, other] : undefined;
}

function routeCommand(moment: Moment, name: string): Route {
  if (moment.input.attendant === "human" && handsBack(name)) return { to: "resume" };
  const skill = moment.bot.triggered(
    (trigger) => trigger.on === "command" && trigger.name === name,
  );
  return skill ? { to: "skill", skill, via: "command" } : fallback(moment);
}

function routeSaid(moment: Moment): Route | undefined {
  const skill = skillSaid(moment, moment.said);
  if (!skill) return undefined;
  const requests = besideSaid(moment, skill);
  return requests ? { to: "several", requests } : { to: "skill", skill, via: "said" };
}

function skillSaid({ bot }: Moment, said: string): Skill | undefined {
  return bot.triggered((trigger) => trigger.on === "said" && trigger.is(said));
}

/** What is surely wanted beside it: "cancel it and delete all my data". */
function besideSaid(moment: Moment, skill: Skill): readonly Request[] | undefined {
  const { bot, input, said } = moment;
  if (input.dialogue.active || skill.callsPerson || skill.inPassing) return undefined;
  for (const halves of halvesOf(said)) {
    const requests = halves.flatMap((half) => {
      const meant = skillSaid(moment, half) ?? surelyFor(bot, bot.intents.rank(half));
      const isAsked = meant && (meant === skill || (isForm(meant) && !takesPlace(skill, meant)));
      return isAsked ? [{ skill: meant, said: half }] : [];
    });
    const skills = new Set(requests.map((each) => each.skill));
    if (skills.size === 2 && skills.has(skill)) return requests;
  }
  return undefined;
}

function routeContent({ bot }: Moment, kind: string): Route {
  const skill = bot.triggered((trigger) => trigger.on === "content" && trigger.kind === kind);
  return skill ? { to: "skill", skill, via: "content" } : { to: "unsupported" };
}

function fallback({ bot }: Moment): Route {
  return { to: "skill", skill: bot.bot.fallback, via: "fallback" };
}
