import { defineSkill, reply } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import { menuOf } from "../menu.ts";

/** The skill that words go to which nobody understands. */
export const FALLBACK_SKILL = "fallback";

/** What a bot says when it did not understand: that, and what `skills` can do. */
export function fallback(skills: readonly Skill[]): Skill {
  return defineSkill({
    name: FALLBACK_SKILL,
    summary: "fallback.summary",
    triggers: [],
    run: ({ text }) =>
      reply({ kind: "text", markdown: text("fallback.say"), buttons: menuOf(skills, text) }),
  });
}
