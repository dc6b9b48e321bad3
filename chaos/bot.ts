import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { defineBot } from "../core/bot.ts";
import type { Bot } from "../core/bot.ts";
import { defineSkill, reply } from "../core/skill.ts";

/** What a person asks of the bot: the number of their message, and what it is to do about it. */
export interface Wish {
  readonly number: number;
  /** How many messages the answer is to be. */
  readonly parts: number;
  /** Milliseconds it is to take over it. */
  readonly slowMs: number;
}

const wish: z.ZodType<Wish> = z.object({
  number: z.number(),
  parts: z.number(),
  slowMs: z.number(),
});

export function wordsFor(asked: Wish): string {
  return JSON.stringify(asked);
}

/** A part of an answer: whose it is, which message it answers, and which part of that it is. */
export function partName(chat: string, number: number, part: number): string {
  return `${chat} ${number}.${part}`;
}

/** Answers every message with its own number, so that losses, repeats and order show. */
export function counter(): Bot {
  return defineBot({
    name: "counter",
    persona: { displayName: "Counter", manner: "", about: "summary" },
    locales: { fallback: "en", texts: { en: { summary: "Counts" } } },
    prompts: [],
    skills: [],
    fallback: defineSkill({
      name: "chaos.count",
      summary: "summary",
      triggers: [],
      async run({ said, event }) {
        const { number, parts, slowMs } = wish.parse(JSON.parse(said));
        if (slowMs > 0) await sleep(slowMs);
        const { chat } = event.address;
        return reply(
          ...Array.from({ length: parts }, (_, index) => partName(chat, number, index + 1)),
        );
      },
    }),
  });
}
