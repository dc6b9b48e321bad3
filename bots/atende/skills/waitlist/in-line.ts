import { isMereAnswer } from "../../../../core/engine/answers/answers.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import { IN_LINE, WAIT } from "../names.ts";

/** Assures who was just put in the line, and says yes to that once more, of their place there. */
export const inLine: Skill = defineSkill({
  name: IN_LINE,
  summary: "wait.summary",
  triggers: [],
  awaitsYes: ({ justDone, said }) => justDone === WAIT && isMereAnswer(said),
  run: ({ text }) => reply(text("wait.sure")),
});
