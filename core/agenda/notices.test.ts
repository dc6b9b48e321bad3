import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { newsOf, noticesOf, timeliness } from "./notices.ts";
import type { Manners } from "./notices.ts";
import { localTime } from "./openings.ts";
import { clinicPolicy } from "./policy.ts";
import { quietAround } from "./quiet.ts";

const { quiet } = clinicPolicy.parse({});
const HOUR = 3_600_000;

const manners = (timeZone: string): Manners => ({ quiet, timeZone });

/** A moment by a wall clock, which may show it twice: then the first one. */
function on(wall: string, timeZone: string): Date {
  return new Date(Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds);
}

/** When the reminders of a visit come, by the clock on the wall. */
function reminders(start: string, timeZone = "America/Sao_Paulo", booked = "2026-01-01T12:00") {
  const notices = noticesOf(
    "confirmed",
    { from: on(start, timeZone), to: on(start, timeZone) },
    { at: on(booked, timeZone), manners: manners(timeZone) },
  );
  return notices.map(({ kind, dueAt }) => `${kind} ${localTime(dueAt, timeZone).toString()}`);
}

describe("the reminders of a visit", () => {
  it("come a day and two hours before", () => {
    expect(reminders("2026-11-27T10:30")).toEqual([
      "24h 2026-11-26T10:30:00",
      "2h 2026-11-27T08:30:00",
    ]);
  });

  it("wait for the morning where that is early enough, and come the evening before where not", () => {
    expect(reminders("2026-11-27T09:30")).toContain("2h 2026-11-27T08:00:00");
    expect(reminders("2026-11-27T08:30")).toContain("2h 2026-11-26T20:30:00");
    expect(reminders("2026-11-27T23:00")).toContain("24h 2026-11-27T08:00:00");
    expect(reminders("2026-11-27T07:00")[0]).toBe("24h 2026-11-26T08:00:00");
  });

  it("are none whose time was over when it was booked", () => {
    const [zone, start] = ["America/Sao_Paulo", "2026-11-27T10:30"];
    expect(reminders(start, zone, "2026-11-26T11:00")).toEqual(["2h 2026-11-27T08:30:00"]);
    expect(reminders(start, zone, "2026-11-27T09:00")).toEqual([]);
  });

  it.each([
    // Clocks went forward at 2:00 on that Sunday, and a day before was 9:00.
    ["America/New_York", "2026-03-08T10:00", "24h 2026-03-07T09:00:00"],
    ["America/New_York", "2026-11-01T10:00", "24h 2026-10-31T11:00:00"],
    ["Europe/Lisbon", "2026-03-29T12:00", "24h 2026-03-28T11:00:00"],
    ["Europe/Lisbon", "2026-10-25T12:00", "24h 2026-10-24T13:00:00"],
    // No clock has changed there since 2019.
    ["America/Sao_Paulo", "2026-11-01T10:00", "24h 2026-10-31T10:00:00"],
  ])("in %s are a whole day before %s, whatever the clocks do", (timeZone, start, first) => {
    expect(reminders(start, timeZone)[0]).toBe(first);
  });

  it("are never in the quiet hours, never after the visit, and in their order, wherever and whenever it is", () => {
    const around = fc.constantFrom(
      "2018-11-04",
      "2026-03-08",
      "2026-03-29",
      "2026-10-25",
      "2026-11-01",
    );
    const zone = fc.constantFrom("America/Sao_Paulo", "America/New_York", "Europe/Lisbon");
    fc.assert(
      fc.property(around, zone, fc.integer({ min: -2880, max: 2880 }), (day, timeZone, minutes) => {
        const from = new Date(Date.parse(`${day}T12:00:00Z`) + minutes * 60_000);
        const at = new Date(from.getTime() - 90 * 24 * HOUR);
        const [first, second, ...others] = noticesOf(
          "confirmed",
          { from, to: new Date(from.getTime() + HOUR) },
          { at, manners: manners(timeZone) },
        );
        expect(others).toEqual([]);
        for (const notice of [first, second]) {
          if (!notice) throw new Error("a reminder was lost");
          expect(quietAround(notice.dueAt, quiet, timeZone)).toBeUndefined();
          expect(from.getTime() - notice.dueAt.getTime()).toBeGreaterThanOrEqual(HOUR);
        }
        expect(first?.dueAt.getTime()).toBeLessThanOrEqual(second?.dueAt.getTime() ?? 0);
      }),
    );
  });
});

