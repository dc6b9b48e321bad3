import { setTimeout as sleep } from "node:timers/promises";
import { wordsFor } from "./bot.ts";
import type { WebhookBody } from "./channel/protocol.ts";
import type { Publisher } from "./publisher.ts";

/** How much people say, and in how long. */
export interface Load {
  readonly messages: number;
  readonly conversations: number;
  /** Milliseconds over which they say it. */
  readonly overMs: number;
}

/** One message of a person. */
export interface Saying {
  readonly account: string;
  readonly chat: string;
  /** From 1, in the order in which the conversation's person said them. */
  readonly number: number;
  readonly parts: number;
  /** Whether something more is to be said later, by way of a job. */
  readonly later: boolean;
  /** Whether something is to be done outside, and whether that may be repeated. */
  readonly act: "safe" | "never" | undefined;
  readonly body: WebhookBody & { readonly type: "said" };
}

/** Every seventh answer is of two messages. */
const TWO_PARTS_EVERY = 7;
/** To every fifth something more is said later. */
const LATER_EVERY = 5;
/** Over every third something is done outside. */
const ACT_EVERY = 3;
/** Windows of so many messages within which a webhook comes again. */
const AGAIN_WITHIN = 500;

/**
 * What everyone says, conversations at random among each other and each in its own order. Chats
 * begin with `name`.
 */
export function sayings(
  { messages, conversations }: Pick<Load, "messages" | "conversations">,
  accounts: readonly string[],
  name = "c",
): readonly Saying[] {
  const said = new Map<number, number>();
  return Array.from({ length: messages }, (_, index) => {
    // Everyone speaks once before anyone speaks at random.
    const who = index < conversations ? index : Math.floor(Math.random() * conversations);
    const number = (said.get(who) ?? 0) + 1;
    said.set(who, number);
    const account = accounts[who % accounts.length] ?? "";
    return saying({ account, chat: `${name}${who}`, number });
  });
}

/** One message; `slowMs` is how long the bot is to take over its answer. */
export function saying(
  { account, chat, number }: Pick<Saying, "account" | "chat" | "number">,
  slowMs = 0,
): Saying {
  const parts = number % TWO_PARTS_EVERY === 0 ? 2 : 1;
  const later = number % LATER_EVERY === 0;
  const act = number % ACT_EVERY === 0 ? (number % 2 === 0 ? "never" : "safe") : undefined;
  const text = wordsFor({ number, parts, slowMs, later, ...(act && { act }) });
  const body = {
    type: "said" as const,
    id: `${chat}-${number}`,
    chat,
    text,
    at: new Date().toISOString(),
  };
  return { account, chat, number, parts, later, act, body };
}

/**
 * Says it all, every webhook twice, the second time anywhere in the next {@link AGAIN_WITHIN}
 * messages. A conversation's next message begins when the one before it was taken, so that the order
 * of arrival is the order in which it was said. Resolves when all of it was taken.
 */
export async function sayAll(
  publisher: Publisher,
  said: readonly Saying[],
  overMs: number,
): Promise<void> {
  const spacing = overMs / said.length;
  const began = performance.now();
  const lines = new Map<string, Promise<void>>();
  const again: Promise<void>[] = [];
  for (const [index, { account, chat, body }] of said.entries()) {
    const wait = index * spacing - (performance.now() - began);
    if (wait > 1) await sleep(wait);
    const before = lines.get(chat) ?? Promise.resolve();
    const first = before.then(() => {
      again.push(
        sleep(Math.random() * AGAIN_WITHIN * spacing).then(() => publisher.deliver(account, body)),
      );
      return publisher.deliver(account, body);
    });
    lines.set(chat, first);
  }
  await Promise.all(lines.values());
  await Promise.all(again);
}
