import type { Button } from "../../message/outgoing.ts";
import type { Awaitable } from "../../ports.ts";
import { defineSkill, reply } from "../../skill.ts";
import type { Skill } from "../../skill.ts";
import type { Turn } from "../../turn.ts";
import { menuOf } from "../menu.ts";

/** The skill that words go to which nobody understands. */
export const FALLBACK_SKILL = "fallback";

/** The answers to what the bot said last of itself, where it waits for one; none elsewhere. */
export type AwaitedAnswers = (turn: Turn) => Awaitable<readonly Button[]>;

/** What a bot says when it did not understand: that, and what was `awaited`, else what `skills` can do. */
export function fallback(skills: readonly Skill[], awaited: AwaitedAnswers = () => []): Skill {
  return defineSkill({
    name: FALLBACK_SKILL,
    summary: "fallback.summary",
    triggers: [],
    async run(turn) {
      const { text } = turn;
      const answers = await awaited(turn);
      const buttons = answers.length > 0 ? answers : menuOf(skills, text);
      return reply({ kind: "text", markdown: text("fallback.say"), buttons });
    },
  });
}
