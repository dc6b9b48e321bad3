import type { Saying } from "../../message/outgoing.ts";
import { readAnswerTo } from "../answers/answers.ts";
import { asksForMore } from "../answers/otherwise.ts";
import { lineUp } from "../dialogue.ts";
import type { Active, Dialogue } from "../dialogue.ts";
import { fillEach } from "./apart.ts";
import { fill, isNews } from "./form.ts";
import { hasAnythingFor, saying, standing } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { formOf, isAnsweredAtOnce, LEAVES } from "../routing/requests.ts";
import { skillByIntent } from "../routing/intents.ts";
import type { Request } from "../routing/requests.ts";
import type { Route } from "../routing/routes.ts";
import { freshTopic } from "../routing/fresh.ts";
import { offersIn } from "../routing/topic.ts";
import { advance, formUnderWay, openQuestion, startSkill } from "./run.ts";
import type { Followed } from "../followed.ts";

/** Answers several requests in one reply: questions first, then one form, and the others wait for it. */
export async function followSeveral(
  moment: Moment,
  { requests, answer }: Extract<Route, { to: "several" }>,
): Promise<Followed> {
  const questions = requests.filter(({ skill }) => isAnsweredAtOnce(skill));
  const forms = requests.filter(({ skill }) => !isAnsweredAtOnce(skill));
  const form = formUnderWay(moment);
  const beside =
    form && answer !== undefined ? [...forms, { skill: form.skill, said: answer }] : forms;
  const answers = await answerAll(await speakingOf(moment, beside), questions);
  const dialogue = { ...moment.input.dialogue, memory: answers.dialogue.memory };
  if (answers.handover) return { ...answers, dialogue };
  const topic = topicOfAll(moment, questions, answers.say);
  const next = standing(moment, { ...dialogue, ...topic });
  const followed =
    forms.length > 0 ? await startForms(next, forms) : await goOn(next, answer ?? "");
  if (!followed) return { ...answers, dialogue: next.input.dialogue };
  return { ...followed, say: [...answers.say, ...followed.say] };
}

/** What several answers were about is spoken of; what goes on with them goes on with the last. */
function topicOfAll(
  { input: { dialogue, now } }: Moment,
  questions: readonly Request[],
  say: readonly Saying[],
): Pick<Dialogue, "topic"> {
  const last = questions.at(-1);
  if (!last) return {};
  const before = freshTopic(dialogue, now);
  const answered = { skill: last.skill.name, said: last.said };
  return { topic: { ...before, ...offersIn(say, before), answered, at: now.getTime() } };
}

/** A question is also about what is said beside it: "uma limpeza. quanto é?" */
async function speakingOf(moment: Moment, beside: readonly Request[]): Promise<Moment> {
  const known = await Promise.all(beside.map((each) => toldBy(moment, each)));
  return { ...moment, spokenOf: Object.assign({}, moment.spokenOf, ...known) };
}

/** Each under a key of its own, and apart from the form under way; it is also about what was just answered. */
async function answerAll(moment: Moment, questions: readonly Request[]): Promise<Followed> {
  const say: Saying[] = [];
  let dialogue: Dialogue = { memory: moment.input.dialogue.memory };
  const spokenOf: Record<string, unknown> = { ...moment.spokenOf };
  let last: Followed | undefined;
  for (const [index, question] of questions.entries()) {
    const key = index === 0 ? moment.input.key : `${moment.input.key}:${index + 1}`;
    const apart = { ...standing(moment, dialogue), spokenOf };
    last = await startSkill({ ...apart, input: { ...apart.input, key } }, question);
    say.push(...last.say);
    Object.assign(spokenOf, offersIn(last.say).about);
    ({ dialogue } = last);
    if (last.handover) break;
  }
  return { outcome: "done", ...last, dialogue, say };
}

async function startForms(
  moment: Moment,
  forms: readonly Request[],
): Promise<Followed | undefined> {
  const [first, second] = forms;
  if (!first) return undefined;
  if (!second || (await goesOn(moment, first, second)))
    return startSkill(moment, second ? { skill: first.skill } : first);
  const { text } = moment;
  const { waiting = [] } = moment.input.dialogue;
  const form = formOf(moment.bot, second.skill);
  const begun = waiting.find(({ skill }) => skill === form.name);
  const { filling, others } = await fillEach(saying(moment, second.said), form, {
    active: begun ?? { skill: form.name, known: {} },
  });
  const lined = standing(moment, lineUp([filling.active, ...others], moment.input.dialogue));
  const followed = await startSkill(lined, first);
  const markdown = text("engine.oneByOne", {
    first: `**${text(first.skill.summary)}**`,
    next: `**${text(form.summary)}**`,
  });
  const isNext = followed.dialogue.active?.skill === first.skill.name;
  return isNext ? { ...followed, say: [{ kind: "text", markdown }, ...followed.say] } : followed;
}

/**
 * Whether what looks like a second request tells no more than what the first did not say, or says what
 * nobody is sure to be one of its own: "dá pra adiantar minha consulta? queria quarta no mesmo horário".
 */
async function goesOn(moment: Moment, first: Request, second: Request): Promise<boolean> {
  // Who gives one thing up tells nothing of another: "a minha confirmo, cancela a dele".
  if (second.skill.cancels || asksForMore(second.said)) return false;
  const [own, more] = await Promise.all([told(moment, first), told(moment, second)]);
  // Who has no visit moves none: how it would be is of the one that they want.
  if (!(await hasAnythingFor(moment, second.skill)))
    return more.some((name) => first.skill.slots[name]);
  const isSure = skillByIntent(moment, moment.bot.intents.rank(second.said), LEAVES) !== undefined;
  const isSaidAnew = (name: string) => isSure && own.includes(name);
  return more.length > 0 && more.every((name) => first.skill.slots[name] && !isSaidAnew(name));
}

/** The slots that a request tells of the form that it comes to. */
async function told(moment: Moment, request: Request): Promise<readonly string[]> {
  return Object.keys(await toldBy(moment, request));
}

/** What a request tells of the form that it comes to. */
async function toldBy(moment: Moment, { skill, said }: Request): Promise<Active["known"]> {
  const form = formOf(moment.bot, skill);
  const active = { skill: form.name, known: {} };
  return (await fill(saying(moment, said), form, { active })).active.known;
}

/** What was said to the form beside the questions, if anything: also a yes to what it read back. */
async function goOn(moment: Moment, answer: string): Promise<Followed | undefined> {
  const form = formUnderWay(moment);
  if (!form) return undefined;
  const agreed = moment.input.crossed ? undefined : form.active.confirming;
  if (agreed !== undefined && readAnswerTo(form.skill, answer) === "yes")
    return advance(moment, form.skill, { active: form.active, agreed });
  const filling = await fill(saying(moment, answer), form.skill, form);
  return isNews(filling) ? advance(moment, form.skill, filling) : openQuestion(moment);
}
