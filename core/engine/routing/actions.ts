import { ACTION_BYTES, RATING, RESUME, TRIAL } from "../../message/outgoing.ts";
import type { Choice } from "../../slot.ts";

/**
 * What the engine's own buttons carry. A press may come days later and from an older message, so
 * an action says all that it means and relies on no state.
 */
export type Action =
  | {
      readonly do: "set";
      readonly skill: string;
      readonly values: Choice["set"];
    }
  /** A form that was filled in; what with is in the press's values. */
  | { readonly do: "fill"; readonly skill: string }
  /** The digest binds a yes to what was read back. */
  | { readonly do: "yes"; readonly skill: string; readonly digest: string }
  | { readonly do: "no"; readonly skill: string }
  | { readonly do: "forget"; readonly skill: string; readonly slot: string }
  | { readonly do: "stop"; readonly skill: string }
  /** The form that was left alone is to go on, or to begin anew. */
  | { readonly do: "go" | "anew"; readonly skill: string }
  /** Of two skills that the words may have been for it is this one. */
  | { readonly do: "meant"; readonly skill: string }
  /** The place that is meant. */
  | { readonly do: "at"; readonly place: string }
  /** None of what was offered. */
  | { readonly do: "none" }
  /** The person wants the bot back. */
  | { readonly do: "resume" }
  /** The person says how it was, or that an operator's trial came back: kept, and not answered. */
  | { readonly do: "rate"; readonly stars?: number }
  /** A skill's own button: its trigger's action and what follows. */
  | { readonly do: "own"; readonly action: string; readonly rest: string };

export function yes(skill: string, digest: string): string {
  return `yes:${skill}:${digest}`;
}

export function no(skill: string): string {
  return `no:${skill}`;
}

export function stop(skill: string): string {
  return `stop:${skill}`;
}

/** With what of the engine's own a button begins: `go:clinic.book`. */
export function about(what: "go" | "anew" | "meant" | "fill", skill: string): string {
  return checked(`${what}:${skill}`);
}

/** The action of "none of these". */
export const NONE = "none";

/** Which of several places is meant. */
export function placeAction(slug: string): string {
  return checked(`at:${slug}`);
}

export function forget(skill: string, slot: string): string {
  return checked(`forget:${skill}:${slot}`);
}

export function set(skill: string, values: Choice["set"]): string {
  const pairs = Object.entries(values).map(([slot, value]) => {
    if (value.includes(";"))
      throw new Error(`slot ${slot} of ${skill}: no ";" in a choice's value`);
    return `${slot}=${value}`;
  });
  return checked(`set:${skill}:${pairs.join(";")}`);
}

/** What is kept, and asks for no answer. */
const kept = new Set([RATING, TRIAL]);

export function readAction(text: string): Action {
  const [head = "", skill = "", ...others] = text.split(":");
  const read = readers.get(head);
  if (read) return read(skill, others.join(":"));
  if (kept.has(head)) return { do: "rate", ...(isStars(skill) && { stars: Number(skill) }) };
  return { do: "own", action: head, rest: text.slice(head.length + 1) };
}

function isStars(text: string): boolean {
  return /^[1-5]$/u.test(text);
}

type Reader = (skill: string, rest: string) => Action;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["set", (skill, rest) => ({ do: "set", skill, values: pairsOf(rest) })],
  ["fill", (skill) => ({ do: "fill", skill })],
  ["yes", (skill, digest) => ({ do: "yes", skill, digest })],
  ["forget", (skill, slot) => ({ do: "forget", skill, slot })],
  ["stop", (skill) => ({ do: "stop", skill })],
  ["no", (skill) => ({ do: "no", skill })],
  ["go", (skill) => ({ do: "go", skill })],
  ["anew", (skill) => ({ do: "anew", skill })],
  ["meant", (skill) => ({ do: "meant", skill })],
  ["at", (slug) => ({ do: "at", place: slug })],
  [NONE, () => ({ do: "none" })],
  [RESUME, () => ({ do: "resume" })],
]);

function pairsOf(rest: string): Record<string, string> {
  return Object.fromEntries(
    rest.split(";").flatMap((pair) => {
      const at = pair.indexOf("=");
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
    }),
  );
}

function checked(action: string): string {
  if (Buffer.byteLength(action) > ACTION_BYTES)
    throw new Error(`a button's action may take ${ACTION_BYTES} bytes: one of ${headOf(action)}`);
  return action;
}

/** The engine's word and the skill: what may be logged of an action. */
function headOf(action: string): string {
  return action.split(":", 2).join(":");
}
