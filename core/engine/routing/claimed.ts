import type { Skill } from "../../skill.ts";
import { saying, turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { hasIntent } from "./intents.ts";
import { formOf } from "./requests.ts";
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
  const seems = route.to === "skill" ? route.skill.name : undefined;
  for (const skill of bot.bot.skills)
    if (
      mayClaim(moment, skill, route) &&
      (await skill.claims?.(turnOf(moment, skill, { known: {} }), seems))
    )
      return skill;
  return undefined;
}

/** Of several requests each is for the skill that claims it: "a limpeza cancela, e a restauração passa pra sábado". */
export async function claimedAmong(moment: Moment, route: Route): Promise<Route | undefined> {
  if (route.to !== "several") return undefined;
  const requests = await Promise.all(
    route.requests.map(async (request) => {
      const { said, skill } = request;
      const seems: Route = { to: "skill", skill, via: "intent" };
      return { said, skill: (await claimedBy(saying(moment, said), seems)) ?? skill };
    }),
  );
  const isOther = requests.some(({ skill }, at) => skill !== route.requests[at]?.skill);
  const skills = new Set(requests.map(({ skill }) => skill));
  return isOther && skills.size === requests.length ? { ...route, requests } : undefined;
}

function mayClaim({ bot }: Moment, skill: Skill, route: Route): boolean {
  if (!skill.claims) return false;
  if (route.to !== "skill" || route.via === "fallback" || !hasIntent(skill)) return true;
  const form = formOf(bot, route.skill);
  return route.skill !== skill && (skill.cancels ? isForm(form) : sharesSlots(form, skill));
}

/** As many as a day and a time; where either agrees to something, that. */
function sharesSlots(one: Skill, other: Skill): boolean {
  const least = one.agrees || other.agrees ? 1 : 2;
  return isForm(one) && Object.keys(one.slots).filter((name) => other.slots[name]).length >= least;
}
