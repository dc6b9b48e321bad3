import { describe, expect, it } from "vitest";
import { aClinic, aProfessional } from "../testing/clinic.ts";
import { attendedAgain } from "./attended.ts";

const clinic = aClinic({
  professionals: [aProfessional("Ana", { 1: ["08:00-12:00", "13:00-17:00"] }, [])],
});
const again = (now: string) => attendedAgain(clinic, new Date(now))?.toString();

describe("when somebody is there again", () => {
  it.each([
    ["before the doors open", "2026-11-23T07:30-03:00", "2026-11-23T08:00:00"],
    ["while somebody is there", "2026-11-23T08:00-03:00", undefined],
    ["at lunch", "2026-11-23T12:00-03:00", "2026-11-23T13:00:00"],
    ["in the evening", "2026-11-23T17:00-03:00", "2026-11-30T08:00:00"],
    ["on another day", "2026-11-26T10:00-03:00", "2026-11-30T08:00:00"],
  ])("%s", (_, now, expected) => {
    expect(again(now)).toBe(expected);
  });

  it("is not known where nobody ever comes", () => {
    expect(attendedAgain(aClinic({ professionals: [] }), new Date())).toBeUndefined();
  });
});
