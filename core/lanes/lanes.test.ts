import { afterEach, expect, it, vi } from "vitest";
import { StoreUnavailable } from "../errors.ts";
import { id } from "../message/address.ts";
import { laneWork } from "../testing/lane-work.ts";
import { Lanes } from "./lanes.ts";
import { noNotes } from "./notes.ts";
import type { LaneStore, Released } from "./store.ts";

const BEAT_MS = 1_000;
const accounts = [id<"channel-account">("a")];

afterEach(() => vi.useRealTimers());

/** Lanes on a store in which nothing waits, and what it was asked to recover: up to which claim. */
async function idle(claim: LaneStore["claim"] = async () => [], given: Partial<LaneStore> = {}) {
  vi.useFakeTimers();
  const recovered: number[] = [];
  const store: LaneStore = {
    claim,
    pending: async (held) => held.map(() => []),
    commit: async (steps) => steps.map(() => "lost"),
    tries: async (lanes) => lanes.map(() => false),
    release: async (releases) => releases.map(() => "released"),
    heartbeat: async () => [],
    bury: async () => undefined,
    recover: async (_, upTo) => void recovered.push(upTo),
    leave: async () => undefined,
    listen: async () => async () => undefined,
    ...given,
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const parts = { store, notes: noNotes, log, closing: new AbortController().signal };
  const lanes = await Lanes.open(parts, {
    owner: "me",
    accounts: () => accounts,
    work: async () => ({}),
  });
  return { lanes, recovered };
}

it("gives back what it may have taken over without hearing of it", async () => {
  const { lanes, recovered } = await idle();
  const takeover = lanes.takeover();
  lanes.take(takeover, undefined);
  await vi.advanceTimersByTimeAsync(BEAT_MS);
  expect(recovered).toEqual([takeover?.claim]);
  await vi.advanceTimersByTimeAsync(5 * BEAT_MS);
  expect(recovered).toHaveLength(1);
  await lanes.close();
});

it("gives back nothing that it is just being given", async () => {
  let isAway = true;
  const { lanes, recovered } = await idle(async () => {
    if (isAway) throw new StoreUnavailable("away");
    return [];
  });
  isAway = false;
  const claim = lanes.takeover()?.claim ?? 0;
  await vi.advanceTimersByTimeAsync(BEAT_MS);
  expect(recovered).toEqual([claim - 1]);
  await lanes.close();
});

it("gives a lane back of which it cannot be read what has arrived in it", async () => {
  const work = laneWork();
  const { lane } = work;
  const answers: Released[] = ["kept", "released"];
  const release = vi.fn<LaneStore["release"]>(async () => [answers.shift() ?? "lost"]);
  const pending = () => Promise.reject(new Error("a row that nobody can read"));
  const { lanes } = await idle(undefined, { release, pending });
  lanes.take(lanes.takeover(), { taken: [work], added: [] });
  await vi.advanceTimersByTimeAsync(BEAT_MS);
  expect(release.mock.calls).toEqual([
    [[{ lane, seen: 0 }]],
    [[{ lane, seen: 0, dueInMs: expect.any(Number) }]],
  ]);
  await lanes.close();
});
