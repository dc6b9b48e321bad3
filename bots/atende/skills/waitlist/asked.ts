import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import { OF_WAITLIST } from "../names.ts";
import { asksOfWaitlist } from "./joins.ts";

/** Tells how the line goes to who asks of it and wishes for no place there yet. */
export const ofWaitlist: Skill = defineSkill({
  name: OF_WAITLIST,
  summary: "wait.summary",
  triggers: [{ on: "said", is: asksOfWaitlist }],
  run: ({ text }) => reply(text("wait.how")),
});
