import { expect, it } from "vitest";
import { aClinic, aProfessional } from "../testing/clinic.ts";
import { middayBreakEnd } from "./midday-break.ts";

const endOf = (...hours: readonly string[]) =>
  middayBreakEnd(aClinic({ professionals: [aProfessional("Dra. Ana", { 1: hours }, [])] }));

it("is over when the first is there again", () => {
  expect(endOf("08:00-12:00", "13:30-18:00")).toBe(13 * 60 + 30);
  const ana = aProfessional("Dra. Ana", { 1: ["08:00-12:00", "13:30-18:00"] }, []);
  const bruno = aProfessional("Dr. Bruno", { 2: ["08:00-12:00", "13:00-18:00"] }, []);
  expect(middayBreakEnd(aClinic({ professionals: [ana, bruno] }))).toBe(13 * 60);
});

it("is none where nobody has a break at noon", () => {
  expect(endOf("08:00-18:00")).toBeUndefined();
  expect(endOf("08:00-12:00")).toBeUndefined();
  expect(endOf("08:00-09:00", "10:00-18:00")).toBeUndefined();
  expect(endOf("08:00-12:00", "17:00-20:00")).toBeUndefined();
});
