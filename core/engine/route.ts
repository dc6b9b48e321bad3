import type { Skill } from "../skill.ts";
import type { RankedIntent } from "../understanding/intent/intent.ts";
import { readAction } from "./actions.ts";
import type { Action } from "./actions.ts";
import { asksForAnother, readShortAnswer, sameWords, withoutOpeningNo } from "./answers.ts";
import type { ShortAnswer } from "./answers.ts";
import type { Active } from "./dialogue.ts";
import type { Values, Words } from "./form.ts";
import type { Moment } from "./moment.ts";
import { offerNamed, offerNumbered } from "./offers.ts";
import type { Offer } from "./offers.ts";

/** From this score on a message starts a skill when none is under way. */
const TAKES = 0.35;
/** From this score on it leaves a form that is under way for another skill. */
const LEAVES = 0.7;

/** What a message is for. */
export type Route =
  /** It starts a skill, or interrupts one. */
  | {
      readonly to: "skill";
      readonly skill: Skill;
      readonly via: "command" | "button" | "content" | "intent" | "model" | "fallback";
      readonly pressed?: string;
      readonly values?: Values;
      /** Words for its slots that a second opinion found, each read as if it had been typed. */
      readonly words?: Words;
    }
  /** It goes on with the form under way; `values` when it was a choice, else its words are read. */
  | { readonly to: "form"; readonly values?: Values }
  /** The digest of what the yes is to. */
  | { readonly to: "yes"; readonly digest: string }
  | { readonly to: "no" | "abandon" }
  | { readonly to: "resume" }
  /** How it was is kept, and not answered. */
  | { readonly to: "rated" }
  | { readonly to: "unsupported" }
  | { readonly to: "stale" }
  | { readonly to: "forget"; readonly slot: string };

/** A route, and what the router thought of the words: the best intents first. */
export interface Routing {
  readonly route: Route;
  readonly ranked: readonly RankedIntent[];
}

export function route(moment: Moment): Routing {
  const { event, dialogue } = moment.input;
  if (event.type === "button")
    return { route: routePress(moment, readAction(event.action), dialogue.active), ranked: [] };
  if (event.content.kind === "command")
    return { route: routeCommand(moment, event.content.name), ranked: [] };
  if (moment.said === "") return { route: routeContent(moment, event.content.kind), ranked: [] };
  const chosen = routeWords(moment);
  if (chosen) return { route: chosen, ranked: [] };
  const { active } = dialogue;
  const ranked = intentsOf(moment, active).slice(0, 3);
  return { route: active ? routeReply(moment, active, ranked) : start(moment, ranked), ranked };
}

/** In an answer a "yes" or a "no" is to the question, and no reason to talk about something else. */
function intentsOf({ bot, said }: Moment, active: Active | undefined): readonly RankedIntent[] {
  if (!active) return bot.intents.rank(said);
  return readShortAnswer(said) ? [] : bot.intents.rank(withoutOpeningNo(said));
}

/** The skill a message starts by its intent, or undefined when none is likely enough. */
export function skillByIntent(
  { bot }: Moment,
  ranked: readonly RankedIntent[],
  atLeast = TAKES,
): Skill | undefined {
  const [best] = ranked;
  return best && best.score >= atLeast ? bot.skill(best.intent) : undefined;
}

/** The words of what was offered, typed instead of pressed; a number too, where no form may want it. */
function routeWords(moment: Moment): Route | undefined {
  const { said, text, input } = moment;
  const { offered = [], active } = input.dialogue;
  if (input.attendant === "human" && sameWords(text("engine.resume"), said))
    return { to: "resume" };
  const named = offerNamed(said, offered);
  if (named) return routeOffer(moment, named);
  return active ? undefined : routeNumber(moment);
}

/** The number of what was offered; one that was on its way before the offer is to something else. */
export function routeNumber(moment: Moment): Route | undefined {
  const { said, input } = moment;
  const numbered = input.crossed ? undefined : offerNumbered(said, input.dialogue.offered ?? []);
  return numbered && routeOffer(moment, numbered);
}

