import type { RankedIntent } from "../../understanding/intent/intent.ts";
import { readAction } from "./actions.ts";
import type { Skill } from "../../skill.ts";
import { agreesInWords, assents } from "../answers/agreeing.ts";
import { readAnswerTo, readShortAnswer, sameWords } from "../answers/answers.ts";
import { asksForAnother, corrects } from "../answers/otherwise.ts";
import { wordsIn } from "../../understanding/text/tokens.ts";
import type { ShortAnswer } from "../answers/answers.ts";
import { routeChanging } from "./changing.ts";
import { routeOffer } from "./chosen.ts";
import { isElliptic, isFragment } from "./clauses.ts";
import type { Active } from "../dialogue.ts";
import { skillByIntent } from "./intents.ts";
import type { Moment } from "../moment.ts";
import { requestsBeside } from "./beside.ts";
import { LEAVES } from "./requests.ts";
import type { Route } from "./routes.ts";
import { slotNamed } from "../forms/slots.ts";
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
  const undone = undoing(moment, active);
  if (undone) return undone;
  const changing = routeChanging(moment, active);
  if (changing) return changing;
  if (asksOfOpen(moment, active)) return { to: "form", values: {} };
  const answer = readButtonWords(moment) ?? answerTo(moment, active);
  const answered = answer && routeAnswer(moment, active, answer);
  if (answered) return answered;
  const slot = slotToChange(moment, active);
  if (slot !== undefined) return { to: "forget", slot };
  const isCorrection = moment.input.revises || corrects(moment.said);
  return isCorrection ? { to: "form" } : routeElsewhere(moment, active, ranked);
}

/** "E esse horário é com quem?", of who was asked with whom, or was read it. */
function asksOfOpen({ bot, said }: Moment, { skill, asked, confirming }: Active): boolean {
  const slots = bot.skill(skill)?.asksOf?.(said) ?? [];
  return slots.some((name) => name === asked || confirming !== undefined);
}

/** What a message that is nothing but a short answer answers to this form. */
function answerTo({ bot, said }: Moment, active: Active): ShortAnswer | undefined {
  const skill = bot.skill(active.skill);
  const answer = readAnswerTo(skill, said);
  if (answer) return answer;
  if (active.confirming === undefined) return undefined;
  const isYes = agreesInWords(said, skill?.cancels) || (!skill?.erases && assents(said));
  return isYes ? "yes" : undefined;
}

/** "Na verdade cancela", said of what is there already, is no wish to leave it as it is. */
function undoing({ bot, said }: Moment, active: Active): Route | undefined {
  const { undoneBy = "" } = bot.skill(active.skill) ?? {};
  const skill = bot.skill(undoneBy);
  const isSaid = readShortAnswer(said, true) === "yes" && readShortAnswer(said) === "abandon";
  if (!skill || !isSaid) return undefined;
  const known = Object.entries(active.known).flatMap(([name, value]) =>
    skill.slots[name] && typeof value === "string" ? [[name, value] as const] : [],
  );
  return { to: "skill", skill, via: "intent", values: Object.fromEntries(known) };
}

/** To what the message asks for beside the form, or instead of it; else to the form. */
function routeElsewhere(moment: Moment, active: Active, ranked: readonly RankedIntent[]): Route {
  const several = requestsBeside(moment, active.skill, ranked);
  if (several) return { to: "several", ...several };
  const other = skillByIntent(moment, ranked, LEAVES);
  const [best] = ranked;
  return other && leavesFor(moment, active, { other, score: best?.score ?? 0 })
    ? { to: "skill", skill: other, via: "intent" }
    : { to: "form" };
}

interface Likely {
  readonly other: Skill;
  readonly score: number;
}

/** Whether words that another skill may be for are for it, and no answer to the form under way. */
function leavesFor(moment: Moment, active: Active, likely: Likely): boolean {
  const { other } = likely;
  if (other.name === active.skill || answersPlainly(moment, active)) return false;
  if (answersAlike(moment, active, likely)) return false;
  return !isOfReadBack(moment, active, other);
}

function answersPlainly({ bot, said }: Moment, { skill, asked = "" }: Active): boolean {
  const slot = bot.skill(skill)?.slots[asked];
  return !said.includes("?") && (slot?.answers?.(said) ?? false);
}

/** So few words to a question are an answer, where another skill would ask the same. */
const FEW = 6;
/** And so many where they are not surely for it: "el martes a las 3 me queda bien". */
const SOME = 9;
/** And so many where they say no more than with whom or when: "na quinta às 14h com a dra Carla pode ser". */
const MANY = 14;

/** Of so few nobody can tell what else they would be, but where they surely are for it. */
const LEAST = 2;
const SURE = 0.95;

/**
 * "Quinta às 15h" to who asked for the day is that day, though a new booking may begin so too; "pode ser
 * mais tarde?" to who read an hour back is of that hour.
 */
function answersAlike(moment: Moment, active: Active, { other, score }: Likely): boolean {
  const words = wordsIn(moment.said).length;
  const isOpen = active.asked !== undefined || active.confirming !== undefined;
  if (!isOpen || words > mostOf(moment.said, score)) return false;
  if (words <= LEAST && !other.inPassing && score < SURE) return true;
  if (active.asked !== undefined && isElliptic(moment.said)) return true;
  return asksTheSame(moment, active, other);
}

/** How many words may be an answer. */
function mostOf(said: string, score: number): number {
  if (isFragment(said)) return MANY;
  return score < SURE ? SOME : FEW;
}

/** Whether another skill would ask what is asked, or some of what was read back. */
function asksTheSame({ bot }: Moment, { asked, skill }: Active, other: Skill): boolean {
  const form = other.begins === undefined ? other : bot.skill(other.begins);
  const names = asked === undefined ? Object.keys(bot.skill(skill)?.slots ?? {}) : [asked];
  return names.some((name) => form?.slots[name] !== undefined);
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
