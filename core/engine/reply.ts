import type { RankedIntent } from "../understanding/intent/intent.ts";
import { readAction } from "./actions.ts";
import type { Skill } from "../skill.ts";
import { asksForAnother, corrects, readShortAnswer, sameWords, wordsIn } from "./answers.ts";
import type { ShortAnswer } from "./answers.ts";
import { routeOffer } from "./chosen.ts";
import type { Active } from "./dialogue.ts";
import { skillByIntent } from "./intents.ts";
import type { Moment } from "./moment.ts";
import { LEAVES, requestsBeside } from "./requests.ts";
import type { Route } from "./routes.ts";
import { slotNamed } from "./slots.ts";
import { isOfReadBack } from "./verdict.ts";

/** What somebody says who comes back to a form that was left alone: it does not simply go on. */
export function routeReturn(
  moment: Moment,
  active: Active,
  ranked: readonly RankedIntent[],
): Route {
  if (readShortAnswer(moment.said) === "abandon") return { to: "abandon" };
  const other = skillByIntent(moment, ranked, LEAVES);
  if (other && other.name !== active.skill) return { to: "skill", skill: other, via: "intent" };
  return { to: "left" };
}

export function routeReply(moment: Moment, active: Active, ranked: readonly RankedIntent[]): Route {
  const answer = readButtonWords(moment) ?? readShortAnswer(moment.said);
  const answered = answer && routeAnswer(moment, active, answer);
  if (answered) return answered;
  const slot = slotToChange(moment, active);
  if (slot !== undefined) return { to: "forget", slot };
  if (corrects(moment.said)) return { to: "form" };
  const several = requestsBeside(moment, active.skill, ranked);
  if (several) return { to: "several", ...several };
  const other = skillByIntent(moment, ranked, LEAVES);
  return other && leavesFor(moment, active, other)
    ? { to: "skill", skill: other, via: "intent" }
    : { to: "form" };
}

/** Whether words that another skill may be for are for it, and no answer to the form under way. */
function leavesFor(moment: Moment, active: Active, other: Skill): boolean {
  if (other.name === active.skill || answersAlike(moment, active, other)) return false;
  return !isOfReadBack(moment, active, other);
}

/** So few words to a question are an answer, where another skill would ask the same. */
const FEW = 5;

/** Of so few nobody can tell what else they would be. */
const LEAST = 2;

/** "Quinta às 15h" to who asked for the day is that day, though a new booking may begin so too. */
function answersAlike({ bot, said }: Moment, { asked }: Active, other: Skill): boolean {
  const words = wordsIn(said).length;
  if (asked === undefined || words > FEW) return false;
  if (words <= LEAST && !other.inPassing) return true;
  const form = other.begins === undefined ? other : bot.skill(other.begins);
  return form?.slots[asked] !== undefined;
}

/** What a short answer is to the question that is open; undefined when it is none. */
function routeAnswer(moment: Moment, active: Active, answer: ShortAnswer): Route | undefined {
  if (answer === "abandon" || answer === "back") return { to: answer };
  if (active.left) return answer === "yes" ? { to: "go" } : { to: "abandon" };
  if (active.confirming === undefined)
    return answer === "yes" ? onlyChoice(moment) : noneOf(answer);
  if (answer !== "yes") return { to: "no" };
  // A yes that was on its way before the question was is to something else: the question stands.
  return moment.input.crossed
    ? { to: "form", values: {} }
    : { to: "yes", digest: active.confirming };
}

function noneOf(answer: "no" | "none"): Route | undefined {
  return answer === "none" ? { to: "none" } : undefined;
}

/** A yes where one thing was offered is to that. */
function onlyChoice(moment: Moment): Route | undefined {
  const { offered = [] } = moment.input.dialogue;
  const [only, ...others] = offered.filter(({ action }) => readAction(action).do === "set");
  return only && others.length === 0 && !moment.input.crossed
    ? routeOffer(moment, only)
    : undefined;
}

/** The words on the engine's own buttons, typed instead of pressed. */
function readButtonWords({ said, text }: Moment): ShortAnswer | undefined {
  const answers = ["yes", "no", "abandon"] as const;
  return answers.find((answer) => sameWords(text(`engine.${answer}`), said));
}

/** The slot that a message is about and nothing else: the person wants to change it. */
function slotToChange(moment: Moment, active: Active): string | undefined {
  const skill = moment.bot.skill(active.skill);
  return skill && slotNamed(moment, skill, (name) => asksForAnother(name, moment.said));
}
