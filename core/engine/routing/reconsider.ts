import type { Skill } from "../../skill.ts";
import { afterDone } from "./done.ts";
import { agreesTo } from "../answers/agreeing.ts";
import { readShortAnswer } from "../answers/answers.ts";
import { routeAnswered } from "./chosen.ts";
import { asksToBeTold } from "../answers/asking.ts";
import { givesUp, leavesForLater } from "./giving-up.ts";
import { formOf, HALF, isAnsweredAtOnce, saysWish } from "./requests.ts";
import { freshTopic } from "./fresh.ts";
import { hasIntent } from "./intents.ts";
import { fill, readBackOf } from "../forms/form.ts";
import { isLeftAlone } from "../forms/left.ts";
import { hasAnythingFor, saying } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { isOfWords } from "./routes.ts";
import type { Route, Routing } from "./routes.ts";
import { claimedAmong, claimedBy } from "./claimed.ts";
import { agreedAndAsked, answeredIdly } from "../answers/idle.ts";
import { meantRather } from "./rather.ts";
import { tellsForm } from "./telling.ts";
import { isForm, neededBy } from "../forms/slots.ts";
import { toldBySlots } from "./told.ts";
import { gistOf, surelyFor } from "./wished.ts";
import { isMereRefusal } from "../../understanding/refusal.ts";
import { isStory } from "../../understanding/text/stops.ts";

/** A skill that somebody else than the rules would start or go on with, and words for its slots. */
export interface Proposed {
  readonly skill: Skill;
  readonly words: Readonly<Record<string, string>>;
}

/**
 * Where the rules would own up that they did not understand, or ask which of two is meant: the form that
 * the words fill in, else what a second opinion says.
 */
export async function reconsidered(moment: Moment, routing: Routing): Promise<Routing> {
  const { route } = routing;
  const meant = await meantInstead(moment, routing);
  if (meant) return { ...routing, route: meant };
  const { event } = moment.input;
  const isSaid = event.type === "message" && event.content.kind !== "command";
  if (!isSaid || !(await isUnsure(moment, routing))) return routing;
  const told = await meantByWhatIs(moment, route);
  if (told) return { ...routing, route: { to: "skill", via: "slots", skill: told } };
  const proposed = await reconsider(moment);
  return proposed ? { ...routing, route: { to: "skill", via: "model", ...proposed } } : routing;
}

/** What is meant instead of what the words alone are for, however sure of that the rules are. */
async function meantInstead(moment: Moment, routing: Routing): Promise<Route | undefined> {
  const { route } = routing;
  if (await givesUp(moment, route)) return { to: "abandon" };
  const answered = await answeredInstead(moment, route);
  if (answered) return answered;
  const sure = await onlyFor(moment, routing);
  if (sure) return { to: "skill", via: "slots", skill: sure };
  const each = await claimedAmong(moment, route);
  if (each) return each;
  const later = await leavesForLater(moment, route);
  if (later) return { to: "skill", via: "said", skill: later };
  const both = await agreedAndAsked(moment, route);
  if (both) return both;
  const idle = await answeredIdly(moment, route);
  if (idle) return { to: "skill", via: "said", skill: idle };
  return (await isOfOpen(moment, route)) ? { to: "form" } : undefined;
}

async function isOfOpen(moment: Moment, route: Route): Promise<boolean> {
  return (
    (await isForForm(moment, route)) ||
    (await tellsForm(moment, route)) ||
    (await agreesToOpen(moment, route))
  );
}

/** What the words can only be for, by what was just done, by what there is, by what would suit instead, or by what they tell. */
async function onlyFor(whole: Moment, routing: Routing): Promise<Skill | undefined> {
  const { route } = routing;
  const moment = saying(whole, gistOf(whole.bot, whole.said));
  return (
    (await afterDone(moment, route)) ??
    (await claimedBy(moment, route)) ??
    (await meantRather(moment, routing)) ??
    (await toldInstead(moment, routing)) ??
    (await wishedOnAnswer(moment, route)) ??
    statedTo(moment, route)
  );
}

/** From this score on words may be for a skill, though for another rather. */
const WORTH = 0.25;

/** What the words may be for too, and tell much of, where there is nothing of what they seem to be for. */
async function toldInstead(moment: Moment, { route, ranked }: Routing): Promise<Skill | undefined> {
  const { bot, input } = moment;
  if (input.dialogue.active || route.to !== "skill" || route.via !== "intent") return undefined;
  if (await hasAnythingFor(moment, route.skill)) return undefined;
  const likely = ranked.filter(({ score }) => score >= WORTH);
  const others = likely.flatMap(({ intent }) => bot.skill(intent) ?? []);
  const forms = new Set(others.map((each) => formOf(bot, each)));
  forms.delete(route.skill);
  return toldBySlots(moment, [...forms]);
}

/**
 * The form that an answer offered, for a wish that seems to put the same question once more: "ótimo, queria uma
 * avaliação pelo Amil", behind whether that is taken.
 */
async function wishedOnAnswer(moment: Moment, route: Route): Promise<Skill | undefined> {
  const { said } = moment;
  const form = formOffered(moment, route);
  if (!form || asksToBeTold(said) || !saysWish(said)) return undefined;
  const { changed } = await fill(moment, form, { active: { skill: form.name, known: {} } });
  return neededBy(form).some((name) => changed.includes(name)) ? form : undefined;
}

