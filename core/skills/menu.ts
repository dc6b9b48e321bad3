import type { Button } from "../message/outgoing.ts";
import type { Skill } from "../skill.ts";
import type { Say } from "../turn.ts";
import { actionOf } from "../skill.ts";

/** A button for each skill that one can start, with its summary on it. */
export function menuOf(skills: readonly Skill[], say: Say): readonly Button[] {
  return skills.flatMap(({ summary, triggers }) => {
    const button = triggers.find((trigger) => trigger.on === "button");
    return button ? [{ label: say(summary), action: actionOf(button.action, "") }] : [];
  });
}
