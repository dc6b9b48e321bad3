import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ChannelError } from "../errors.ts";
import type { ChannelErrorOptions, ChannelFault } from "../errors.ts";
import { backoffCeiling, judge, retryPolicy } from "./judge.ts";
import type { Attempt } from "./judge.ts";
import { transitions } from "./states.ts";

const now = new Date("2026-11-23T12:00:00Z");
const after = (ms: number) => new Date(now.getTime() + ms);
const first: Attempt = {
  attempts: 1,
  mayBeOut: false,
  mayRepeat: false,
  expiresAt: after(60 * 60_000),
  now,
  jitter: 1,
};
const refused = (fault: ChannelFault, options: ChannelErrorOptions = {}) =>
  new ChannelError("test", fault, options);

describe("a refusal", () => {
  it.each(["blocked", "gone", "rejected", "window_closed", "unauthenticated"] as const)(
    "that is for good ends the message at once: %s",
    (fault) => {
      expect(judge(refused(fault), first)).toEqual({ status: "failed", refusal: { fault } });
    },
  );

  it("for want of an answer is tried again by schedule, and given up after the last attempt", () => {
    const error = refused("unavailable", { detail: "ECONNREFUSED" });
    const refusal = { fault: "unavailable", detail: "ECONNREFUSED" };
    expect(judge(error, { ...first, attempts: 3 })).toEqual({
      status: "new",
      nextAttemptAt: after(4_000),
      counted: true,
      refusal,
    });
    const { attempts } = retryPolicy;
    expect(judge(error, { ...first, attempts })).toEqual({ status: "failed", refusal });
  });

  it("to wait is obeyed to the millisecond, and costs the message no attempt", () => {
    const error = refused("rate_limited", { retryAfterMs: 7_000 });
    expect(judge(error, { ...first, attempts: 99, jitter: 0.5 })).toEqual({
      status: "new",
      nextAttemptAt: after(7_000),
      counted: false,
      refusal: { fault: "rate_limited" },
    });
  });

  it.each([{}, { retryAfterMs: 0 }])(
    "to wait nobody knows how long, %j, is met with longer and longer waits",
    (options) => {
      expect(judge(refused("rate_limited", options), { ...first, attempts: 9 })).toEqual({
        status: "new",
        nextAttemptAt: after(256_000),
        counted: true,
        refusal: { fault: "rate_limited" },
      });
    },
  );

  it("of our credentials is not the message's fault: it stays, whatever it was tried", () => {
    expect(judge(refused("unauthorized"), { ...first, attempts: 99 })).toMatchObject({
      status: "new",
      counted: false,
    });
  });
});

describe("a message that may have gone out", () => {
  const late = refused("unavailable", { maybeSent: true });

  it("is left in doubt, or tried again without forgetting it where it may be", () => {
    expect(judge(late, first).status).toBe("in_doubt");
    expect(judge(late, { ...first, mayRepeat: true }).status).toBe("sending");
    const repeat = { ...first, mayRepeat: true, mayBeOut: true };
    expect(judge(refused("unavailable"), repeat).status).toBe("sending");
    expect(judge(refused("blocked"), repeat).status).toBe("in_doubt");
  });

  it("is one that met an error nobody foresaw", () => {
    expect(judge(new TypeError("x"), first)).toEqual({
      status: "in_doubt",
      refusal: { fault: "unavailable", detail: "TypeError" },
    });
  });

  it("never ends as one that did not", () => {
    const last = { ...first, mayRepeat: true, attempts: retryPolicy.attempts };
    expect(judge(late, last).status).toBe("in_doubt");
    expect(judge(late, { ...first, mayRepeat: true, expiresAt: now }).status).toBe("in_doubt");
  });
});

describe("a message's life", () => {
  it("is over at once when the platform's wait is longer", () => {
    const error = refused("rate_limited", { retryAfterMs: 7_000 });
    expect(judge(error, { ...first, expiresAt: after(7_000) })).toEqual({
      status: "expired",
      refusal: { fault: "rate_limited" },
    });
  });

  it("leaves room for a repeat as long as it lasts", () => {
    const attempt = { ...first, attempts: 7, jitter: 0.99, expiresAt: after(10_000) };
    expect(judge(refused("unavailable"), attempt)).toMatchObject({
      status: "new",
      nextAttemptAt: after(9_900),
    });
  });
});

describe("the schedule", () => {
  const faults = fc.constantFrom<ChannelFault>(
    "unavailable",
    "rate_limited",
    "unauthorized",
    "unauthenticated",
    "gone",
    "blocked",
    "window_closed",
    "rejected",
  );
  const options = fc.record(
    { retryAfterMs: fc.nat(2 * 60 * 60_000), maybeSent: fc.boolean() },
    { requiredKeys: [] },
  );
  const attempts = fc.record({
    attempts: fc.integer({ min: 1, max: 60 }),
    mayBeOut: fc.boolean(),
    mayRepeat: fc.boolean(),
    expiresAt: fc.integer({ min: -1_000, max: 2 * 60 * 60_000 }).map(after),
    now: fc.constant(now),
    jitter: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });

  it("waits as long as the platform asked, or no longer than the policy, and never past the end", () => {
    fc.assert(
      fc.property(faults, options, attempts, (fault, said, attempt) => {
        const verdict = judge(refused(fault, said), attempt);
        fc.pre("nextAttemptAt" in verdict);
        const next = verdict.nextAttemptAt.getTime();
        const told = said.retryAfterMs || undefined;
        expect(next).toBeLessThan(attempt.expiresAt.getTime());
        expect(next - now.getTime()).toBeGreaterThanOrEqual(told ?? 0);
        expect(next - now.getTime()).toBeLessThanOrEqual(told ?? backoffCeiling(attempt.attempts));
      }),
    );
  });

  it("spreads over the whole of its ceiling, which never falls and has an end", () => {
    for (let tried = 1; tried < 60; tried += 1) {
      const ceiling = backoffCeiling(tried);
      expect(backoffCeiling(tried + 1)).toBeGreaterThanOrEqual(ceiling);
      expect(ceiling).toBeLessThanOrEqual(retryPolicy.longestDelayMs);
      for (const jitter of [0, 0.25, 1])
        expect(judge(refused("rate_limited"), { ...first, attempts: tried, jitter })).toMatchObject(
          {
            nextAttemptAt: after(ceiling * jitter),
          },
        );
    }
  });

  it("ends after so many attempts, however the waits between them fall", () => {
    const jitters = fc.infiniteStream(attempts.map(({ jitter }) => jitter));
    fc.assert(
      fc.property(jitters, (jitter) => {
        let [at, tried] = [now, 0];
        for (;;) {
          tried += 1;
          const attempt = { ...first, attempts: tried, now: at, jitter: jitter.next().value };
          const verdict = judge(refused("unavailable"), attempt);
          if (verdict.status !== "new") break;
          at = verdict.nextAttemptAt;
        }
        expect(tried).toBe(retryPolicy.attempts);
      }),
    );
  });

  it("only ever asks for what the sender may do, and never forgets a doubt", () => {
    fc.assert(
      fc.property(faults, options, attempts, (fault, said, attempt) => {
        const { status } = judge(refused(fault, said), attempt);
        expect(transitions.lane.sending).toContain(status);
        const mayBeOut = said.maybeSent === true || attempt.mayBeOut;
        expect(["sending", "in_doubt"].includes(status)).toBe(mayBeOut);
        expect(status === "sending" && !attempt.mayRepeat).toBe(false);
      }),
    );
  });
});
