import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { aProfessional, occupied } from "../testing/clinic.ts";
import { freeDays, nearestOpenings } from "./nearest.ts";
import type { DayWish } from "./nearest.ts";
import { everyDay } from "./hours.ts";
import type { Search } from "./openings.ts";

const day = (text: string) => Temporal.PlainDate.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);

/** Monday 23 November 2026, 07:00 in São Paulo; mornings on Mondays, afternoons on Thursdays. */
const search: Search = {
  timeZone: "America/Sao_Paulo",
  professionals: [aProfessional("Dra. Ana", { 1: ["09:00-11:00"], 4: ["14:00-16:00"] }, [])],
  occupied: [occupied("ana", "2026-11-26T17:00:00Z", "2026-11-26T19:00:00Z")],
  minutes: 60,
  now: new Date("2026-11-23T10:00:00Z"),
  policy: { step: 60, notice: 60, horizon: 30 },
  days: everyDay,
};

/** The same search, which counts how often it is looked at: a few times for each day. */
function countingLooks(): { readonly counted: Search; looks(): number } {
  let count = 0;
  const counted = {
    ...search,
    get now() {
      if ((count += 1) > 10_000) throw new Error("it walks for ever");
      return search.now;
    },
  };
  return { counted, looks: () => count };
}

describe("free days near a wish", () => {
  const found = (wish: DayWish, limit: number) => freeDays(search, wish, limit).map(String);

  it("are the next ones for who wishes today, without the full Thursday", () => {
    expect(found({ near: day("2026-11-23") }, 3)).toEqual([
      "2026-11-23",
      "2026-11-30",
      "2026-12-03",
    ]);
  });

  it("lie on both sides of a later day", () => {
    expect(found({ near: day("2026-12-08") }, 3)).toEqual([
      "2026-12-03",
      "2026-12-07",
      "2026-12-10",
    ]);
  });

  it("are the last ones for who wishes a day beyond the horizon, and the first for a past one", () => {
    expect(found({ near: day("2027-08-01") }, 2)).toEqual(["2026-12-17", "2026-12-21"]);
    expect(found({ near: day("2020-01-01") }, 2)).toEqual(["2026-11-23", "2026-11-30"]);
  });

  it("have a free start at the time of day that was asked for", () => {
    const during = { from: time("12:00"), to: time("18:00") };
    expect(found({ near: day("2026-11-23"), during }, 2)).toEqual(["2026-12-03", "2026-12-10"]);
    const at = { from: time("10:00"), to: time("10:00") };
    expect(found({ near: day("2026-11-23"), during: at }, 2)).toEqual(["2026-11-23", "2026-11-30"]);
  });

  it("stay within the days that were asked for", () => {
    const within = { from: day("2026-11-24"), to: day("2026-12-02") };
    expect(found({ near: within.from, within }, 9)).toEqual(["2026-11-30"]);
    const past = { from: day("2026-01-01"), to: day("2026-02-01") };
    expect(found({ near: past.from, within: past }, 9)).toEqual([]);
  });

  it("are looked for among the days that may be booked, however far a wish reaches", () => {
    const ever = { from: day("-200000-01-01"), to: day("+200000-01-01") };
    for (const near of [ever.from, day("2026-11-23"), ever.to]) {
      const { counted, looks } = countingLooks();
      freeDays(counted, { near, within: ever }, 99);
      expect(looks()).toBeLessThan(200);
    }
  });
});

describe("free starts near a wished one", () => {
  const found = (wished: string, limit: number) =>
    nearestOpenings(search, Temporal.PlainDateTime.from(wished), limit).map(({ start }) =>
      start.toString({ smallestUnit: "minute" }),
    );

  it("come from before and after it", () => {
    expect(found("2026-11-30T09:30", 2)).toEqual(["2026-11-30T09:00", "2026-11-30T10:00"]);
    expect(found("2026-12-01T22:00", 3)).toEqual([
      "2026-11-30T09:00",
      "2026-11-30T10:00",
      "2026-12-03T14:00",
    ]);
  });

  it("may be nearer on the next day than on the day itself", () => {
    const nights = { 1: ["06:00-08:00"], 2: ["00:00-01:00"] };
    const owl = { ...search, professionals: [aProfessional("Dra. Ana", nights, [])] };
    const wished = Temporal.PlainDateTime.from("2026-11-30T23:00");
    expect(nearestOpenings(owl, wished, 1).map(({ start }) => start.toString())).toEqual([
      "2026-12-01T00:00:00",
    ]);
  });

  it("are looked for among the days that may be booked, however far away it is", () => {
    for (const wished of ["-200000-01-01T09:00", "+200000-01-01T09:00"]) {
      const { counted, looks } = countingLooks();
      nearestOpenings(counted, Temporal.PlainDateTime.from(wished), 99);
      expect(looks()).toBeLessThan(200);
    }
  });

  it("are none when nothing is free", () => {
    expect(
      nearestOpenings(
        { ...search, professionals: [] },
        Temporal.PlainDateTime.from("2026-11-30T09:00"),
        3,
      ),
    ).toEqual([]);
  });
});
