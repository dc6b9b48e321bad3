import type { Skill } from "../../skill.ts";
import { preferenceIn } from "../../understanding/refusal.ts";
import type { Preference } from "../../understanding/refusal.ts";
import { beginsWithYes, readShortAnswer } from "../answers/answers.ts";
import type { Active } from "../dialogue.ts";
import { fill, isNews } from "../forms/form.ts";
import { skillByIntent } from "./intents.ts";
import { isLeftAlone } from "../forms/left.ts";
import { hasAnythingFor } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { LEAVES } from "./requests.ts";
import type { Route, Routing } from "./routes.ts";

/**
 * What is meant rather than to give something up, or to begin anew: "can't make it tomorrow, any chance
 * Thursday?" moves. Undefined where no more is told than that it does not suit.
 */
export async function meantRather(moment: Moment, routing: Routing): Promise<Skill | undefined> {
  const givenUp = givenUpIn(moment, routing);
  const rather = moment.bot.skill(givenUp?.orElse ?? "");
  if (!givenUp || !rather || !mayMean(routing.route, givenUp)) return undefined;
  if (!(await hasAnythingFor(moment, rather)) || (await isToldOf(moment, givenUp)))
    return undefined;
  const { changed } = await fill(moment, rather, { active: { skill: rather.name, known: {} } });
  const isTold = changed.some((name) => !givenUp.slots[name] && !rather.slots[name]?.optional);
  return isTold ? rather : undefined;
}

/** Whether words tell something new of what is about to be given up: "only the one on thursday". */
async function isToldOf(moment: Moment, skill: Skill): Promise<boolean> {
  const { active } = moment.input.dialogue;
  return active?.skill === skill.name && isNews(await fill(moment, skill, { active }));
}

/** What is about to be given up; what the words give up that say what would suit, or that nobody is sure of. */
function givenUpIn(moment: Moment, { route, ranked }: Routing): Skill | undefined {
  const { bot, said, input } = moment;
  const { active } = input.dialogue;
  if (active && !isLeftAlone(moment, active))
    return isAnswer(said, active) ? undefined : bot.skill(active.skill);
  const { refused, wished } = preferenceIn(said);
  const isSure = ranked.some(({ score }) => score >= LEAVES);
  const unsure = route.to === "skill" && !isSure ? route.skill : undefined;
  const isBoth = refused !== "" && wished !== "";
  return isBoth ? refusedFor(moment, { refused, wished }, unsure) : unsure;
}

/** What is said behind a yes to what was read back wishes for nothing else: "sim, viajo na quinta". */
function isAnswer(said: string, { confirming }: Active): boolean {
  const isYes = confirming !== undefined && beginsWithYes(said);
  return readShortAnswer(said) !== undefined || isYes;
}

/** Who says once more that it is to be given up wishes for nothing else. */
function refusedFor(
  moment: Moment,
  { refused, wished }: Preference,
  unsure: Skill | undefined,
): Skill | undefined {
  const { intents } = moment.bot;
  const likely = skillByIntent(moment, intents.rank(refused)) ?? unsure;
  return skillByIntent(moment, intents.rank(wished), LEAVES) === likely ? undefined : likely;
}

/** Whether words were routed to what they give up, or to a question that begins a form of its own. */
function mayMean(route: Route, givenUp: Skill): boolean {
  const isEither = (skill: Skill) => skill === givenUp || skill.begins !== undefined;
  if (route.to === "skill") return route.via === "intent" && isEither(route.skill);
  if (route.to === "several") return route.requests.every(({ skill }) => isEither(skill));
  return route.to === "form" || (route.to === "unclear" && route.between.includes(givenUp));
}
