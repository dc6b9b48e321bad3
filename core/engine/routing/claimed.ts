import type { Skill } from "../../skill.ts";
import { turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { isOfWords } from "./routes.ts";
import type { Route } from "./routes.ts";
import { isForm } from "../forms/slots.ts";

/**
 * The skill that words are for by what there is, where they seem to be for another that would ask the
 * same, or for nothing: "amanhã complicou, tem quinta?" of who has a visit tomorrow.
 */
export async function claimedBy(moment: Moment, route: Route): Promise<Skill | undefined> {
  const { bot, input } = moment;
  if (input.dialogue.active || !isOfWords(route)) return undefined;
  for (const skill of bot.bot.skills)
    if (
      mayClaim(moment, skill, route) &&
      (await skill.claims?.(turnOf(moment, skill, { known: {} })))
    )
      return skill;
  return undefined;
}

function mayClaim({ bot }: Moment, skill: Skill, route: Route): boolean {
  if (!skill.claims || route.to !== "skill") return skill.claims !== undefined;
  const form = bot.skill(route.skill.begins ?? "") ?? route.skill;
  const isNothing = route.via === "fallback";
  return isNothing || (isForm(form) && form !== skill && sharesSlots(form, skill));
}

/** As many as a day and a time. */
const ENOUGH = 2;

function sharesSlots(one: Skill, other: Skill): boolean {
  return Object.keys(one.slots).filter((name) => other.slots[name]).length >= ENOUGH;
}
