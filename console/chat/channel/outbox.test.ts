import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Refusal } from "./channel.ts";
import { Outbox } from "./outbox.ts";
import type { UnsentStore } from "./outbox.ts";
import { makePause } from "./pause.ts";
import type { OutgoingEvent, Unsent } from "./protocol.ts";
import { keepSession } from "./session.ts";

const bot = { name: "Clínica", about: "", prompts: [], demo: true };

function said(id: string): OutgoingEvent {
  return { type: "message", id, text: `text of ${id}` };
}

function memoryStore(): UnsentStore {
  const kept = new Map<string, Unsent>();
  return {
    load: () => [...kept.values()].toSorted((a, b) => a.at - b.at),
    save: (unsent) => kept.set(unsent.event.id, { ...unsent }),
    remove: (id) => kept.delete(id),
  };
}

/** An outbox before a server that meets each post with the next of `answers`, and then stores all. */
function outboxBefore(answers: readonly (Refusal | "stored")[], store = memoryStore()) {
  const queue = [...answers];
  const posted: string[] = [];
  const told: string[] = [];
  const outbox = new Outbox({
    channel: {
      post: async ({ id }) => {
        posted.push(id);
        const answer = queue.shift();
        if (answer instanceof Refusal) throw answer;
      },
    },
    sessions: keepSession({ openSession: async () => ({ visitor: "v", bot }) }, () => "en"),
    pause: makePause(),
    store,
    onStored: (id) => told.push(`${id} stored`),
    onRefused: ({ event, refused }) => told.push(`${event.id} ${refused}`),
  });
  return { outbox, posted, told, store };
}

describe("the outbox", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("resends the same event until the server has it, and the next one only then", async () => {
    const { outbox, posted, told } = outboxBefore([new Refusal("later"), new Refusal("later")]);
    outbox.add(said("a"));
    outbox.add(said("b"));
    void outbox.drain();
    await vi.advanceTimersByTimeAsync(5_000);
    expect({ posted, told }).toEqual({
      posted: ["a", "a", "a", "b"],
      told: ["a stored", "b stored"],
    });
  });

  it("waits as long as a busy server asks", async () => {
    const { outbox, posted } = outboxBefore([new Refusal("later", 9_000)]);
    outbox.add(said("a"));
    void outbox.drain();
    await vi.advanceTimersByTimeAsync(8_900);
    expect(posted).toEqual(["a"]);
    await vi.advanceTimersByTimeAsync(100);
    expect(posted).toEqual(["a", "a"]);
  });

  it("makes a session again and resends, when the old one ran out", async () => {
    const { outbox, posted } = outboxBefore([new Refusal("session")]);
    outbox.add(said("a"));
    await outbox.drain();
    expect(posted).toEqual(["a", "a"]);
  });

  it("lays aside what the server will never take, and goes on with the rest", async () => {
    const { outbox, told, store } = outboxBefore([new Refusal("too_large")]);
    outbox.add(said("a"));
    outbox.add(said("b"));
    await outbox.drain();
    expect(told).toEqual(["a too_large", "b stored"]);
    expect(store.load()).toMatchObject([{ event: said("a"), refused: "too_large" }]);
    outbox.remove("a");
    expect(store.load()).toEqual([]);
  });

  it("sends after a reload what the page before could not", async () => {
    const before = outboxBefore([]);
    for (const id of ["a", "b", "c"]) before.outbox.add(said(id));
    const { outbox, posted, store } = outboxBefore([], before.store);
    expect(outbox.all().map(({ event }) => event)).toEqual([said("a"), said("b"), said("c")]);
    await outbox.drain();
    expect(posted).toEqual(["a", "b", "c"]);
    expect(store.load()).toEqual([]);
  });

  it("brings everything over once and in order, whatever the network does", async () => {
    const answer = fc.constantFrom<Refusal | "stored">("stored", new Refusal("later"));
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        async (answers, count) => {
          const ids = Array.from({ length: count }, (_, index) => `m${index}`);
          const { outbox, told } = outboxBefore(answers);
          for (const id of ids) {
            outbox.add(said(id));
            void outbox.drain();
          }
          await vi.runAllTimersAsync();
          expect(told).toEqual(ids.map((id) => `${id} stored`));
        },
      ),
    );
  });
});
