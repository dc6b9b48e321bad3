import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { aProfessional } from "../testing/clinic.ts";
import { id } from "../message/address.ts";
import type { DayOverride, Professional } from "./clinic.ts";
import { everyDay, hoursOn } from "./hours.ts";
import type { ClinicDays } from "./hours.ts";

/** A Monday. */
const day = Temporal.PlainDate.from("2026-11-23");
const ana = aProfessional("Dra. Ana", { 1: ["08:00-12:00", "13:00-17:00"] }, []);

const on = (from: string, to: string, ...hours: DayOverride["hours"]): DayOverride => ({
  from,
  to,
  hours,
});
const hours = (days: Partial<ClinicDays> = {}, professional: Professional = ana) =>
  hoursOn(day, [professional], { ...everyDay, ...days }).map(
    ({ opens, closes }) => `${opens / 60}-${closes / 60}`,
  );

const morning = { opens: 8 * 60, closes: 10 * 60 };
const holiday = { day: "2026-11-23", names: { pt: "Feriado" } };

describe("a professional's hours on a day", () => {
  it("are the weekly ones", () => {
    expect(hours()).toEqual(["8-12", "13-17"]);
  });

  it("are none on a holiday, unless the clinic or they themself work on it", () => {
    expect(hours({ holidays: [holiday] })).toEqual([]);
    const open = on("2026-11-23", "2026-11-23", { opens: 0, closes: 1440 });
    expect(hours({ holidays: [holiday], overrides: [open] })).toEqual(["8-12", "13-17"]);
    const works = { ...ana, overrides: [on("2026-11-23", "2026-11-23", morning)] };
    expect(hours({ holidays: [holiday] }, works)).toEqual(["8-10"]);
  });

  it("are their own for that day: away on vacation, or there on a day off", () => {
    const away = { ...ana, overrides: [on("2026-11-20", "2026-12-05")] };
    expect(hours({}, away)).toEqual([]);
    const saturday = aProfessional("Dr. Bruno", { 6: ["08:00-12:00"] }, []);
    const extra = { ...saturday, overrides: [on("2026-11-23", "2026-11-23", morning)] };
    expect(hours({}, extra)).toEqual(["8-10"]);
  });

  it("never go beyond the hours that the clinic keeps on that day", () => {
    const short = on("2026-11-23", "2026-11-23", { opens: 9 * 60, closes: 14 * 60 });
    expect(hours({ overrides: [short] })).toEqual(["9-12", "13-14"]);
    expect(hours({ overrides: [on("2026-11-01", "2026-11-30")] })).toEqual([]);
  });

  it("are said by what is said most exactly for the day", () => {
    const month = on("2026-11-01", "2026-11-30");
    const back = on("2026-11-23", "2026-11-24", morning);
    expect(hours({}, { ...ana, overrides: [month, back] })).toEqual(["8-10"]);
    expect(hours({}, { ...ana, overrides: [back, month] })).toEqual(["8-10"]);
  });

  it("are joined at one address though somebody is at another one meanwhile", () => {
    const [centro, norte] = [id<"unit">("centro"), id<"unit">("norte")];
    const three = [
      { weekday: 1, opens: 480, closes: 600, unit: centro },
      { weekday: 1, opens: 500, closes: 520, unit: norte },
      { weekday: 1, opens: 540, closes: 720, unit: centro },
    ].map((each) => ({ ...ana, hours: [each] }));
    expect(hoursOn(day, three, everyDay)).toEqual([
      { opens: 480, closes: 720, unit: centro },
      { opens: 500, closes: 520, unit: norte },
    ]);
  });

  it("are not joined across two addresses", () => {
    const [centro, norte] = [id<"unit">("centro"), id<"unit">("norte")];
    const both = {
      ...ana,
      hours: [
        { weekday: 1, opens: 480, closes: 600, unit: centro },
        { weekday: 1, opens: 600, closes: 720, unit: norte },
      ],
    };
    expect(hoursOn(day, [both], everyDay)).toEqual([
      { opens: 480, closes: 600, unit: centro },
      { opens: 600, closes: 720, unit: norte },
    ]);
  });
});
