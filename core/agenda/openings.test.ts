import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { aProfessional, occupied } from "../testing/clinic.ts";
import { everyDay, hoursOn } from "./hours.ts";
import { openingsOn } from "./openings.ts";
import type { Search } from "./openings.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

/** Monday 23 November 2026, 07:00 in São Paulo, and Dra. Ana is there on Mondays from 8 to 12. */
function aSearch(given: Partial<Search> = {}): Search {
  return {
    timeZone: "America/Sao_Paulo",
    professionals: [aProfessional("Dra. Ana", { 1: ["08:00-12:00"] }, [])],
    occupied: [],
    minutes: 60,
    now: new Date("2026-11-23T10:00:00Z"),
    policy: { step: 30, notice: 60, horizon: 30 },
    days: everyDay,
    ...given,
  };
}

function starts(on: string, given: Partial<Search> = {}): string {
  return openingsOn(day(on), aSearch(given))
    .map(({ start }) => start.toPlainTime().toString({ smallestUnit: "minute" }))
    .join(" ");
}

describe("openings of a day", () => {
  it("are every step from opening on, as long as they end by closing", () => {
    expect(starts("2026-11-23")).toBe("08:00 08:30 09:00 09:30 10:00 10:30 11:00");
    expect(starts("2026-11-23", { minutes: 90 })).toBe("08:00 08:30 09:00 09:30 10:00 10:30");
    expect(starts("2026-11-23", { minutes: 240 })).toBe("08:00");
    expect(starts("2026-11-23", { minutes: 250 })).toBe("");
  });

  it("are none on a day without opening hours", () => {
    expect(starts("2026-11-24")).toBe("");
  });

  it("leave out what overlaps an appointment, and keep what touches it", () => {
    const taken = occupied("ana", "2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z");
    expect(starts("2026-11-23", { occupied: [taken] })).toBe("08:00 10:00 10:30 11:00");
  });

  it("are not changed by another professional's appointment", () => {
    const taken = occupied("bruno", "2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z");
    expect(starts("2026-11-23", { occupied: [taken] })).toBe(starts("2026-11-23"));
  });

  it("leave out what begins sooner than the notice allows", () => {
    expect(starts("2026-11-23", { now: new Date("2026-11-23T12:10:00Z") })).toBe("10:30 11:00");
  });

  it("are none on a past day and none beyond the horizon", () => {
    expect(starts("2026-11-16")).toBe("");
    expect(starts("2026-12-21")).not.toBe("");
    expect(starts("2026-12-28")).toBe("");
  });

  it("leave the lunch break free, and run through hours that only touch", () => {
    const ana = aProfessional("Dra. Ana", { 1: ["08:00-10:00", "10:00-12:00", "13:00-14:00"] }, []);
    expect(starts("2026-11-23", { professionals: [ana], minutes: 120 })).toBe(
      "08:00 08:30 09:00 09:30 10:00",
    );
    expect(hoursOn(day("2026-11-23"), [ana], everyDay)).toEqual([
      { opens: 480, closes: 720 },
      { opens: 780, closes: 840 },
    ]);
  });

  it("name everyone who is free at a start, each start once", () => {
    const professionals = [
      aProfessional("Dra. Ana", { 1: ["08:00-10:00"] }, []),
      aProfessional("Dr. Bruno", { 1: ["09:00-11:00"] }, []),
    ];
    const openings = openingsOn(day("2026-11-23"), aSearch({ professionals }));
    expect(
      openings.map(({ from, professionals: free }) => [
        from.toISOString().slice(11, 16),
        ...free.map(({ slug }) => slug),
      ]),
    ).toEqual([
      ["11:00", "ana"],
      ["11:30", "ana"],
      ["12:00", "ana", "bruno"],
      ["12:30", "bruno"],
      ["13:00", "bruno"],
    ]);
  });
});

describe("openings on a night when clocks change", () => {
  const night = (timeZone: string, weekday: number, hours = ""): Partial<Search> => ({
    timeZone,
    professionals: [aProfessional("Dra. Ana", { [weekday]: [hours] }, [])],
    policy: { step: 30, notice: 0, horizon: 5000 },
    minutes: 30,
    now: new Date("2018-01-01T00:00:00Z"),
  });

  it.each([
    // The clock went from 00:00 to 01:00: the first hour of that Sunday never was.
    ["America/Sao_Paulo", "2018-11-04", ["00:00-02:00", "01:00 01:30"]],
    ["America/New_York", "2026-03-08", ["01:00-04:00", "01:00 01:30 03:00 03:30"]],
    ["Europe/Lisbon", "2026-03-29", ["00:00-03:00", "00:00 00:30 02:00 02:30"]],
  ])("in %s skip the hour that does not exist on %s", (timeZone, on, [hours, expected]) => {
    expect(starts(on, night(timeZone, 7, hours))).toBe(expected);
  });

  it.each([
    ["America/New_York", "2026-11-01", ["00:30-03:00", "00:30 01:00 01:30 02:00 02:30"]],
    ["Europe/Lisbon", "2026-10-25", ["00:30-03:00", "00:30 01:00 01:30 02:00 02:30"]],
  ])("in %s offer the hour that comes twice once, on %s", (timeZone, on, [hours, expected]) => {
    expect(starts(on, night(timeZone, 7, hours))).toBe(expected);
  });

  it("keep the clinic's hours on both sides of the change", () => {
    const instants = (on: string) =>
      openingsOn(day(on), aSearch(night("America/New_York", 6, "09:00-10:00"))).map(({ from }) =>
        from.toISOString(),
      );
    expect(instants("2026-03-07")).toEqual([
      "2026-03-07T14:00:00.000Z",
      "2026-03-07T14:30:00.000Z",
    ]);
    expect(instants("2026-03-14")).toEqual([
      "2026-03-14T13:00:00.000Z",
      "2026-03-14T13:30:00.000Z",
    ]);
  });

  it("do not run past closing when an hour is lost on the way", () => {
    expect(
      starts("2026-03-08", { ...night("America/New_York", 7, "01:00-04:00"), minutes: 120 }),
    ).toBe("01:00");
  });
});
