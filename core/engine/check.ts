import type { Skill, Trigger } from "../skill.ts";
import { readAction } from "./routing/actions.ts";

/** Throws all that is wrong with how a bot's skills, commands and buttons are called. */
export function checkSkills(bot: string, skills: readonly Skill[]): void {
  const faults = [
    ...twice(skills).map((name) => `two skills are named "${name}"`),
    ...skills.flatMap(faultsOf),
  ];
  if (faults.length > 0) throw new Error([`bot ${bot} cannot speak:`, ...faults].join("\n  "));
}

function twice(skills: readonly Skill[]): readonly string[] {
  const names = skills.map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function faultsOf({ name, triggers }: Skill): readonly string[] {
  return [nameFault(name), ...triggers.map(triggerFault)].flatMap((fault) =>
    fault === undefined ? [] : [`skill "${name}": ${fault}`],
  );
}

/** The name is part of what the engine's buttons carry. */
function nameFault(name: string): string | undefined {
  if (/^[\w.-]+$/u.test(name)) return undefined;
  return 'a name has letters without accents, digits, ".", "-" and "_" alone';
}

function triggerFault(trigger: Trigger): string | undefined {
  if (trigger.on === "command") return commandFault(trigger.name);
  return trigger.on === "button" ? buttonFault(trigger.action) : undefined;
}

/** What the strictest platform takes for a command (Telegram's `setMyCommands`). */
function commandFault(name: string): string | undefined {
  if (/^[a-z0-9_]{1,32}$/u.test(name)) return undefined;
  return `the command "${name}" must be 1 to 32 small letters, digits and "_", without the slash`;
}

function buttonFault(action: string): string | undefined {
  const read = readAction(action);
  if (read.do !== "own")
    return `the button action "${action}" is one of the engine's own words; call it otherwise`;
  if (read.action === action && action !== "") return undefined;
  return `the button action "${action}" must be a word without ":", which parts it from the rest`;
}
