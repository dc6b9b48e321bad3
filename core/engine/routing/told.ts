import type { Skill } from "../../skill.ts";
import { offeredOf } from "../forms/begun.ts";
import { fill } from "../forms/form.ts";
import { hasIntent } from "./intents.ts";
import type { Moment } from "../moment.ts";
import { neededBy } from "../forms/slots.ts";

/** A form that so much is told for is what the message is about, if so much of that is needed. */
const ENOUGH = { told: 3, needed: 2 };

/**
 * The skill that a message is for because it fills in more of its form than of any other's: "uma pra
 * minha filha às 11h com a Ana". Undefined where too little is told, or as much for another.
 */
export async function toldBySlots(
  moment: Moment,
  among: readonly Skill[] = moment.bot.bot.skills.filter(hasIntent),
): Promise<Skill | undefined> {
  if (moment.said === "") return undefined;
  const told = await Promise.all(
    among.map(async (skill) => ({ skill, count: await countTold(moment, skill) })),
  );
  const [most, next] = told.toSorted((one, other) => other.count - one.count);
  if (!most || most.count < ENOUGH.told || most.count === next?.count) return undefined;
  return most.skill;
}

/** How many different things a message tells for a form, with what it was offered to begin with; 0 where they would hardly begin it. */
async function countTold(moment: Moment, skill: Skill): Promise<number> {
  const needed = new Set(neededBy(skill));
  if (needed.size < ENOUGH.needed) return 0;
  const { active, changed } = await fill(moment, skill, {
    active: { skill: skill.name, known: {} },
  });
  const count = (names: readonly string[]) => new Set(names.map((name) => active.known[name])).size;
  if (count(changed.filter((name) => needed.has(name))) < ENOUGH.needed) return 0;
  const offered = Object.keys(await offeredOf(skill, moment)).filter(
    (name) => !changed.includes(name),
  );
  return count(changed) + offered.length;
}
