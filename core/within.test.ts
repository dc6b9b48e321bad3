import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { timed } from "./within.ts";

describe("work that is timed", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("is told to stop when its time is over, and why", async () => {
    const work = timed(100, (signal) => {
      const stopped = Promise.withResolvers<unknown>();
      signal.addEventListener("abort", () => stopped.resolve(signal.reason));
      return stopped.promise;
    });
    await vi.advanceTimersByTimeAsync(100);
    expect(await work).toMatchObject({ name: "TimeoutError" });
  });

  it("that fails has what it began told to stop", async () => {
    let told: AbortSignal | undefined;
    const work = timed(100, async (signal) => {
      told = signal;
      await Promise.reject(new Error("no"));
    });
    await expect(work).rejects.toThrow("no");
    expect(told?.aborted).toBe(true);
  });

  it("leaves no timer behind, whether it is done or fails", async () => {
    await timed(100, () => Promise.resolve());
    await expect(timed(100, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(vi.getTimerCount()).toBe(0);
  });
});
