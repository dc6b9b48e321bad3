import type { Skill } from "../../skill.ts";
import { isApart } from "./apart.ts";
import { asksForMore, corrects } from "../answers/otherwise.ts";
import { withoutForms } from "../dialogue.ts";
import type { Active } from "../dialogue.ts";
import { fill } from "./form.ts";
import { standing } from "../moment.ts";
import type { Moment } from "../moment.ts";

interface Left {
  readonly skill: Skill;
  readonly active: Active;
  /** The words are surely for the skill. */
  readonly isSure: boolean;
}

/** The moment as if no form of a skill had been left where words ask for another; else as it is. */
export async function apartFromLeft(moment: Moment, left: Left): Promise<Moment> {
  return (await asksAnew(moment, left)) ? withoutFormsOf(moment, left.skill) : moment;
}

/** The moment as if no form of a skill were under way. */
export function withoutFormsOf(moment: Moment, { name }: Skill): Moment {
  return standing(moment, withoutForms(name, moment.input.dialogue));
}

/**
 * Whether words to a form that was left alone are no more about it, but another request of its skill:
 * "oi, quero marcar uma avaliação pra quarta", where it was a cleaning. "Às 10" goes on with it.
 */
async function asksAnew(moment: Moment, { skill, active, isSure }: Left): Promise<boolean> {
  if (corrects(moment.said)) return false;
  if (isSure && asksForMore(moment.said)) return true;
  const own = await fill(moment, skill, { active: { skill: skill.name, known: {} } });
  const told = own.active.known;
  if (isSure) return isApart(skill, told, {});
  const before = Object.keys(told).filter((name) => active.known[name] !== undefined);
  return isApart(skill, Object.fromEntries(before.map((name) => [name, told[name]])), active.known);
}
