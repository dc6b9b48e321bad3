import type { Skill } from "../skill.ts";
import { asksForMore, putRight } from "./answers.ts";
import { fill } from "./form.ts";
import { freshTopic } from "./fresh.ts";
import { skillByIntent } from "./intents.ts";
import { hasAnythingFor } from "./moment.ts";
import type { Moment } from "./moment.ts";
import { LEAVES } from "./requests.ts";
import type { Route } from "./routes.ts";

/** What it was done to, and how that is to be instead. */
const ENOUGH = 2;

/**
 * The skill that words are for which put right what was just done: "ah não, melhor na quinta". Undefined
 * where they put nothing right, or are for something else, be it more of the same.
 */
export async function changingDone(moment: Moment, route: Route): Promise<Skill | undefined> {
  const { bot, input, said } = moment;
  const done = bot.skill(freshTopic(input.dialogue, input.now)?.done ?? "");
  const skill = bot.skill(done?.changedBy ?? "");
  if (!done || !skill || input.dialogue.active || !isForWords(route)) return undefined;
  const instead = asksForMore(said) ? undefined : putRight(said);
  if (instead === undefined || isElsewhere(moment, instead, [done, skill])) return undefined;
  if (!(await hasAnythingFor(moment, skill)) || (await isAnother(moment, done))) return undefined;
  const { changed } = await fill(moment, skill, { active: { skill: skill.name, known: {} } });
  return changed.length >= ENOUGH ? skill : undefined;
}

function isForWords(route: Route): boolean {
  return route.to === "skill"
    ? route.via === "intent" || route.via === "fallback"
    : route.to === "unclear";
}

/** Whether what is said instead is surely for something else: "não, quanto custa?" */
function isElsewhere(moment: Moment, instead: string, own: readonly Skill[]): boolean {
  const other = skillByIntent(moment, moment.bot.intents.rank(instead), LEAVES);
  return other !== undefined && !own.includes(other);
}

/** Whether words tell of another request than the one that was done: for somebody else, of something else. */
async function isAnother(moment: Moment, done: Skill): Promise<boolean> {
  const { before = {} } = moment.input.dialogue;
  const { active, changed } = await fill(moment, done, {
    active: { skill: done.name, known: {} },
  });
  return changed.some((name) => done.slots[name]?.each && active.known[name] !== before[name]);
}
