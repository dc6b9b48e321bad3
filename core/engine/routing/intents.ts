import type { Skill } from "../../skill.ts";
import type { RankedIntent } from "../../understanding/intent/intent.ts";
import type { Moment } from "../moment.ts";
import type { PreparedBot } from "../prepared.ts";

/** From this score on a message starts a skill when none is under way. */
export const TAKES = 0.35;

/** From this score on a person is surely asked for. */
const WANTED = 0.6;

/** Intents that lead to the same form count together, under the likeliest of them. */
export function byForm(bot: PreparedBot, ranked: readonly RankedIntent[]): readonly RankedIntent[] {
  const formOf = ({ intent }: RankedIntent) => bot.skill(intent)?.begins ?? intent;
  return [...Map.groupBy(ranked, formOf).values()]
    .flatMap(([best, ...others]) => {
      const score = others.reduce((sum, each) => sum + each.score, best?.score ?? 0);
      return best ? [{ ...best, score }] : [];
    })
    .toSorted((a, b) => b.score - a.score);
}

/** The skill a message starts by its intent, or undefined when none is likely enough. */
export function skillByIntent(
  { bot }: Moment,
  ranked: readonly RankedIntent[],
  atLeast = TAKES,
): Skill | undefined {
  const [best] = ranked;
  // Whoever may want a person is not kept from one by what else they say.
  const { person } = bot;
  if (person && ranked.some(({ intent, score }) => intent === person.name && score >= WANTED))
    return person;
  return best && best.score >= atLeast ? bot.skill(best.intent) : undefined;
}

/** Whether sentences may start a skill. */
export function hasIntent({ triggers }: Skill): boolean {
  return triggers.some(({ on }) => on === "intent");
}
