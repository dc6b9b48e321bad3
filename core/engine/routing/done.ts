import type { Skill } from "../../skill.ts";
import { isApart } from "../forms/apart.ts";
import { asksForMore, putRight } from "../answers/otherwise.ts";
import { fill } from "../forms/form.ts";
import { freshTopic } from "./fresh.ts";
import { skillByIntent } from "./intents.ts";
import { hasAnythingFor } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { LEAVES } from "./requests.ts";
import { isOfWords } from "./routes.ts";
import type { Route } from "./routes.ts";

/** What it was done to, and how that is to be instead. */
const ENOUGH = 2;

/** The skill that words are for which speak of what was just done: they put it right, or want one more. */
export async function afterDone(moment: Moment, route: Route): Promise<Skill | undefined> {
  return (await changingDone(moment, route)) ?? (await moreOfDone(moment, route));
}

/**
 * The skill that words are for which put right what was just done: "ah não, melhor na quinta". Undefined
 * where they put nothing right, or are for something else, be it more of the same.
 */
async function changingDone(moment: Moment, route: Route): Promise<Skill | undefined> {
  const pair = isOfWords(route) ? justDone(moment) : undefined;
  if (!pair || !isInstead(moment, pair)) return undefined;
  const [done, skill] = pair;
  if (!(await hasAnythingFor(moment, skill)) || (await isAnother(moment, done))) return undefined;
  const { changed } = await fill(moment, skill, { active: { skill: skill.name, known: {} } });
  // What does not suit tells nothing of how it is to be instead.
  const told = changed.filter((name) => isTold(skill.slots[name]));
  return told.length >= ENOUGH ? skill : undefined;
}

function isTold(slot: Skill["slots"][string] | undefined): boolean {
  return slot !== undefined && (!slot.optional || slot.tell !== undefined);
}

/** The skill that was just done, where words ask for more of it: "e pra mim também, 10h30", "e pro meu pai às 11". */
async function moreOfDone(moment: Moment, route: Route): Promise<Skill | undefined> {
  const pair = isOfWords(route) && asksForMore(moment.said) ? justDone(moment) : undefined;
  if (!pair) return undefined;
  const [done] = pair;
  const isElse = route.to === "skill" && route.via === "intent" && !pair.includes(route.skill);
  return !isElse && (await isAnother(moment, done)) ? done : undefined;
}

/** What was just done, and what changes it. */
function justDone({ bot, input }: Moment): readonly [done: Skill, by: Skill] | undefined {
  const done = bot.skill(freshTopic(input.dialogue, input.now)?.done ?? "");
  const by = bot.skill(done?.changedBy ?? "");
  return done && by && !input.dialogue.active ? [done, by] : undefined;
}

/** Whether something is put right, and what is said instead is not surely for something else: "não, quanto custa?" */
function isInstead(moment: Moment, own: readonly Skill[]): boolean {
  const { said, bot } = moment;
  const instead = asksForMore(said) ? undefined : putRight(said);
  if (instead === undefined) return false;
  const likely = skillByIntent(moment, bot.intents.rank(instead), LEAVES);
  return !likely || own.includes(likely);
}

/** Whether words tell of another request than the one that was done: for somebody else, of something else. */
async function isAnother(moment: Moment, done: Skill): Promise<boolean> {
  const { before = {} } = moment.input.dialogue;
  const { active } = await fill(moment, done, { active: { skill: done.name, known: {} } });
  return isApart(done, active.known, before);
}
