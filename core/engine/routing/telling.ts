import type { Skill } from "../../skill.ts";
import { asksForMore } from "../answers/otherwise.ts";
import { asksToBeTold } from "../answers/asking.ts";
import type { RankedIntent } from "../../understanding/intent/intent.ts";
import { fill, isNews } from "../forms/form.ts";
import { isLeftAlone } from "../forms/left.ts";
import { fillWaiting } from "../forms/of-waiting.ts";
import { hasAnythingFor } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { isAnsweredAtOnce, LEAVES } from "./requests.ts";
import type { Route } from "./routes.ts";

/**
 * Whether words that seem to be a question to another skill ask nothing, and tell the form under way
 * something new: "ah é feriado. então sexta no mesmo horário", "too expensive, just a check-up then". What
 * seems to be mere talk may as well tell what is known: "con quien sea".
 */
export async function tellsForm(moment: Moment, route: Route): Promise<boolean> {
  const { bot, input, said } = moment;
  const { active } = input.dialogue;
  const skill = active && bot.skill(active.skill);
  if (!skill || isLeftAlone(moment, active)) return false;
  const isTelling = asksToBeTold(said)
    ? await asksOfForm(moment, skill, route)
    : await isForNothingElse(moment, route);
  if (!isTelling) return false;
  const filling = await fill(moment, skill, { active });
  if (asksToBeTold(said)) return isNews(filling);
  return filling.heard || (await fillWaiting(moment, skill, active)) !== undefined;
}

/**
 * Whether a question that begins a form of its own tells nothing for it but what the form under way takes
 * too: "não dá mais essa semana, tem na outra sexta?" of who moves a visit.
 */
async function asksOfForm(moment: Moment, skill: Skill, route: Route): Promise<boolean> {
  if (route.to !== "skill" || route.via !== "intent" || asksForMore(moment.said)) return false;
  if (mayAskOfForm(moment, skill, route.skill)) return true;
  const other = moment.bot.skill(route.skill.begins ?? "");
  if (!other || other === skill) return false;
  const { changed } = await fill(moment, other, { active: { skill: other.name, known: {} } });
  return changed.every((name) => skill.slots[name]);
}

/** From this score on a question may be for what begins the form under way, though rather for an answer. */
const WORTH = 0.4;

/** "Não tem na quarta depois do almoço?" of who books asks for that, and not when the clinic is open. */
function mayAskOfForm({ bot, said }: Moment, form: Skill, seems: Skill): boolean {
  const isOfForm = ({ intent, score }: RankedIntent) =>
    score >= WORTH && bot.skill(intent)?.begins === form.name;
  return isAnsweredAtOnce(seems) && bot.intents.rank(said).some(isOfForm);
}

/** Whether a message is routed to nothing but answers, or to what there is nothing for; whoever wants a person wants one. */
async function isForNothingElse(moment: Moment, route: Route): Promise<boolean> {
  if (route.to === "skill") return route.via === "intent" && isAnswer(moment, route.skill);
  if (route.to !== "several") return false;
  const others = route.requests.filter(({ skill }) => !isAnswer(moment, skill));
  const open = await Promise.all(others.map(({ skill }) => hasAnythingFor(moment, skill)));
  return !open.includes(true);
}

/** Whether words that may be for a skill ask nothing of it, and it has only words to say to them. */
export function isTalk(moment: Moment, skill: Skill): boolean {
  return isAnswer(moment, skill) && !asksToBeTold(moment.said);
}

function isAnswer(moment: Moment, skill: Skill): boolean {
  if (skill === moment.bot.person) return !wantsSomebody(moment);
  return skill.inPassing === true || isAnsweredAtOnce(skill);
}

/** "Não quero com a Ana" may be for a person, and says with whom not. */
function wantsSomebody({ bot, said }: Moment): boolean {
  return bot.intents
    .rank(said)
    .some(({ intent, score }) => intent === bot.person?.name && score >= LEAVES);
}
