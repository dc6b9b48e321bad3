import type { Skill } from "../../skill.ts";
import type { Active, Values } from "../dialogue.ts";
import type { Source } from "./filling.ts";
import type { Moment } from "../moment.ts";
import { readKnown } from "./slots.ts";
import { beginnings, offeredFor } from "../routing/topic.ts";

/** A skill that begins, and with what. */
export interface Start extends Omit<Source, "active"> {
  readonly skill: Skill;
  readonly pressed?: string;
  /** What counts as said, where that is not the message. */
  readonly said?: string;
}

/** A form that begins: with what was just offered of it, unless a press says with what. */
export function begun(
  moment: Moment,
  { skill, values, entered }: Start,
  shared: Active["known"] = {},
): Active {
  const offered = values || entered ? {} : offeredOf(skill, moment);
  return { skill: skill.name, known: readKnown(skill, { ...shared, ...offered }) };
}

/** What of a form was offered to begin it with: by answers of just now, and by the last words, be they a notice. */
export function offeredOf({ name }: Skill, moment: Moment): Values {
  const { offered = [] } = moment.input.dialogue;
  return { ...beginnings(offered)[name], ...offeredFor(name, moment) };
}

/**
 * What a skill knows from the form that it takes the place of, and from how it was offered there;
 * undefined where it takes no form's.
 */
export function sharedWith({ input }: Moment, skill: Skill): Active["known"] | undefined {
  const { active, offered = [] } = input.dialogue;
  if (!active || active.skill !== skill.insteadOf) return undefined;
  const shared = Object.entries(active.known).filter(([slot]) => slot in skill.slots);
  return { ...Object.fromEntries(shared), ...beginnings(offered)[skill.name] };
}
