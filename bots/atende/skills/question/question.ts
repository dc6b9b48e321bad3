import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import { menuOf } from "../../../../core/skills/menu.ts";
import { examples } from "./examples.ts";

/** Owns up to what only the team can answer, prices and insurance, and offers `skills` instead. */
export function question(skills: readonly Skill[]): Skill {
  return defineSkill({
    name: "clinic.question",
    summary: "question.summary",
    triggers: [{ on: "intent", examples }],
    run: ({ text }) =>
      reply({ kind: "text", markdown: text("question.say"), buttons: menuOf(skills, text) }),
  });
}
