import { expect, it } from "vitest";
import type { Adapter } from "../adapter.ts";
import { id } from "../message/address.ts";
import { Deliverer } from "./deliver.ts";
import type { OutboxStore, Settlement, Unsent } from "./store.ts";

const now = new Date("2026-03-02T11:00:00Z");
const later = new Date("2026-03-02T11:00:05Z");

function waiting(attempts: number): Unsent {
  return {
    id: id(attempts),
    key: id("key"),
    say: { kind: "text", markdown: "olá" },
    status: "new",
    attempts,
    nextAttemptAt: later,
    expiresAt: later,
  };
}

async function deliver(message: Unsent) {
  const settled: Settlement[] = [];
  const store: OutboxStore = {
    begin: async (sendings) => sendings.map(() => true),
    enqueue: async () => true,
    missing: async (keys) => keys,
    async settle(list) {
      settled.push(...list.map(({ settlement }) => settlement));
      return list.map(() => true);
    },
  };
  const adapter: Adapter = {
    channel: "test",
    limits: { textLength: 100, captionLength: 100, buttons: 0, buttonLength: 10, mediaBytes: 0 },
    repeatable: false,
    source: { kind: "stream", deliveries: async function* none() {} },
    send: async () => ({ message: id("sent"), at: now }),
  };
  const note = () => undefined;
  const log = { info: note, warn: note, error: note };
  const deliverer = new Deliverer({ store, clock: { now: () => now }, log, random: () => 0 });
  const lane = { conversation: id<"conversation">("c"), owner: "o", epoch: 1 };
  const to = { channel: "test", account: id<"account">("a"), chat: id<"chat">("c") };
  return { due: await deliverer.deliver({ lane, adapter, to }, [message]), settled };
}

it("sends at once what was never tried, though it was stored by a clock that is ahead", async () => {
  expect(await deliver(waiting(0))).toEqual({
    due: undefined,
    settled: [{ status: "sent", message: "sent", at: now }],
  });
});

it("waits with a repeat until its time has come", async () => {
  expect(await deliver(waiting(1))).toEqual({ due: later, settled: [] });
});
