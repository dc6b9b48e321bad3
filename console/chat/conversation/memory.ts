import * as z from "zod/mini";

import type { UnsentStore } from "../channel/outbox.ts";
import { botSchema, unsentSchema } from "../channel/protocol.ts";
import type { Bot } from "../channel/protocol.ts";

/** What the browser keeps of a conversation between two visits. Never a message that was sent. */
export interface Memory {
  /** Who answered last time, so that the page need not wait to say so. */
  bot: Bot | undefined;
  /** The conversation that was open last; the first has no thread. */
  thread: string | undefined;
  /** The newest reply that the visitor has seen in a conversation. */
  seen(thread: string | undefined): string | undefined;
  saw(thread: string | undefined, reply: string): void;
  readonly unsent: UnsentStore;
}

export function browserMemory(storage: Storage, account: string): Memory {
  const prefix = `prosa:${account}:`;
  const save = (key: string, value: unknown) => {
    try {
      storage.setItem(prefix + key, JSON.stringify(value));
    } catch {
      // The storage is full. The page works on; only a reload would forget.
    }
  };
  return {
    get bot() {
      return read(botSchema, storage.getItem(`${prefix}bot`));
    },
    set bot(bot) {
      save("bot", bot);
    },
    get thread() {
      return read(z.string(), storage.getItem(`${prefix}thread`));
    },
    set thread(thread) {
      save("thread", thread ?? null);
    },
    seen: (thread) => read(z.string(), storage.getItem(prefix + seenKey(thread))),
    saw: (thread, reply) => save(seenKey(thread), reply),
    // A key for each event, so that two tabs never overwrite each other's.
    unsent: {
      load: () =>
        Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? "")
          .filter((key) => key.startsWith(`${prefix}unsent:`))
          .flatMap((key) => read(unsentSchema, storage.getItem(key)) ?? [])
          .toSorted((a, b) => a.at - b.at),
      save: (unsent) => save(`unsent:${unsent.event.id}`, unsent),
      remove: (id) => storage.removeItem(`${prefix}unsent:${id}`),
    },
  };
}

function seenKey(thread: string | undefined): string {
  return thread === undefined ? "seen" : `seen:${thread}`;
}

function read<T>(schema: z.ZodMiniType<T>, text: string | null): T | undefined {
  try {
    return schema.parse(JSON.parse(text ?? ""));
  } catch {
    return undefined;
  }
}
