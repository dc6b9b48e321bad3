import { ACTION_BYTES, RATING, RESUME, TRIAL } from "../message/outgoing.ts";
import type { Choice } from "../skill.ts";

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
  /** The digest binds a yes to what was read back. */
  | { readonly do: "yes"; readonly skill: string; readonly digest: string }
  | { readonly do: "no"; readonly skill: string }
  | { readonly do: "forget"; readonly skill: string; readonly slot: string }
  | { readonly do: "stop"; readonly skill: string }
  /** The person wants the bot back. */
  | { readonly do: "resume" }
  /** The person says how it was, or that an operator's trial came back: kept, and not answered. */
  | { readonly do: "rate" }
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
  const rest = others.join(":");
  switch (head) {
    case "set":
      return { do: "set", skill, values: pairsOf(rest) };
    case "yes":
      return { do: "yes", skill, digest: rest };
    case "stop":
      return { do: "stop", skill };
    case "no":
      return { do: "no", skill };
    case "forget":
      return { do: "forget", skill, slot: rest };
    case RESUME:
      return { do: "resume" };
    default:
      if (kept.has(head)) return { do: "rate" };
      return { do: "own", action: head, rest: text.slice(head.length + 1) };
  }
}

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
