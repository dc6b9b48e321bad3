import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { defineBot } from "../core/bot.ts";
import type { Bot } from "../core/bot.ts";
import { EffectInDoubt, NotDone } from "../core/effects/effects.ts";
import type { Effects } from "../core/effects/effects.ts";
import { defineSkill, reply } from "../core/skill.ts";

/** What a person asks of the bot: the number of their message, and what it is to do about it. */
const wish = z.object({
  number: z.number(),
  /** How many messages the answer is to be. */
  parts: z.number(),
  /** Milliseconds it is to take over it. */
  slowMs: z.number(),
  /** Whether it is to say something more, by way of a job. */
  later: z.boolean(),
  /** Whether it is to do something outside, and whether that may be repeated. */
  act: z.enum(["safe", "never"]).optional(),
  /** How answers are to call the chat; by its own id unless given. */
  name: z.string().optional(),
});
export type Wish = z.infer<typeof wish>;

/** What is to be said later, and where. */
export interface Promised {
  readonly conversation: string;
  readonly chat: string;
  /** Of the message that asked for it. */
  readonly number: number;
}

export function wordsFor(asked: Wish): string {
  return JSON.stringify(asked);
}

/** What is said later, by way of a job. */
export function laterName(chat: string, number: number): string {
  return `${chat} later ${number}`;
}

/** A part of an answer: whose it is, which message it answers, and which part of that it is. */
export function partName(chat: string, number: number, part: number): string {
  return `${chat} ${number}.${part}`;
}

const KIND = "chaos.act";

/** What is done outside, as the ledger and the platform know it. */
export function actionName(chat: string, number: number, repeat: "safe" | "never"): string {
  return `${KIND}:${repeat}:${chat}:${number}`;
}

export interface CounterParts {
  readonly effects: Effects;
  /** Where outside actions are done. */
  readonly actions: string;
  /** Is told of what is to be said later. */
  promise(made: Promised): Promise<void>;
}

/** Answers every message with its own number, so that losses, repeats and order show. */
export function counter(parts: CounterParts): Bot {
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
      async run({ said, event, conversation, signal }) {
        const asked = wish.parse(JSON.parse(said));
        const { number, name: chat = event.address.chat } = asked;
        if (asked.slowMs > 0) await sleep(asked.slowMs);
        if (asked.act) await act(parts, { repeat: asked.act, chat, number, signal });
        if (asked.later) await parts.promise({ conversation, chat, number });
        return reply(
          ...Array.from({ length: asked.parts }, (_, index) => partName(chat, number, index + 1)),
        );
      },
    }),
  });
}

/** Does it once, again when it surely was not done. One in doubt waits for a person, and the talk goes on. */
async function act(
  outside: Pick<CounterParts, "effects" | "actions">,
  about: { repeat: "safe" | "never"; chat: string; number: number; signal: AbortSignal },
): Promise<void> {
  const { effects, actions } = outside;
  const { repeat, signal } = about;
  const key = actionName(about.chat, about.number, repeat).replace(`${KIND}:`, "");
  try {
    await effects.once(
      { kind: KIND, key, repeat, result: z.literal("done"), signal },
      async (name) => {
        const { ok } = await fetch(`${actions}/${encodeURIComponent(name)}`, {
          method: "POST",
          signal,
        });
        if (!ok) throw new NotDone("refused");
        return "done" as const;
      },
    );
  } catch (error) {
    if (error instanceof NotDone) return act(outside, about);
    if (!(error instanceof EffectInDoubt)) throw error;
  }
}
