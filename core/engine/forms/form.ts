import type { Button, Utterance } from "../../message/outgoing.ts";
import { Refusal } from "../../slot.ts";
import type { Skill } from "../../skill.ts";
import type { Objection, Question } from "../../slot.ts";
import { forget, no, set, stop, yes } from "../routing/actions.ts";
import type { Active } from "../dialogue.ts";
import { offeringAll } from "./entries.ts";
import type { Filling, FormStep, Source } from "./filling.ts";
import { saying, turnOf } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { withoutRighting } from "../answers/righted.ts";
import { rightedFor } from "./righted-slots.ts";
import { hasOneSlot, neededBy, readKnown, readValue } from "./slots.ts";

/** Whether a filling says more than was known. */
export function isNews({ changed, refused }: Filling): boolean {
  return changed.length > 0 || refused !== undefined;
}

/** Fills any slots, in any order, and corrects ones that were full. */
export async function fill(moment: Moment, skill: Skill, source: Source): Promise<Filling> {
  const { active } = source;
  const known: Record<string, unknown> = readKnown(skill, active.known);
  const changed: string[] = [];
  let heard = false;
  let refused: Filling["refused"];
  const righted = await rightedFor(moment, skill, source);
  // What is found by others' values is looked for once more when those are there.
  for (const name of [...Object.keys(skill.slots), ...neededBy(skill)]) {
    if (changed.includes(name)) continue;
    const now = { known: { ...known }, ...asked(active) };
    const value = await valueFor(moment, skill, { name, now, source, righted });
    if (value === undefined || value === "") continue;
    heard = true;
    if (value instanceof Refusal) {
      refused ??= { slot: name, reason: value.reason };
      continue;
    }
    if (value !== known[name]) changed.push(name);
    known[name] = value;
  }
  const filled = takenBack({ ...active, known }, changed);
  return { active: filled, changed, heard, ...(refused && { refused }) };
}

/** What could not stand may do so once what it was said beside is another: the day, with another doctor. */
function takenBack({ aside, ...now }: Active, changed: readonly string[]): Active {
  if (!aside) return now;
  const { known: before, forgot } = aside;
  const isOther = (name: string) => before[name] !== undefined && before[name] !== now.known[name];
  const isBeside = changed.some((name) => isOther(name) && !forgot.includes(name));
  return isBeside ? { ...now, known: { ...before, ...now.known } } : { ...now, aside };
}

interface Filled {
  readonly name: string;
  readonly now: { readonly known: Active["known"]; readonly asked?: string };
  readonly source: Source;
  readonly righted: Active["known"];
}

async function valueFor(
  moment: Moment,
  skill: Skill,
  { name, now, source, righted }: Filled,
): Promise<unknown> {
  const { values, entered, words } = source;
  const picked = pickedFrom(skill, name, source);
  // Where there is nothing to pick a day from, it is typed.
  if (values || picked !== undefined) return picked;
  const slot = skill.slots[name];
  const find = (text: string | undefined, more = {}) =>
    text && slot?.find(text, turnOf(saying(moment, text), skill, { ...now, ...more }));
  // Words that were put apart answer the slot's own question.
  const found = await find((entered ?? words)?.[name], { asked: name });
  return found || (entered ? undefined : (righted[name] ?? find(withoutRighting(moment.said))));
}

/** What came in the slot's own terms: by a press, or by a field that knows them. */
function pickedFrom(skill: Skill, name: string, { values, entered }: Source): unknown {
  const given = values ?? (skill.slots[name]?.entry ? entered : undefined);
  return readValue(skill, name, given?.[name]);
}

/** The form's next question: an objection, a missing slot, the read-back; undefined when it may run. */
export async function nextQuestion(
  moment: Moment,
  skill: Skill,
  given: Active,
): Promise<FormStep | undefined> {
  const active = await withOnly(moment, skill, given);
  const { known } = active;
  const turn = turnOf(moment, skill, { known, ...asked(active) });
  const objection = await skill.check?.(turn);
  if (objection) return object(skill, active, objection);

  const missing = neededBy(skill).filter((name) => known[name] === undefined);
  // What was asked for stays asked for, until it is answered.
  const slot = missing.find((name) => name === active.asked) ?? missing[0];
  if (slot !== undefined) {
    const step = await askForSlot(moment, skill, { active, slot });
    return step && offeringAll(moment, skill, { step, missing });
  }
  const text = await skill.readBack?.(turn);
  if (text === undefined) return undefined;
  const confirming = digestOf(known, text);
  const say = readBack(moment, skill, { confirming, text, known });
  return { step: "read_back", say, active: { skill: skill.name, known, confirming } };
}

