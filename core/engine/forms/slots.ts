import type { Skill } from "../../skill.ts";
import type { Active } from "../dialogue.ts";
import type { Moment } from "../moment.ts";

/** Whether there is anything to know before it can be done. */
export function isForm({ slots }: Skill): boolean {
  return Object.keys(slots).length > 0;
}

/** Where there is but one thing to say, a no changes nothing: it declines. */
export function hasOneSlot(skill: Skill): boolean {
  return neededBy(skill).length === 1;
}

/** The slots without which a skill does not run. */
export function neededBy({ slots }: Skill): readonly string[] {
  return Object.keys(slots).filter((name) => !slots[name]?.optional);
}

/** What was stored, read as the skill's slots read it today; what no longer reads is asked again. */
export function readKnown(skill: Skill, stored: Active["known"]): Active["known"] {
  const values = Object.keys(skill.slots).map((name) => [
    name,
    readValue(skill, name, stored[name]),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** A value as its slot reads it today; undefined where it does not. */
export function readValue(skill: Skill, name: string, value: unknown): unknown {
  if (value === undefined) return undefined;
  try {
    return skill.slots[name]?.value.parse(value);
  } catch {
    return undefined;
  }
}

/** The slot that people mean by a name which `means` it: one of those that they are told of. */
export function slotNamed(
  { text }: Moment,
  { slots }: Skill,
  means: (name: string) => boolean,
): string | undefined {
  const names = ({ label, also }: Skill["slots"][string]) => [
    text(label),
    ...(also === undefined ? [] : text(also).split(",")),
  ];
  const told = Object.entries(slots).filter(([, { optional, tell }]) => !optional || tell);
  return told.find(([, slot]) => names(slot).some(means))?.[0];
}
