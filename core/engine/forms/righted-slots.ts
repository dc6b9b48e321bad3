import { rightedIn } from "../answers/righted.ts";
import type { Active } from "../dialogue.ts";
import { saying, turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import type { Skill } from "../../skill.ts";
import type { Source } from "./filling.ts";

/**
 * The slots that a message itself puts right: "quarta às 9, ou melhor, às 11". What tells none of them by
 * itself is of what was told before it: "às 9, não, pera, 11".
 */
export async function rightedFor(
  moment: Moment,
  skill: Skill,
  { active, values, entered }: Source,
): Promise<Active["known"]> {
  const righted = values || entered ? undefined : rightedIn(moment.said);
  if (!righted) return {};
  const { before, instead } = righted;
  const told = await heardIn(moment, skill, { said: before, active });
  const own = await heardIn(moment, skill, { said: instead, active });
  for (const name of Object.keys(own).filter((each) => own[each] === told[each])) {
    // "Ao meio-dia, não, meio-dia ela almoça, à uma": what was told before is known by then.
    const known = { ...active.known, ...told };
    const other = { said: instead, name, active: { ...active, known } };
    own[name] = (await valueIn(moment, skill, other)) ?? own[name];
  }
  if (Object.keys(own).length > 0) return own;
  for (const name of Object.keys(told).toReversed()) {
    const value = await valueIn(moment, skill, {
      said: instead,
      name,
      active: { ...active, asked: name },
    });
    if (value !== undefined) return { [name]: value };
  }
  return {};
}

interface Heard {
  readonly said: string;
  readonly active: Active;
}

async function heardIn(
  moment: Moment,
  skill: Skill,
  { said, active }: Heard,
): Promise<Record<string, unknown>> {
  const heard: Record<string, unknown> = {};
  for (const name of Object.keys(skill.slots)) {
    const known = { ...active.known, ...heard };
    const value = await valueIn(moment, skill, { said, name, active: { ...active, known } });
    if (value !== undefined) heard[name] = value;
  }
  return heard;
}

async function valueIn(
  moment: Moment,
  skill: Skill,
  { said, name, active: { known, asked } }: Heard & { readonly name: string },
): Promise<unknown> {
  const now = { known, ...(asked !== undefined && { asked }) };
  const value = await skill.slots[name]?.find(said, turnOf(saying(moment, said), skill, now));
  return value === "" ? undefined : value;
}
