import { expect, it } from "vitest";
import { pauseFor } from "./pause.ts";

it("ends when its time is over, or nobody waits any more", async () => {
  const stop = new AbortController();
  const pauses = [pauseFor(1, stop.signal), pauseFor(60_000, AbortSignal.abort())];
  await expect(Promise.all(pauses)).resolves.toEqual([undefined, undefined]);
  const long = pauseFor(60_000, stop.signal);
  stop.abort();
  await expect(long).resolves.toBeUndefined();
});