/** What was read back, in the words that it was; "" where nothing was. */
export async function readBackOf(moment: Moment, skill: Skill, active: Active): Promise<string> {
  const isRead = active.confirming !== undefined;
  const step = isRead ? await nextQuestion(moment, skill, active) : undefined;
  return step?.say.kind === "text" ? step.say.markdown : "";
}

/** The form with what can be but one thing by what is known of it. */
async function withOnly(moment: Moment, skill: Skill, active: Active): Promise<Active> {
  const known: Record<string, unknown> = { ...active.known };
  for (const name of neededBy(skill)) {
    if (known[name] !== undefined) continue;
    const only = await skill.slots[name]?.only?.(turnOf(moment, skill, { known }));
    if (only !== undefined) known[name] = only;
  }
  return { ...active, known };
}

/** Asks for a slot, full or not: after the reason why what was said for it is of no use, if there is one. */
export async function askForSlot(
  moment: Moment,
  skill: Skill,
  { active, slot: name, reason }: { active: Active; slot: string; reason?: string },
): Promise<FormStep | undefined> {
  const { known } = without(active, name);
  const turn = turnOf(moment, skill, { known, ...asked(active) });
  const question = await skill.slots[name]?.ask(turn);
  if (!question) return undefined;
  const text = reason === undefined ? question.text : `${reason} ${question.text}`;
  const { aside } = active;
  const next = { skill: skill.name, known, asked: name, ...(aside && { aside }) };
  return askFor(next, { ...question, text });
}

/** Empties the slots that cannot stand and asks anew. */
export function object(skill: Skill, active: Active, objection: Objection): FormStep {
  const kept = Object.entries(active.known).filter(([name]) => !objection.forget.includes(name));
  const { asks = objection.forget[0] } = objection;
  const next = {
    skill: skill.name,
    known: Object.fromEntries(kept),
    ...asked({ asked: asks }),
    aside: { known: active.known, forgot: objection.forget },
  };
  return { ...askFor(next, objection.question), step: "object" };
}

/** Asks which slot is to change, with a button for each that was read back and one to give up. */
export function askWhatToChange(moment: Moment, skill: Skill, { known }: Active): Utterance {
  const shown = Object.entries(skill.slots).filter(
    ([name, { optional, tell }]) => !optional || (tell && known[name] !== undefined),
  );
  const slots = shown.map(([name, { label }]) => ({
    label: moment.text(label),
    action: forget(skill.name, name),
  }));
  const giveUp = { label: moment.text("engine.abandon"), action: stop(skill.name) };
  return { kind: "text", markdown: moment.text("engine.change"), buttons: [...slots, giveUp] };
}

/** The form with a slot empty. */
export function without(active: Active, slot: string): Active {
  const known = Object.fromEntries(Object.entries(active.known).filter(([name]) => name !== slot));
  return { skill: active.skill, known };
}

/** Names what was read back, so that a yes to something else is not taken for a yes to this. */
function digestOf(known: Active["known"], read: string): string {
  const values = Object.entries(known).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([read, values]);
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

function askFor(active: Active, { text, choices }: Question): FormStep {
  const buttons = choices?.map((choice) => ({
    label: choice.label,
    action: set(choice.skill ?? active.skill, choice.set),
  }));
  return {
    step: "ask",
    say: { kind: "text", markdown: text, ...(buttons?.length && { buttons }) },
    active,
  };
}

function readBack(
  moment: Moment,
  skill: Skill,
  { confirming, text, known }: { confirming: string; text: string; known: Active["known"] },
): Utterance {
  return {
    kind: "text",
    markdown: text,
    buttons: [
      { label: moment.text("engine.yes"), action: yes(skill.name, confirming) },
      ...orElse(moment, skill, known),
      {
        label: moment.text(hasOneSlot(skill) ? "engine.notNow" : "engine.no"),
        action: no(skill.name),
      },
    ],
  };
}

/** What is offered instead, with all that is known of it. */
function orElse({ bot, text }: Moment, skill: Skill, known: Active["known"]): readonly Button[] {
  const other = bot.skill(skill.orElse ?? "");
  if (!other) return [];
  const values = Object.entries(known).flatMap(([name, value]) =>
    typeof value === "string" && readValue(other, name, value) !== undefined
      ? [[name, value] as const]
      : [],
  );
  return [{ label: text(other.summary), action: set(other.name, Object.fromEntries(values)) }];
}

function asked({ asked: name }: { readonly asked?: string | undefined }): { asked?: string } {
  return name === undefined ? {} : { asked: name };
}
