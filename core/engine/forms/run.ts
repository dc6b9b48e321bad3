import { RESUME } from "../../message/outgoing.ts";
import type { Saying } from "../../message/outgoing.ts";
import type { Outcome, Skill } from "../../skill.ts";
import { apartFromLeft } from "./anew.ts";
import { fillEach } from "./apart.ts";
import type { Fillings } from "./apart.ts";
import { begun, sharedWith } from "./begun.ts";
import type { Start } from "./begun.ts";
import { endForm, isBegun, leaveFor, queue, withoutForm } from "../dialogue.ts";
import type { Active } from "../dialogue.ts";
import type { Followed } from "../followed.ts";
import { askForSlot, nextQuestion, object } from "./form.ts";
import type { Filling, FormStep } from "./filling.ts";
import { askToGoOn, isLeftAlone, summaryOf } from "./left.ts";
import { saying, standing, turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { askPlace, knowingPlaces, lacksPlace, leftUnanswered } from "../places/places.ts";
import { isForm, readKnown } from "./slots.ts";

/** Answers at once where the skill knows all it needs; else the form under way waits for this one's. */
export async function startSkill(moment: Moment, start: Start): Promise<Followed> {
  const { skill } = start;
  const at = skill.local ? await knowingPlaces(moment) : moment;
  return lacksPlace(at, skill) ? askPlace(at, leftUnanswered(at, skill)) : begin(at, start);
}

async function begin(moment: Moment, start: Start): Promise<Followed> {
  const { skill, pressed } = start;
  const told = start.said === undefined ? moment : saying(moment, start.said);
  const turn = turnOf(told, skill, { known: {}, ...(pressed !== undefined && { pressed }) });
  if (isForm(skill)) {
    const values = start.values ?? (pressed ? await skill.begunBy?.(turn) : undefined);
    return beginForm(moment, { ...start, ...(values && { values }) }, told);
  }
  const outcome = await skill.run(turn);
  return (await goOnInto(told, skill, outcome)) ?? carryOut(moment, skill, { outcome });
}

async function beginForm(moment: Moment, start: Start, told: Moment): Promise<Followed> {
  const { skill, values, entered, words } = start;
  const shared = sharedWith(moment, skill);
  const before = shared ? withoutForm(moment.input.dialogue) : moment.input.dialogue;
  const dialogue = leaveFor(skill.name, before);
  const waited = dialogue.active && {
    ...dialogue.active,
    known: { ...shared, ...dialogue.active.known },
  };
  const active = waited ?? (await begun(moment, start, shared));
  const given = {
    ...(values && { values }),
    ...(entered && { entered }),
    ...(words && { words }),
  };
  const fillings = await fillEach(told, skill, { active, ...given });
  return advanceAll(standing(moment, dialogue), skill, fillings);
}

/** The moment once forms wait to be next. */
export function queued(moment: Moment, forms: readonly Active[]): Moment {
  return standing(moment, queue(forms, moment.input.dialogue));
}

/** Goes on with the first of several forms of a skill: the others wait, and are told of. */
export async function advanceAll(
  moment: Moment,
  skill: Skill,
  { filling, others }: Fillings,
): Promise<Followed> {
  if (others.length === 0) return advance(moment, skill, filling);
  const followed = await advance(queued(moment, others), skill, filling);
  const forms = [filling.active, ...others].map((active) => summaryOf(moment, skill, active));
  const [first = "", ...next] = await Promise.all(forms);
  const markdown = moment.text("engine.oneByOne", { first, next: next.join(", ") });
  return { ...followed, say: [{ kind: "text", markdown }, ...followed.say] };
}

/** The skill that goes on with the same words, after what this one had to say. */
async function goOnInto(
  moment: Moment,
  { begins }: Skill,
  outcome: Outcome,
): Promise<Followed | undefined> {
  const skill = begins === undefined ? undefined : moment.bot.skill(begins);
  if (!skill || outcome.next !== "done") return undefined;
  const left = formUnderWay(moment);
  const isLeft = left?.skill === skill && isLeftAlone(moment, left.active);
  const at = isLeft ? await apartFromLeft(moment, { ...left, isSure: true }) : moment;
  const form = formUnderWay(at);
  const followed =
    form?.skill === skill
      ? await advanceAll(at, skill, await fillEach(at, skill, form))
      : await startSkill(at, { skill, said: moment.said });
  return { ...followed, say: [...outcome.say, ...followed.say] };
}

/** Where a form stands, and whether what it read back was `agreed` to. */
export interface Progress extends Partial<Omit<Filling, "active">> {
  readonly active: Active;
  readonly agreed?: string;
}

/** Asks what is still to be asked, and runs the skill when nothing is but what was `agreed` to. */
export async function advance(moment: Moment, skill: Skill, from: Progress): Promise<Followed> {
  const active = { ...from.active, known: readKnown(skill, from.active.known) };
  const filled = from.changed ?? [];
  const ended = await skill.ends?.(turnOf(moment, skill, { known: active.known }));
  if (ended) return { ...(await carryOut(moment, skill, { outcome: ended, active })), filled };
  const step = from.refused
    ? await askForSlot(moment, skill, { active, ...from.refused })
    : await nextQuestion(moment, skill, active);
  const isAgreed = step?.active.confirming !== undefined && step.active.confirming === from.agreed;
  if (step && !isAgreed) return { ...pending(moment, step, insteadOf(moment, step, from)), filled };
  const outcome = await skill.run(turnOf(moment, skill, { known: active.known }));
  return { ...(await carryOut(moment, skill, { outcome, active })), filled };
}

/** A yes to something else than what is read back now is not taken, and it is told so. */
function insteadOf({ text }: Moment, { step }: FormStep, { agreed }: Progress): readonly Saying[] {
  const isOther = agreed !== undefined && step === "read_back";
  return isOther ? [{ kind: "text", markdown: text("engine.changed") }] : [];
}

/** Waits for an answer to a form's question, after `before` was said. */
export function pending(
  moment: Moment,
  { step, say, active }: FormStep,
  before: readonly Saying[] = [],
): Followed {
  return {
    outcome: active.asked === undefined ? step : `${step}:${active.asked}`,
    skill: active.skill,
    dialogue: { ...moment.input.dialogue, active },
    say: [...before, say],
  };
}

async function carryOut(
  moment: Moment,
  skill: Skill,
  { outcome, active }: { outcome: Outcome; active?: Active },
): Promise<Followed> {
  const { dialogue } = moment.input;
  switch (outcome.next) {
    case "again":
      return pending(
        moment,
        object(skill, active ?? { skill: skill.name, known: {} }, outcome.objection),
      );
    case "handoff":
      return {
        outcome: "handoff",
        skill: skill.name,
        dialogue: active ? endForm(dialogue) : dialogue,
        say: withWayBack(moment, outcome.say),
        handover: { reason: "asked", note: outcome.note },
      };
    case "pass":
      return passOn(moment, skill);
    case "done":
      return done(active ? standing(moment, { ...dialogue, active }) : moment, skill, outcome);
  }
}

async function passOn(moment: Moment, skill: Skill): Promise<Followed> {
  const { fallback } = moment.bot.bot;
  if (skill === fallback) throw new Error(`the fallback ${fallback.name} must not pass`);
  return startSkill(moment, { skill: fallback });
}

/** After a form comes the one that waits; after an answer in between, the question that is open. */
async function done(
  moment: Moment,
  skill: Skill,
  { say, remember }: Extract<Outcome, { next: "done" }>,
): Promise<Followed> {
  const { dialogue: before } = moment.input;
  const endsForm = isForm(skill);
  const memory = remember ? { ...before.memory, [skill.name]: remember } : before.memory;
  const after = nextIn(standing(moment, { ...(endsForm ? endForm(before) : before), memory }));
  const further = endsForm ? await returnTo(after, before.active) : await openQuestion(after);
  return {
    outcome: "done",
    skill: skill.name,
    dialogue: further?.dialogue ?? after.input.dialogue,
    say: [...say, ...(further?.say ?? [])],
    ...(further?.handover && { handover: further.handover }),
  };
}

/** What is done next in a turn is done under a key of its own. */
function nextIn(moment: Moment): Moment {
  return { ...moment, input: { ...moment.input, key: `${moment.input.key}:next` } };
}

/**
 * Goes on with a form that waited, with a reminder of what it was about; one that was asked for together
 * with the one that `ended` takes over what was answered there.
 */
export async function returnTo(moment: Moment, ended?: Active): Promise<Followed | undefined> {
  const form = formUnderWay(moment);
  if (!form) return undefined;
  const { skill } = form;
  if (isLeftAlone(moment, form.active)) return openQuestion(moment);
  const wasBegun = isBegun(form.active);
  const isTogether = !wasBegun && ended?.skill === skill.name;
  const active = isTogether ? takingOver(skill, form.active, ended) : form.active;
  const what = await summaryOf(moment, skill, active);
  const markdown = moment.text(wasBegun ? "engine.backTo" : "engine.next", { what });
  const followed = await advance(moment, skill, { active });
  return { ...followed, say: [{ kind: "text", markdown }, ...followed.say] };
}

/** What sets requests apart is their own, and so is what is said of that: an hour of a day. */
function takingOver({ slots }: Skill, active: Active, { known }: Active): Active {
  const answered = Object.entries(known).filter(([name]) => {
    const { each, of, optional } = slots[name] ?? { optional: true };
    return !each && of === undefined && !optional;
  });
  return { ...active, known: { ...Object.fromEntries(answered), ...active.known } };
}

/** Asks what is open, after `before` was said; undefined where nothing is. */
export async function openQuestion(
  moment: Moment,
  before: readonly Saying[] = [],
): Promise<Followed | undefined> {
  const form = formUnderWay(moment);
  if (!form) return undefined;
  const { skill, active } = form;
  const step = isLeftAlone(moment, active)
    ? await askToGoOn(moment, skill, active)
    : await nextQuestion(moment, skill, active);
  return step && pending(moment, step, before);
}

/** The form under way, as its skill reads it today. */
export function formUnderWay({
  bot,
  input,
}: Moment): { readonly skill: Skill; readonly active: Active } | undefined {
  const { active } = input.dialogue;
  const skill = active && bot.skill(active.skill);
  return active && skill && { skill, active: { ...active, known: readKnown(skill, active.known) } };
}

/** A person waiting for a person may always have the bot back. */
export function withWayBack(moment: Moment, say: readonly Saying[]): readonly Saying[] {
  const last = say.at(-1);
  if (last?.kind !== "text") return say;
  const back = { label: moment.text("engine.resume"), action: RESUME };
  return [...say.slice(0, -1), { ...last, buttons: [...(last.buttons ?? []), back] }];
}