describe("what is due", () => {
  const zone = "America/Sao_Paulo";
  const from = on("2026-11-27T10:30", zone);
  const reminder = { kind: "2h", dueAt: on("2026-11-27T08:30", zone) } as const;
  const at = (now: string) => ({ now: on(now, zone), manners: manners(zone) });

  it.each([
    ["2026-11-27T08:29", "later"],
    ["2026-11-27T08:30", "now"],
    ["2026-11-27T10:29", "now"],
    ["2026-11-27T10:30", "never"],
  ])("as a reminder is sent at %s: %s", (now, when) => {
    expect(timeliness(reminder, { from }, at(now))).toBe(when);
  });

  it("waits for the morning when it comes late at night", () => {
    const evening = { kind: "24h", dueAt: on("2026-11-26T10:30", zone) } as const;
    expect(timeliness(evening, { from }, at("2026-11-26T22:00"))).toBe("later");
    expect(
      timeliness(evening, { from: on("2026-11-27T08:30", zone) }, at("2026-11-26T22:00")),
    ).toBe("now");
  });

  it("after a visit is said for a day and no longer", () => {
    const missed = { kind: "missed", dueAt: on("2026-11-27T11:30", zone) } as const;
    expect(timeliness(missed, { from }, at("2026-11-28T11:00"))).toBe("now");
    expect(timeliness(missed, { from }, at("2026-11-28T12:00"))).toBe("never");
  });
});

describe("after a visit", () => {
  const zone = "America/Sao_Paulo";
  const from = on("2026-11-27T18:00", zone);
  it.each([
    { end: "19:30", state: "no_show", at: "19:30", notice: "missed 2026-11-27T19:30:00" },
    { end: "19:30", state: "done", at: "19:30", notice: "rating 2026-11-27T20:30:00" },
    { end: "20:30", state: "done", at: "20:30", notice: "rating 2026-11-28T08:00:00" },
    { end: "18:30", state: "done", at: "19:00", notice: "rating 2026-11-27T19:30:00" },
    { end: "18:30", state: "done", at: "20:00", notice: "rating 2026-11-27T20:00:00" },
  ] as const)("that ends at $end and is $state at $at there is $notice", (visit) => {
    const { end, state, at, notice } = visit;
    const to = on(`2026-11-27T${end}`, zone);
    const when = { at: on(`2026-11-27T${at}`, zone), manners: manners(zone) };
    const [first] = noticesOf(state, { from, to }, when);
    expect(first && `${first.kind} ${localTime(first.dueAt, zone).toString()}`).toBe(notice);
  });
});

describe("what the clinic itself does", () => {
  const at = new Date("2026-11-24T01:00:00Z");
  const visit = { from: new Date("2026-11-24T12:00:00Z") };

  it.each([
    { was: "requested", to: "confirmed", by: "operator", kinds: ["accepted"] },
    { was: "confirmed", to: "cancelled", by: "operator", kinds: ["called_off"] },
    { was: "requested", to: "cancelled", by: "operator", kinds: ["called_off"] },
    { was: "confirmed", to: "confirmed", by: "patient", kinds: [] },
    { was: "confirmed", to: "cancelled", by: "patient", kinds: [] },
    { was: "held", to: "cancelled", by: "system", kinds: [] },
  ] as const)("from $was to $to, by the $by, is told as $kinds", ({ was, to, by, kinds }) => {
    expect(newsOf(was, { to, by, at }).map(({ kind }) => kind)).toEqual(kinds);
  });

  it("is said at night as well, for it may be of tomorrow, and not once it is over", () => {
    const [notice] = newsOf("confirmed", { to: "cancelled", by: "operator", at });
    if (!notice) throw new Error("it is news");
    const asleep = { quiet: { from: "21:00", to: "08:00" }, timeZone: "America/Sao_Paulo" };
    expect(timeliness(notice, visit, { now: at, manners: asleep })).toBe("now");
    expect(timeliness(notice, visit, { now: visit.from, manners: asleep })).toBe("never");
  });
});
