import { describe, expect, it } from "vitest";
import type { Keep } from "../../../core/ports.ts";
import { keepInMemory } from "../../../core/testing/adapter-context.ts";
import { endingOf, waitAfter } from "./ending.ts";
import { Lease, LeaseLost } from "./lease.ts";

/** Time that passes when somebody waits. */
function world(keep: Keep = keepInMemory()) {
  let now = Date.parse("2026-11-23T12:00:00Z");
  const clock = { now: () => new Date(now) };
  const pause = async (ms: number) => void (now += ms);
  return { keep, clock, pause, passes: (ms: number) => void (now += ms) };
}

const forever = new AbortController().signal;
const note = new Map([["session", "s"]]);

describe("the lease", () => {
  it("is had by one, until it lets go", async () => {
    const parts = world();
    const one = await Lease.take(parts, forever);
    const stop = new AbortController();
    const waiting = Lease.take({ ...parts, pause: async () => stop.abort() }, stop.signal);
    expect(await waiting).toBeUndefined();
    await one?.release();
    expect(await Lease.take(parts, forever)).toBeInstanceOf(Lease);
  });

  it("ends by itself when its owner is gone, who then can write no more", async () => {
    const parts = world();
    const one = await Lease.take(parts, forever);
    await one?.write(note);
    const other = await Lease.take(parts, forever);
    await expect(one?.write(new Map([["session", "spoilt"]]))).rejects.toThrow(LeaseLost);
    await other?.write(new Map([["more", "m"]]));
    expect(await parts.keep.read(["session", "more"])).toEqual(new Map([...note, ["more", "m"]]));
  });

  it("stays while it is renewed, and tells when it was lost", async () => {
    const parts = world();
    const one = await Lease.take(parts, forever);
    const stop = new AbortController();
    let renewals = 0;
    const holding = Lease.take(
      {
        ...parts,
        pause: async (ms) => {
          await parts.pause(ms);
          renewals += 1;
          if (renewals === 20) stop.abort();
          await one?.write(
            new Map([
              ["lease.until", new Date(parts.clock.now().getTime() + 30_000).toISOString()],
            ]),
          );
        },
      },
      stop.signal,
    );
    expect(await holding).toBeUndefined();
    parts.passes(60_000);
    await Lease.take(parts, forever);
    await expect(one?.hold(forever)).rejects.toThrow(LeaseLost);
  });
});

describe("an ending", () => {
  it.each([
    [515, "restart"],
    [401, "unlinked"],
    [403, "banned"],
    [440, "replaced"],
    [405, "outdated"],
    [408, "again"],
    [428, "again"],
    [500, "again"],
    [undefined, "again"],
  ])("by %s is %s", (code, ending) => {
    expect(endingOf(code)).toBe(ending);
  });

  it("is waited out longer and longer, by chance, and never for longer than five minutes", () => {
    const waits = [0, 1, 2, 3, 50].map((failures) => waitAfter("again", failures, 1));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 300_000]);
    expect(waitAfter("again", 3, 0.5)).toBe(4_000);
    expect([waitAfter("restart", 2, 1), waitAfter("restart", 3, 1)]).toEqual([0, 8_000]);
    expect(waitAfter("replaced", 0, 0)).toBeGreaterThan(10_000);
    expect(waitAfter("banned", 0, 0)).toBe(900_000);
  });
});
