import type { Skill } from "../../skill.ts";
import type { Active, Dialogue } from "../dialogue.ts";
import { sameWords } from "../answers/answers.ts";
import { saying, turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { isForm, readKnown } from "../forms/slots.ts";

/**
 * The dialogue of one place at another: forms keep what is called the same there, and what is no place's
 * own. What was offered, and known of forms that are over, was the other's.
 */
export async function carriedOver(from: Moment, to: Moment): Promise<Dialogue> {
  const { active, waiting, before, topic, ...rest } = from.input.dialogue;
  const carry = (form: Active) => carried(from, to, form);
  const local = new Set(from.bot.bot.skills.flatMap(localSlots));
  const kept = Object.entries(before ?? {}).filter(([name]) => !local.has(name));
  const { offers: _theirs, about: _also, ...spokenOf } = topic ?? { at: 0 };
  return {
    ...rest,
    ...(active && { active: await carry(active) }),
    ...(waiting && { waiting: await Promise.all(waiting.map(carry)) }),
    ...(before && { before: Object.fromEntries(kept) }),
    ...(topic && { topic: spokenOf }),
  };
}

function localSlots({ slots }: Skill): readonly string[] {
  return Object.keys(slots).filter((name) => slots[name]?.local);
}

/** What was read back is so no more. */
async function carried(from: Moment, to: Moment, active: Active): Promise<Active> {
  const skill = from.bot.skill(active.skill);
  if (!skill?.local || !isForm(skill)) return active;
  const { confirming: _read, missed: _missed, ...form } = active;
  const known: Record<string, unknown> = readKnown(skill, active.known);
  for (const name of localSlots(skill)) {
    if (known[name] === undefined) continue;
    const same = await sameAt(to, skill, {
      name,
      known,
      told: await tell(from, skill, { name, known }),
    });
    if (same === undefined) delete known[name];
    else known[name] = same;
  }
  return { ...form, known };
}

interface Told {
  readonly name: string;
  readonly known: Active["known"];
  /** What it is called where it comes from; what has no name is no place's own. */
  readonly told: string | undefined;
}

/** The value that is called the same, if there is one. */
async function sameAt(to: Moment, skill: Skill, { name, known, told }: Told): Promise<unknown> {
  if (told === undefined) return known[name];
  const { [name]: _theirs, ...others } = known;
  const turn = turnOf(saying(to, told), skill, { known: others, asked: name });
  const found = await skill.slots[name]?.find(told, turn);
  const there = await tell(to, skill, { name, known: { ...others, [name]: found } });
  return there !== undefined && sameWords(there, told) ? found : undefined;
}

async function tell(
  moment: Moment,
  skill: Skill,
  { name, known }: Pick<Told, "name" | "known">,
): Promise<string | undefined> {
  const value = known[name];
  if (typeof value !== "string") return undefined;
  return skill.slots[name]?.tell?.(value, turnOf(moment, skill, { known }));
}
