import type { Utterance } from "../message/outgoing.ts";
import type { Objection, Question, Skill, Slot, Turn } from "../skill.ts";
import { forget, no, set, stop, yes } from "./actions.ts";
import type { Active } from "./dialogue.ts";
import { turnOf } from "./moment.ts";
import type { Moment } from "./moment.ts";

/** Values for slots that came with a button or a choice. */
export type Values = Readonly<Record<string, string>>;

/** Words for slots that somebody else than the person put apart; each slot reads its own. */
export type Words = Readonly<Record<string, string>>;

/** Slots filled from what was said or pressed. */
export interface Filling {
  readonly active: Active;
  /** The slots that have another value now. */
  readonly changed: readonly string[];
  /** False when nothing was found for any slot, not even what was known already. */
  readonly heard: boolean;
}

/** Fills any slots, in any order, and corrects ones that were full. */
export async function fill(
  moment: Moment,
  skill: Skill,
  from: { active: Active; values?: Values; words?: Words },
): Promise<Filling> {
  const { active, values, words = {} } = from;
  const known: Record<string, unknown> = readKnown(skill, active.known);
  const changed: string[] = [];
  let heard = false;
  for (const [name, slot] of Object.entries(skill.slots)) {
    const turn = turnOf(moment, skill, { known: { ...known }, ...asked(active) });
    const value = values
      ? readValue(skill, name, values[name])
      : ((await foundApart(slot, turn, { name, words: words[name] })) ??
        (moment.said && (await slot.find(moment.said, turn))));
    if (value === undefined || value === "") continue;
    heard = true;
    if (value !== known[name]) changed.push(name);
    known[name] = value;
  }
  return { active: { ...active, known }, changed, heard };
}

/** Reads words that were put apart for a slot as the answer to its own question. */
async function foundApart(
  slot: Slot<unknown>,
  turn: Turn<Record<string, unknown>>,
  { name, words }: { readonly name: string; readonly words: string | undefined },
): Promise<unknown> {
  return words === undefined ? undefined : slot.find(words, { ...turn, said: words, asked: name });
}

/** What the form says next, and where that leaves the dialogue. */
export interface FormStep {
  readonly step: "ask" | "object" | "read_back";
  readonly say: Utterance;
  readonly active: Active;
}

/** The form's next question: an objection, a missing slot, the read-back; undefined when it may run. */
export async function nextQuestion(
  moment: Moment,
  skill: Skill,
  active: Active,
): Promise<FormStep | undefined> {
  const { known } = active;
  const turn = turnOf(moment, skill, { known, ...asked(active) });
  const objection = await skill.check?.(turn);
  if (objection) return object(skill, active, objection);

  const missing = Object.entries(skill.slots).find(([name]) => known[name] === undefined);
  if (missing) {
    const [name, slot] = missing;
    return askFor({ skill: skill.name, known, asked: name }, await slot.ask(turn));
  }
  const text = await skill.readBack?.(turn);
  if (text === undefined) return undefined;
  const confirming = digestOf(known, text);
  const say = readBack(moment, skill, { confirming, text });
  return { step: "read_back", say, active: { skill: skill.name, known, confirming } };
}

/** Empties the slots that cannot stand and asks anew. */
export function object(skill: Skill, active: Active, objection: Objection): FormStep {
  const kept = Object.entries(active.known).filter(([name]) => !objection.forget.includes(name));
  const [first] = objection.forget;
  const next = {
    skill: skill.name,
    known: Object.fromEntries(kept),
    ...(first !== undefined && { asked: first }),
  };
  return { ...askFor(next, objection.question), step: "object" };
}

/** Asks which slot is to change, with a button for each and one to give up. */
export function askWhatToChange(moment: Moment, skill: Skill): Utterance {
  const slots = Object.entries(skill.slots).map(([name, { label }]) => ({
    label: moment.text(label),
    action: forget(skill.name, name),
  }));
  const giveUp = { label: moment.text("engine.abandon"), action: stop(skill.name) };
  return { kind: "text", markdown: moment.text("engine.change"), buttons: [...slots, giveUp] };
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
    action: set(active.skill, choice.set),
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
  { confirming, text }: { confirming: string; text: string },
): Utterance {
  return {
    kind: "text",
    markdown: text,
    buttons: [
      { label: moment.text("engine.yes"), action: yes(skill.name, confirming) },
      {
        label: moment.text(hasOneSlot(skill) ? "engine.notNow" : "engine.no"),
        action: no(skill.name),
      },
    ],
  };
}

/** Where there is but one thing to say, a no changes nothing: it declines. */
export function hasOneSlot({ slots }: Skill): boolean {
  return Object.keys(slots).length === 1;
}

/** What was stored, read as the skill's slots read it today; what no longer reads is asked again. */
export function readKnown(skill: Skill, stored: Active["known"]): Active["known"] {
  const values = Object.keys(skill.slots).map((name) => [
    name,
    readValue(skill, name, stored[name]),
  ]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function readValue(skill: Skill, name: string, value: unknown): unknown {
  if (value === undefined) return undefined;
  try {
    return skill.slots[name]?.value.parse(value);
  } catch {
    return undefined;
  }
}

function asked({ asked: name }: Active): { asked?: string } {
  return name === undefined ? {} : { asked: name };
}
