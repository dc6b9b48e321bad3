import { asksForAdvice } from "../../care/sayings/advice.ts";
import { defineSkill, reply } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import { menuOf } from "../menu.ts";

/** Says that no bot tells what somebody has, or what to take and how much, and offers `instead`. */
export function advice(instead: readonly Skill[]): Skill {
  return defineSkill({
    name: "advice",
    summary: "advice.summary",
    triggers: [{ on: "said", is: asksForAdvice }],
    run: ({ text }) =>
      reply({ kind: "text", markdown: text("advice.say"), buttons: menuOf(instead, text) }),
  });
}
