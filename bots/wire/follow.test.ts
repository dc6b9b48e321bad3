import { describe, expect, it, onTestFinished, vi } from "vitest";
import { id } from "../../core/message/address.ts";
import { follow } from "./follow.ts";

type Run = (signal: AbortSignal) => Promise<void>;

const forever: Run = (signal) =>
  new Promise((resolve) => signal.addEventListener("abort", () => resolve()));

/** Fails so many times, then does what it is given. */
function failing(times: number, then: Run = () => Promise.resolve()) {
  let failures = 0;
  return vi.fn<Run>((signal) => {
    failures += 1;
    if (failures <= times) throw new Error("away");
    return then(signal);
  });
}

/** Follows one line. Waits end at once and are written down, in milliseconds. */
function start({ open, followed }: { open: Run; followed: Run }) {
  const warnings = new Set<string>();
  const waits: number[] = [];
  const log = {
    info: () => undefined,
    warn: (message: string) => void warnings.add(message),
    error: () => undefined,
  };
  const account = { channel: "test", account: id<"account">("test") };
  const hub = { follow: async (_: unknown, signal: AbortSignal) => followed(signal) };
  const pause = async (ms: number) => void waits.push(ms);
  const stop = follow({ hub, log, pause }, { account, adapter: { open } });
  onTestFinished(stop);
  return { warnings, waits, stop };
}

describe("following", () => {
  it("does not wait for a platform that cannot be told of us", async () => {
    const [open, followed] = [failing(8), vi.fn<Run>(forever)];
    const { waits, warnings } = start({ open, followed });
    expect(followed).toHaveBeenCalledTimes(1);
    await expect.poll(() => open.mock.calls.length).toBe(9);
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    expect([...warnings]).toEqual(["a platform could not be told of us; trying again"]);
  });

  it("goes on when it breaks off, soon again after it went well for long", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    onTestFinished(() => void vi.useRealTimers());
    const followed = failing(3, async (signal) => {
      if (followed.mock.calls.length > 4) return forever(signal);
      vi.setSystemTime(Date.now() + 120_000);
      throw new Error("broken off");
    });
    const { waits, warnings } = start({ open: () => Promise.resolve(), followed });
    await vi.waitFor(() => expect(followed).toHaveBeenCalledTimes(5));
    expect(waits).toEqual([1_000, 2_000, 4_000, 1_000]);
    expect([...warnings]).toEqual(["a channel is not followed; trying again"]);
  });

  it("ends when it is told to", async () => {
    const followed = vi.fn<Run>(forever);
    const { stop } = start({ open: forever, followed });
    await stop();
    expect(followed.mock.calls[0]?.[0].aborted).toBe(true);
  });
});
