import type { Skill } from "../../skill.ts";
import type { Active } from "../dialogue.ts";
import type { FormStep } from "./filling.ts";
import { object } from "./form.ts";
import { turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";

/**
 * What could not stand and cannot still, with all that was offered instead: for who has said nothing of it since, but
 * "que pena".
 */
export async function objectionAgain(
  moment: Moment,
  skill: Skill,
  active: Active,
): Promise<FormStep | undefined> {
  const { aside, asked } = active;
  if (!aside || !isAsThen(aside, active.known)) return undefined;
  const { known } = aside;
  const turn = turnOf(moment, skill, { known, ...(asked !== undefined && { asked }) });
  const objection = await skill.check?.(turn);
  return objection && object(skill, { ...active, known }, objection);
}

/** Whether nothing is known but what could stand then. */
function isAsThen({ known, forgot }: NonNullable<Active["aside"]>, now: Active["known"]): boolean {
  const names = new Set([...Object.keys(known), ...Object.keys(now)]);
  return [...names].every((name) =>
    forgot.includes(name) ? now[name] === undefined : now[name] === known[name],
  );
}
