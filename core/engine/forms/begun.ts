import type { Skill } from "../../skill.ts";
import type { Active, Values } from "../dialogue.ts";
import type { Source } from "./filling.ts";
import { turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { readKnown } from "./slots.ts";
import { readAction } from "../routing/actions.ts";
import type { Offer } from "../routing/offers.ts";
import { beginnings, offeredFor } from "../routing/topic.ts";

/** A skill that begins, and with what. */
export interface Start extends Omit<Source, "active"> {
  readonly skill: Skill;
  readonly pressed?: string;
  /** What counts as said, where that is not the message. */
  readonly said?: string;
}

/** A form that begins: with what was just offered of it, unless a press says with what. */
export async function begun(
  moment: Moment,
  { skill, values, entered, pressed }: Start,
  shared: Active["known"] = {},
): Promise<Active> {
  const told = pressed === undefined ? offeredOf(skill, moment) : offeredFor(skill.name, moment);
  const offered = values || entered ? {} : await told;
  return { skill: skill.name, known: readKnown(skill, { ...shared, ...offered }) };
}

/** What of a form was offered to begin it with: by answers of just now, and by the last words, be they a notice. */
export async function offeredOf(skill: Skill, moment: Moment): Promise<Values> {
  const { offered = [] } = moment.input.dialogue;
  const own = await offeredByIts(skill, moment, offered);
  return { ...own, ...beginnings(offered)[skill.name], ...offeredFor(skill.name, moment) };
}

/** What the only one of its own buttons that was offered would fill in. */
async function offeredByIts(
  skill: Skill,
  moment: Moment,
  offered: readonly Offer[],
): Promise<Values | undefined> {
  const own = offered.map(({ action }) => readAction(action)).filter((read) => read.do === "own");
  const [pressed, ...others] = own.flatMap(({ action, rest }) =>
    rest !== "" &&
    skill.triggers.some((trigger) => trigger.on === "button" && trigger.action === action)
      ? [rest]
      : [],
  );
  if (pressed === undefined || others.length > 0) return undefined;
  return skill.begunBy?.(turnOf(moment, skill, { known: {}, pressed }));
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
