import type { Skill } from "../skill.ts";
import type { RankedIntent } from "../understanding/intent/intent.ts";
import type { Moment } from "./moment.ts";

/** From this score on a message starts a skill when none is under way. */
export const TAKES = 0.35;

/** The skill a message starts by its intent, or undefined when none is likely enough. */
export function skillByIntent(
  { bot }: Moment,
  ranked: readonly RankedIntent[],
  atLeast = TAKES,
): Skill | undefined {
  const [best] = ranked;
  return best && best.score >= atLeast ? bot.skill(best.intent) : undefined;
}

/** Whether sentences may start a skill. */
export function hasIntent({ triggers }: Skill): boolean {
  return triggers.some(({ on }) => on === "intent");
}