/** The only form that was offered by the answer to the same question. */
function formOffered({ bot, input: { dialogue, now } }: Moment, route: Route): Skill | undefined {
  const { answered, offers = {} } = freshTopic(dialogue, now) ?? {};
  const isAgain = route.to === "skill" && route.skill.name === answered?.skill;
  if (dialogue.active || !isAgain) return undefined;
  const [form, ...others] = Object.keys(offers).flatMap((name) => bot.skill(name) ?? []);
  return others.length === 0 ? form : undefined;
}

/** What seems to be a question, asks nothing and tells much of a form: "limpeza pelo Amil na sexta". */
async function statedTo(moment: Moment, route: Route): Promise<Skill | undefined> {
  const { said, bot, input } = moment;
  if (input.dialogue.active || !isOfWords(route) || asksToBeTold(said)) return undefined;
  const among = route.to === "unclear" ? route.between : route.to === "skill" ? [route.skill] : [];
  const areAnswers = among.every((skill) => isAnsweredAtOnce(skill) && skill !== bot.person);
  return areAnswers ? toldBySlots(moment) : undefined;
}

async function isUnsure(moment: Moment, { route, ranked }: Routing): Promise<boolean> {
  const { bot, said } = moment;
  if (route.to !== "skill") return route.to === "unclear";
  if (route.via !== "intent" || !isStory(said)) return route.via === "fallback";
  const isAsked = isAnsweredAtOnce(route.skill) && isMereQuestion(moment, ranked);
  const isSure =
    surelyFor(bot, ranked) === route.skill && (isAsked || isForm(formOf(bot, route.skill)));
  // "Pode ser o mais cedo que tiver" moves nothing for who has no visit.
  return !isSure || !(await hasAnythingFor(moment, route.skill));
}

/** What a story comes to asks, and is likely for nothing else: not "eu queria uma avaliação, na que tem metrô". */
function isMereQuestion({ bot, said }: Moment, [, next]: Routing["ranked"]): boolean {
  return asksToBeTold(gistOf(bot, said)) && (next?.score ?? 0) < HALF;
}

/** What the words are for by what they fill in, or by what there is. */
async function meantByWhatIs(moment: Moment, route: Route): Promise<Skill | undefined> {
  const between = route.to === "unclear" ? route.between : undefined;
  // "Amanhã não consigo de manhã" books nothing.
  const off = isMereRefusal(moment.said) ? between?.find(({ cancels }) => cancels) : undefined;
  if (off && (await hasAnythingFor(moment, off))) return off;
  return (await toldBySlots(moment, between)) ?? (await onlyOneOpen(moment, route));
}

/** Of two that it may be about, the one that there is anything for: who has no visit does not move it. */
async function onlyOneOpen(moment: Moment, route: Route): Promise<Skill | undefined> {
  if (route.to !== "unclear") return undefined;
  const [one, other] = route.between;
  const [isOne, isOther] = await Promise.all(
    [one, other].map((each) => hasAnythingFor(moment, each)),
  );
  if (isOne === isOther) return undefined;
  return isOne ? one : other;
}

/** The answer to what was offered, in words that seem to be for what there is nothing of: "não dá mais pra mim". */
async function answeredInstead(moment: Moment, route: Route): Promise<Route | undefined> {
  if (moment.input.dialogue.active || route.to !== "skill" || route.via !== "intent")
    return undefined;
  return (await hasAnythingFor(moment, route.skill)) ? undefined : routeAnswered(moment, []);
}

/** Whether words seem to leave a form for what there is nothing for, and for nothing else but that form. */
async function isForForm(moment: Moment, route: Route): Promise<boolean> {
  const { active } = moment.input.dialogue;
  if (!active || isLeftAlone(moment, active)) return false;
  const others = seemsFor(route).filter((skill) => formOf(moment.bot, skill).name !== active.skill);
  const open = await Promise.all(others.map((skill) => hasAnythingFor(moment, skill)));
  return others.length > 0 && !open.includes(true);
}

/** "É isso mesmo, só o canal" names no more than what was read back, and begins nothing. */
async function agreesToOpen(moment: Moment, route: Route): Promise<boolean> {
  const { active } = moment.input.dialogue;
  const skill = moment.bot.skill(active?.skill ?? "");
  if (!active?.confirming || !skill || !isOfWords(route) || isLeftAlone(moment, active))
    return false;
  return agreesTo(await readBackOf(moment, skill, active), moment.said, skill.cancels);
}

function seemsFor(route: Route): readonly Skill[] {
  if (route.to === "several") return route.requests.map(({ skill }) => skill);
  return route.to === "skill" && route.via === "intent" ? [route.skill] : [];
}

/** What the words may be for; undefined where nobody is there to ask, or knows better. */
export async function reconsider(moment: Moment): Promise<Proposed | undefined> {
  const { bot, input, said, language, text } = moment;
  const { active } = input.dialogue;
  if (!bot.second || said === "" || (active && readShortAnswer(said))) return undefined;
  const { organisation, contact, key, signal } = input;
  const proposal = await bot.second.propose({
    said,
    language,
    text,
    skills: bot.bot.skills.filter((skill) => skill.name === active?.skill || hasIntent(skill)),
    ...(active && { active }),
    organisation,
    contact: contact.id,
    key,
    signal,
  });
  const skill = proposal && bot.skill(proposal.skill);
  return skill && { skill, words: proposal.slots };
}
