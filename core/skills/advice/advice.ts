import { asksForAdvice } from "../../care/sayings/advice.ts";
import type { Button } from "../../message/outgoing.ts";
import type { Awaitable } from "../../ports.ts";
import { defineSkill, reply } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import type { Turn } from "../../turn.ts";

/** Says that no bot tells what somebody has, or what to take and how much, and offers `instead`. */
export function advice(instead: (turn: Turn) => Awaitable<readonly Button[]>): Skill {
  return defineSkill({
    name: "advice",
    summary: "advice.summary",
    triggers: [{ on: "said", is: asksForAdvice }],
    run: async (turn) =>
      reply({ kind: "text", markdown: turn.text("advice.say"), buttons: await instead(turn) }),
  });
}
