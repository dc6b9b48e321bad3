import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChannelError } from "../errors.ts";
import type { ChannelFault } from "../errors.ts";
import { judge, retryPolicy } from "./judge.ts";
import { transitions } from "./states.ts";

const now = new Date("2026-11-23T12:00:00Z");
const first = { attempts: 1, repeatable: false, now, jitter: 1 };
const refused = (fault: ChannelFault, options = {}) => new ChannelError("test", fault, options);

describe("judge", () => {
  it("waits as long as the platform asked", () => {
    expect(judge(refused("rate_limited", { retryAfterMs: 7_000 }), first)).toEqual({
      status: "new",
      nextAttemptAt: new Date("2026-11-23T12:00:07Z"),
      refusal: { fault: "rate_limited" },
    });
  });

  it.each(["blocked", "gone", "rejected", "unauthorized", "window_closed"] as const)(
    "gives up at once when %s",
    (fault) => {
      expect(judge(refused(fault), first)).toEqual({ status: "failed", refusal: { fault } });
    },
  );

  it("leaves in doubt what may have gone out, and repeats it where the platform knows keys", () => {
    const error = refused("unavailable", { maybeSent: true });
    expect(judge(error, first).status).toBe("in_doubt");
    expect(judge(error, { ...first, repeatable: true }).status).toBe("new");
  });

  it("holds an error nobody foresaw for one that may have gone out", () => {
    expect(judge(new TypeError("x"), first)).toEqual({
      status: "in_doubt",
      refusal: { fault: "unavailable", detail: "TypeError" },
    });
  });

  it("never waits longer than the policy, and ends", () => {
    const attempts = fc.integer({ min: 1, max: 50 });
    const jitter = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(attempts, jitter, (tried, share) => {
        const verdict = judge(refused("unavailable"), {
          ...first,
          attempts: tried,
          jitter: share,
        });
        expect(verdict.status).toBe(tried >= retryPolicy.attempts ? "failed" : "new");
        if (verdict.status !== "new") return;
        const wait = verdict.nextAttemptAt.getTime() - now.getTime();
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(retryPolicy.longestDelayMs);
      }),
    );
  });

  it("only ever asks for a transition that exists", () => {
    const faults = fc.constantFrom<ChannelFault>("rate_limited", "blocked", "unavailable", "gone");
    fc.assert(
      fc.property(faults, fc.boolean(), fc.boolean(), (fault, maybeSent, repeatable) => {
        const { status } = judge(refused(fault, { maybeSent }), { ...first, repeatable });
        expect(transitions.sending).toContain(status);
      }),
    );
  });
});
