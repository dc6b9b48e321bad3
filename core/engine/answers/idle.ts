import type { Skill } from "../../skill.ts";
import { isMereAnswer, readShortAnswer } from "./answers.ts";
import { turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { isOfWords } from "../routing/routes.ts";
import type { Route } from "../routing/routes.ts";

/**
 * The skill for a mere yes or no where nothing was asked: "blz", "👍". One that awaits a yes goes first: a
 * visit was reminded of, and no more than a greeting was said since. A yes that was on its way before the bot's last
 * words is to something earlier, and nobody could tell to what.
 */
export async function answeredIdly(moment: Moment, route: Route): Promise<Skill | undefined> {
  const { bot, input, said } = moment;
  if (input.dialogue.active || !isOfWords(route) || !isMereAnswer(said)) return undefined;
  if (readShortAnswer(said) === "yes" && !input.crossed)
    for (const skill of bot.bot.skills)
      if (await skill.awaitsYes?.(turnOf(moment, skill, { known: {} }))) return skill;
  return bot.triggered(({ on }) => on === "answer");
}
