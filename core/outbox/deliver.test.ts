import { afterEach, expect, it, vi } from "vitest";
import type { Adapter } from "../adapter.ts";
import { StoreUnavailable } from "../errors.ts";
import { id } from "../message/address.ts";
import { openPolicy } from "../testing/policy.ts";
import { Deliverer } from "./deliver.ts";
import type { PaceStore } from "./paces.ts";
import type { OutboxStore, Settlement, Unsent } from "./store.ts";

const now = new Date("2026-03-02T11:00:00Z");

function waiting(attempts: number): Unsent {
  return {
    id: id(attempts),
    key: id("key"),
    say: { kind: "text", markdown: "olá" },
    class: "reply",
    standing: "waiting",
    attempts,
    dueInMs: 5_000,
    expiresInMs: 60_000,
  };
}

interface World {
  /** The lane has another owner by now. */
  readonly lost?: boolean;
  /** Somebody else has said meanwhile what became of the message. */
  readonly settled?: boolean;
  /** The process was out for longer than its lease. */
  readonly out?: boolean;
  /** The platform takes free words for a while only, and that is over. */
  readonly unheard?: boolean;
  /** How often the store is away when a settlement is written down. */
  readonly outages?: number;
  readonly send?: Adapter["send"];
  readonly repeatable?: boolean;
  /** The number has another account, which is off the air. */
  readonly joined?: boolean;
}

async function deliver(message: Unsent, world: World = {}) {
  const settled: Settlement[] = [];
  let outages = world.outages ?? 0;
  const store: OutboxStore = {
    begin: async (sendings) => sendings.map(() => !world.lost),
    enqueue: async () => true,
    heardAt: async () => undefined,
    missing: async (keys) => keys,
    turn: async () => false,
    async settle(list) {
      outages -= 1;
      if (outages >= 0) throw new StoreUnavailable("away");
      settled.push(...list.map(({ settlement }) => settlement));
      return list.map(() => !world.settled);
    },
  };
  const adapter: Adapter = {
    channel: "test",
    limits: {
      sends: [],
      measure: (markdown) => markdown.length,
      textLength: 100,
      captionLength: 100,
      buttons: 0,
      buttonLength: 10,
    },
    repeatable: world.repeatable ?? false,
    ...(world.unheard && { window: { openMs: 60_000 } }),
    source: { kind: "stream", deliveries: async function* none() {} },
    send: world.send ?? (async () => ({ message: id("sent"), at: now })),
  };
  const note = () => undefined;
  const log = { info: note, warn: note, error: note };
  const paces: PaceStore = {
    reserve: async (requests) => requests.map(() => 0),
    rest: async () => undefined,
    resting: async () => new Map(),
    listen: async () => async () => undefined,
    forget: async () => undefined,
  };
  const deliverer = new Deliverer({
    store,
    paces,
    clock: { now: () => now },
    log,
    random: () => 0,
    closing: new AbortController().signal,
  });
  const lane = { conversation: id<"conversation">("c"), owner: "o", claim: 1 };
  const to = { channel: "test", account: id<"account">("a"), chat: id<"chat">("c") };
  const account = id<"channel-account">("a");
  const policy = { ...openPolicy, outsideWindow: { to: "wait" } as const };
  const delivered = await deliverer.deliver(
    {
      lane,
      account,
      adapter,
      to,
      policy,
      isJoined: world.joined ?? false,
      isSurelyHeld: () => world.out !== true,
    },
    [message],
  );
  if (delivered === "lost") return { delivered, settled };
  if (delivered.settled) await deliverer.record(delivered.settled);
  return { delivered: { dueInMs: delivered.dueInMs }, settled };
}

it("sends at once what was never tried, though it was stored by a clock that is ahead", async () => {
  expect(await deliver(waiting(0))).toEqual({
    delivered: {},
    settled: [{ status: "sent", message: "sent", at: now }],
  });
});

it("waits with a repeat until its time has come", async () => {
  expect(await deliver(waiting(1))).toEqual({ delivered: { dueInMs: 5_000 }, settled: [] });
});

it("takes back what was stored as being sent when it has to wait until the person writes", async () => {
  const begun = { ...waiting(1), standing: "begun" } as const;
  expect(await deliver(begun, { unheard: true })).toEqual({
    delivered: { dueInMs: 60_000 },
    settled: [{ status: "new", inMs: 60_000, counted: false }],
  });
});

it("sends nothing from a lane that another owns by now", async () => {
  expect(await deliver(waiting(0), { lost: true })).toEqual({ delivered: "lost", settled: [] });
});

it("goes on from no doubt that somebody else has ended", async () => {
  const orphaned = { ...waiting(1), standing: "orphaned" } as const;
  expect(await deliver(orphaned)).toMatchObject({ delivered: {} });
  expect(await deliver(orphaned, { settled: true })).toMatchObject({ delivered: "lost" });
});

it("repeats what its sender died over, but not for ever", async () => {
  const orphaned = (attempts: number) =>
    deliver({ ...waiting(attempts), standing: "orphaned", dueInMs: 0 }, { repeatable: true });
  expect((await orphaned(7)).settled).toMatchObject([{ status: "sent" }]);
  expect((await orphaned(8)).settled).toMatchObject([{ status: "in_doubt" }]);
});

it("repeats nothing that may have gone out by the number's other account, though that is off the air", async () => {
  const orphaned = { ...waiting(1), standing: "orphaned", dueInMs: 0 } as const;
  const { settled } = await deliver(orphaned, { repeatable: true, joined: true });
  expect(settled).toMatchObject([{ status: "in_doubt" }]);
});

it("says what was fit to the number's other account as this one takes it", async () => {
  const said: unknown[] = [];
  const send: Adapter["send"] = async ({ say }) => {
    said.push(say);
    return { message: id("sent"), at: now };
  };
  const position = { latitude: 1, longitude: 2 };
  const say = { kind: "location", ...position, name: "Clínica" } as const;
  await deliver({ ...waiting(0), say }, { joined: true, send });
  expect(said).toMatchObject([{ kind: "text", markdown: expect.stringContaining("Clínica") }]);
});

it("asks again before it sends when it was out for long, and sends nothing that another has", async () => {
  const begun = { ...waiting(1), standing: "begun" } as const;
  expect(await deliver(begun, { out: true, lost: true })).toEqual({
    delivered: "lost",
    settled: [],
  });
  expect(await deliver(begun, { lost: true })).toMatchObject({ settled: [{ status: "sent" }] });
  expect(await deliver(begun, { out: true })).toMatchObject({ settled: [{ status: "sent" }] });
});

afterEach(() => vi.useRealTimers());

it("leaves in doubt what a platform never answered, and does not wait for ever", async () => {
  vi.useFakeTimers();
  const hangs = deliver(waiting(0), { send: () => new Promise(() => undefined) });
  await vi.advanceTimersByTimeAsync(30_000);
  const refusal = { fault: "unavailable", detail: "no answer in time" };
  expect(await hangs).toEqual({ delivered: {}, settled: [{ status: "in_doubt", refusal }] });
});

it("keeps what became of a message until the store is back", async () => {
  vi.useFakeTimers();
  const sent = deliver(waiting(0), { outages: 3 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await sent).toMatchObject({ delivered: {}, settled: [{ status: "sent" }] });
});