function routeOffer(moment: Moment, { action }: Offer): Route {
  const { crossed, dialogue } = moment.input;
  const read = readAction(action);
  return crossed && read.do === "yes"
    ? { to: "form", values: {} }
    : routePress(moment, read, dialogue.active);
}

function start(moment: Moment, ranked: readonly RankedIntent[]): Route {
  const skill = skillByIntent(moment, ranked);
  return skill ? { to: "skill", skill, via: "intent" } : fallback(moment);
}

function routeReply(moment: Moment, active: Active, ranked: readonly RankedIntent[]): Route {
  const answer = readButtonWords(moment) ?? readShortAnswer(moment.said);
  if (answer === "abandon") return { to: "abandon" };
  if (answer && active.confirming !== undefined)
    return routeConfirmed(moment, answer, active.confirming);
  const slot = slotByLabel(moment, active);
  if (slot !== undefined) return { to: "forget", slot };
  const other = skillByIntent(moment, ranked, LEAVES);
  if (other && other.name !== active.skill) return { to: "skill", skill: other, via: "intent" };
  return { to: "form" };
}

/** A yes that was on its way before the question was is to something else: the question stands. */
function routeConfirmed({ input }: Moment, answer: "yes" | "no", digest: string): Route {
  if (answer === "no") return { to: "no" };
  return input.crossed ? { to: "form", values: {} } : { to: "yes", digest };
}

/** The words on the engine's own buttons, typed instead of pressed. */
function readButtonWords({ said, text }: Moment): ShortAnswer | undefined {
  const answers: readonly ShortAnswer[] = ["yes", "no", "abandon"];
  return answers.find((answer) => sameWords(text(`engine.${answer}`), said));
}

/** The slot that a message is about and nothing else: the person wants to change it. */
function slotByLabel({ bot, said, text }: Moment, active: Active): string | undefined {
  const slots = Object.entries(bot.skill(active.skill)?.slots ?? {});
  return slots.find(([, { label }]) => asksForAnother(text(label), said))?.[0];
}

function routePress(moment: Moment, action: Action, active: Active | undefined): Route {
  if (action.do === "resume") return { to: "resume" };
  if (action.do === "rate") return { to: "rated" };
  if (action.do === "own") return routeOwn(moment, action);
  if (action.skill === active?.skill) return routeOnForm(action);
  return action.do === "set" ? startWith(moment, action.skill, action.values) : { to: "stale" };
}

/** A press on a button of the form that is under way. */
function routeOnForm(action: Exclude<Action, { do: "resume" | "rate" | "own" }>): Route {
  switch (action.do) {
    case "set":
      return { to: "form", values: action.values };
    case "yes":
      return { to: "yes", digest: action.digest };
    case "no":
      return { to: "no" };
    case "stop":
      return { to: "abandon" };
    case "forget":
      return { to: "forget", slot: action.slot };
  }
}

function startWith(moment: Moment, name: string, values: Values): Route {
  const skill = moment.bot.skill(name);
  return skill ? { to: "skill", skill, via: "button", values } : { to: "stale" };
}

function routeOwn({ bot }: Moment, { action, rest }: { action: string; rest: string }): Route {
  const skill = bot.triggered((trigger) => trigger.on === "button" && trigger.action === action);
  return skill ? { to: "skill", skill, via: "button", pressed: rest } : { to: "stale" };
}

function routeCommand(moment: Moment, name: string): Route {
  const skill = moment.bot.triggered(
    (trigger) => trigger.on === "command" && trigger.name === name,
  );
  return skill ? { to: "skill", skill, via: "command" } : fallback(moment);
}

function routeContent({ bot }: Moment, kind: string): Route {
  const skill = bot.triggered((trigger) => trigger.on === "content" && trigger.kind === kind);
  return skill ? { to: "skill", skill, via: "content" } : { to: "unsupported" };
}

function fallback({ bot }: Moment): Route {
  return { to: "skill", skill: bot.bot.fallback, via: "fallback" };
}
