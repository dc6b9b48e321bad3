import { afterEach, expect, it, vi } from "vitest";
import { noNotes } from "./notes.ts";
import { Pulse } from "./pulse.ts";

const LEASE_MS = 5_000;

afterEach(() => vi.useRealTimers());

async function beating() {
  vi.useFakeTimers();
  let isAway = false;
  const heartbeat = () => (isAway ? Promise.reject(new Error("away")) : Promise.resolve([]));
  const bury = () => Promise.resolve();
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const parts = { store: { heartbeat, bury }, notes: noNotes, log };
  const pulse = await Pulse.open(parts, "me", () => undefined);
  const goAway = async (ms: number) => {
    isAway = true;
    await vi.advanceTimersByTimeAsync(ms);
    isAway = false;
    await vi.advanceTimersByTimeAsync(LEASE_MS / 5);
  };
  return { pulse, goAway };
}

it("is sure of itself while the store hears it, and over a short absence", async () => {
  const { pulse, goAway } = await beating();
  const since = performance.now();
  await vi.advanceTimersByTimeAsync(10 * LEASE_MS);
  expect(pulse.isSure(since)).toBe(true);
  await goAway(LEASE_MS / 2);
  expect(pulse.isSure(since)).toBe(true);
  pulse.stop();
});

it("is not sure any more of what it held before it was out for long", async () => {
  const { pulse, goAway } = await beating();
  const before = performance.now();
  await goAway(2 * LEASE_MS);
  expect(pulse.isSure(before)).toBe(false);
  expect(pulse.isSure(performance.now())).toBe(true);
  pulse.stop();
});

it("is not sure at the end of its lease, for what it sends then may come after another's", async () => {
  const { pulse } = await beating();
  const since = performance.now();
  pulse.stop();
  await vi.advanceTimersByTimeAsync(LEASE_MS - 500);
  expect(pulse.isSure(since)).toBe(false);
});
