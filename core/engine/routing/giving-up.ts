import type { Skill } from "../../skill.ts";
import { asksToBeTold } from "../answers/asking.ts";
import { readAnswerTo } from "../answers/answers.ts";
import { callsOff, forbidsCallingOff } from "../answers/calling-off.ts";
import { fill } from "../forms/form.ts";
import { hedges } from "../answers/hedging.ts";
import { neededBy } from "../forms/slots.ts";
import { skillByIntent } from "./intents.ts";
import { hasAnythingFor, saying } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { isAnsweredAtOnce, LEAVES } from "./requests.ts";
import type { Active } from "../dialogue.ts";
import { forbidsYet, goesOnLater, wishesNone } from "../../understanding/put-off.ts";
import { isOfWords } from "./routes.ts";
import type { Route } from "./routes.ts";

/**
 * Whether somebody gives up the form under way and says why, or sighs: "nossa, caro demais. deixa quieto".
 * Not who goes on in the same breath: "deixa, sexta mesmo".
 */
export async function givesUp(moment: Moment, route: Route): Promise<boolean> {
  const { active } = moment.input.dialogue;
  const skill = active && moment.bot.skill(active.skill);
  if (!skill || !isOfTalk(route)) return false;
  if (wishesNone(moment.said) && !skill.cancels) return true;
  if (await callsOffForm(moment, { skill, active }, route)) return true;
  return forbidsYet(moment.said)
    ? !(await goesOn(moment, { skill, active }))
    : leavesIt(moment, { skill, active });
}

/** "Cancela a dele", where nothing is booked for him yet, is of the form under way; not "cancela o canal, só limpeza". */
async function callsOffForm(moment: Moment, form: UnderWay, route: Route): Promise<boolean> {
  const { said } = moment;
  const cancelling = cancellingBy(moment, route);
  if (!cancelling?.cancels || cancelling === form.skill) return false;
  const off = said.split(clauses).filter(callsOff);
  const isWish = off.length > 0 && !off.some((part) => asksToBeTold(part) || supposing.test(part));
  if (!isWish || said.includes("?") || hedges(said) || forbidsCallingOff(said)) return false;
  return !(await hasAnythingFor(moment, cancelling)) && !(await tellsMore(moment, form));
}

/** What the words are for; of so few as "cancela a dele" that the form would take them, what cancels. */
function cancellingBy({ bot }: Moment, route: Route): Skill | undefined {
  if (route.to === "skill") return route.skill;
  return route.to === "form" ? bot.bot.skills.find(({ cancels }) => cancels) : undefined;
}

/** "Posso cancelar depois" would know it. */
const supposing =
  /(?<!\p{L})(?:posso|consigo|d[áa] (?:pra|para)|puedo|se puede|depois|mais tarde|despu[ée]s|luego|later)(?!\p{L})/iu;

interface UnderWay {
  readonly skill: Skill;
  readonly active: Active;
}

/** Who forbids to book yet goes on where they tell or ask something: "não marca ainda não, põe na quarta". */
async function goesOn(moment: Moment, { skill, active }: UnderWay): Promise<boolean> {
  return asksToBeTold(moment.said) || tellsMore(moment, { skill, active });
}

async function tellsMore(moment: Moment, { skill, active }: UnderWay): Promise<boolean> {
  const { changed } = await fill(moment, skill, { active });
  const needed = neededBy(skill);
  return changed.some((name) => needed.includes(name));
}

async function leavesIt(moment: Moment, { skill, active }: UnderWay): Promise<boolean> {
  const parts = moment.said.split(clauses).filter((part) => /\p{L}/u.test(part));
  const answers = parts.map((part) => readAnswerTo(skill, part));
  const at = answers.indexOf("abandon");
  if (at < 0 || parts.length < 2 || answers.includes("yes")) return false;
  const rest = parts.filter((_, index) => index !== at).join(",");
  if (await isForMore(saying(moment, rest))) return false;
  const behind = saying(moment, parts.slice(at + 1).join(","));
  const [told, after] = await Promise.all([
    fill(saying(moment, rest), skill, { active }),
    fill(behind, skill, { active }),
  ]);
  const needed = neededBy(skill);
  return (
    !(behind.said !== "" && after.heard) && !told.changed.some((name) => needed.includes(name))
  );
}

/** The skill for who only says that they go on with the form another time, be it with why: "too tired, will finish tmrw". */
export async function leavesForLater(moment: Moment, route: Route): Promise<Skill | undefined> {
  const { active } = moment.input.dialogue;
  const skill = active && moment.bot.skill(active.skill);
  const parts = moment.said.split(clauses);
  const rest = parts.filter((part) => !goesOnLater(part)).join(",");
  if (!skill || !isOfTalk(route) || rest === parts.join(",")) return undefined;
  if (await isForMore(saying(moment, rest))) return undefined;
  const { heard } = await fill(saying(moment, rest), skill, { active });
  return heard ? undefined : moment.bot.triggered(({ on }) => on === "later");
}

const clauses = /[,.;!…\n]+/u;

function isOfTalk(route: Route): boolean {
  if (route.to === "skill") return isOfWords(route) && route.values === undefined;
  if (route.to === "several") return route.requests.every(({ skill }) => isAnsweredAtOnce(skill));
  return route.to === "form" || route.to === "unclear";
}

/** Whether words are surely for something that there is, and ask for it. */
async function isForMore(moment: Moment): Promise<boolean> {
  const { bot, said } = moment;
  const skill = skillByIntent(moment, bot.intents.rank(said), LEAVES);
  if (!skill || skill.inPassing || !(await hasAnythingFor(moment, skill))) return false;
  return !isAnsweredAtOnce(skill) || asksToBeTold(said);
}
