import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rate } from "../limits.ts";
import { id } from "../message/address.ts";
import { ratesFor, reserve, SLOT_KEPT_MS, untaken } from "./pacing.ts";
import type { Rates, Standing } from "./pacing.ts";

/** An account in front of a platform: what it has sent, to whom, and when. */
class Account {
  readonly sent: { readonly to: string; readonly at: number }[] = [];
  readonly #rates: Rates;
  readonly #recipients = new Map<string, { standing: Standing; slot?: number | undefined }>();
  #standing = untaken;

  constructor(rates: Rates) {
    this.#rates = rates;
  }

  /** Milliseconds to wait; 0 when it was sent. */
  asks(to: string, now: number): number {
    const { standing: recipient, ...slot } = this.#recipients.get(to) ?? { standing: untaken };
    const standings = { account: this.#standing, recipient, ...slot };
    const { waitMs, standings: then } = reserve(this.#rates, standings, now);
    const { account, recipient: standing, ...kept } = then;
    this.#standing = account;
    this.#recipients.set(to, { standing, ...kept });
    if (waitMs === 0) this.sent.push({ to, at: now });
    return waitMs;
  }

  rests(untilMs: number): void {
    this.#standing = { ...this.#standing, restsUntil: untilMs };
  }

  /** Everyone comes at their moment, and again whenever told to; answers how often anyone was put off. */
  serves(arrivals: readonly { readonly to: string; readonly at: number }[]): number[] {
    const line = arrivals.map(({ to, at }, who) => ({ to, at, who }));
    const putOff = line.map(() => 0);
    for (let asked = 0; asked < 10_000; asked += 1) {
      line.sort((one, other) => one.at - other.at || one.who - other.who);
      const next = line.shift();
      if (!next) return putOff;
      const wait = this.asks(next.to, next.at);
      if (wait > 0) {
        putOff[next.who] = (putOff[next.who] ?? 0) + 1;
        line.push({ ...next, at: next.at + wait });
      }
    }
    throw new Error("the line never ends");
  }

  times(to?: string): number[] {
    return this.sent.filter((one) => to === undefined || one.to === to).map(({ at }) => at);
  }
}

/** The most messages in any `perMs`, its beginning counted in and its end not. */
function mostIn(times: readonly number[], { perMs }: Rate): number {
  const tolerance = 1e-6;
  return Math.max(
    0,
    ...times.map(
      (from) => times.filter((at) => at >= from && at < from + perMs - tolerance).length,
    ),
  );
}

const most = ({ count, burst }: Rate) => count + burst - 1;
const perSecond = (count: number, burst = 1): Rate => ({ count, perMs: 1_000, burst });
const atOnce = (...to: string[]) => to.map((one) => ({ to: one, at: 0 }));

describe("pacing", () => {
  it("sends a burst at once, and then evenly", () => {
    const account = new Account({ account: perSecond(10, 3) });
    account.serves(atOnce("a", "b", "c", "d", "e"));
    expect(account.times()).toEqual([0, 0, 0, 100, 200]);
  });

  it("gives each recipient their own time, and the account to others meanwhile", () => {
    const account = new Account({ account: perSecond(10), recipient: perSecond(1) });
    account.serves(atOnce("a", "a", "a", "b", "c"));
    expect(account.sent).toEqual([
      { to: "a", at: 0 },
      { to: "b", at: 100 },
      { to: "c", at: 200 },
      { to: "a", at: 1_000 },
      { to: "a", at: 2_000 },
    ]);
  });

  it("asks nobody to wait who has no rate to keep", () => {
    const account = new Account({});
    account.serves(atOnce("a", "a", "b"));
    expect(account.times()).toEqual([0, 0, 0]);
  });

  it("begins after a rest, and as evenly as ever", () => {
    const account = new Account({ account: perSecond(10) });
    account.rests(5_000);
    account.serves(atOnce("a", "b", "c"));
    expect(account.times()).toEqual([5_000, 5_100, 5_200]);
  });

  it("does not send in a rest what had its turn before", () => {
    const account = new Account({ account: perSecond(1) });
    account.asks("a", 0);
    expect(account.asks("b", 0)).toBe(1_000);
    account.rests(5_000);
    expect(account.asks("b", 1_000)).toBe(4_000);
    expect(account.asks("b", 5_000)).toBe(0);
  });

  it("gives up the place of someone who does not come", () => {
    const account = new Account({ account: perSecond(1) });
    account.asks("a", 0);
    account.asks("b", 0);
    const late = 1_000 + SLOT_KEPT_MS;
    expect(account.asks("c", late)).toBe(0);
    expect(account.asks("b", late)).toBe(1_000);
  });

  it("takes a chat's rate from what the channel says of that chat", () => {
    const to = { channel: "test", account: id<"account">("a"), chat: id<"chat">("-1") };
    const rate = perSecond(1);
    expect(ratesFor({}, to)).toEqual({});
    expect(
      ratesFor({ account: rate, recipient: ({ chat }) => perSecond(Number(chat) * -7) }, to),
    ).toEqual({ account: rate, recipient: perSecond(7) });
  });
});

describe("whoever asks, and whenever", () => {
  const rate = fc.record({
    count: fc.integer({ min: 1, max: 40 }),
    perMs: fc.constantFrom(1_000, 60_000),
    burst: fc.integer({ min: 1, max: 5 }),
  });
  const arrivals = fc.array(
    fc.record({ to: fc.constantFrom("a", "b", "c", "d"), at: fc.nat(5_000) }),
    { maxLength: 60 },
  );

  it("no window holds more than it may, for the account and for each recipient", () => {
    fc.assert(
      fc.property(rate, rate, arrivals, (all, one, asked) => {
        const account = new Account({ account: all, recipient: one });
        account.serves(asked);
        expect(account.sent.length).toBe(asked.length);
        expect(mostIn(account.times(), all)).toBeLessThanOrEqual(most(all));
        for (const to of ["a", "b", "c", "d"])
          expect(mostIn(account.times(to), one)).toBeLessThanOrEqual(most(one));
      }),
    );
  });

  it("nobody who has a recipient to themselves comes more than once again, and all in order", () => {
    const people = fc.uniqueArray(fc.nat(5_000), { maxLength: 60 });
    fc.assert(
      fc.property(rate, people, (all, moments) => {
        const account = new Account({ account: all });
        const asked = moments
          .toSorted((one, other) => one - other)
          .map((at) => ({ to: `${at}`, at }));
        const putOff = account.serves(asked);
        expect(Math.max(0, ...putOff)).toBeLessThanOrEqual(1);
        expect(account.sent.map(({ to }) => to)).toEqual(asked.map(({ to }) => to));
      }),
    );
  });

  it("wastes nothing: who waits for the account goes just when its last one makes room", () => {
    const others = fc.array(fc.nat(5_000), { maxLength: 40 });
    fc.assert(
      fc.property(others, fc.nat(20), (moments, busy) => {
        const account = new Account({ account: perSecond(10), recipient: perSecond(1) });
        const asked = moments.map((at, index) => ({ to: `other ${index}`, at }));
        account.serves([...asked, ...Array.from({ length: busy }, () => ({ to: "busy", at: 0 }))]);
        const went = account.times();
        const waited = asked.filter(({ to, at }) => account.times(to)[0] !== at);
        const justInTime = waited.filter(({ to }) => {
          const at = account.times(to)[0] ?? Infinity;
          return went.some((before) => Math.abs(at - before - 100) < 1e-6);
        });
        expect(justInTime).toEqual(waited);
      }),
    );
  });

  it("asking again before the time changes nothing", () => {
    fc.assert(
      fc.property(rate, fc.array(fc.nat(100), { maxLength: 10 }), (all, impatience) => {
        const account = new Account({ account: all });
        for (let sent = 0; sent < all.burst; sent += 1) account.asks(`${sent}`, 0);
        const due = account.asks("me", 0);
        expect(due).toBeGreaterThan(0);
        for (const share of impatience) {
          const now = (due * share) / 101;
          expect(now + account.asks("me", now)).toBeCloseTo(due, 6);
        }
        expect(account.asks("me", due)).toBe(0);
      }),
    );
  });
});
