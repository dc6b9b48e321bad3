import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { WhenContext } from "../understanding/when/when.ts";
import { exceptedIn, isExcepted, readExcepted } from "./excepted.ts";

const now = Temporal.PlainDateTime.from("2026-03-02T08:00");

function excepted(said: string, language: WhenContext["language"] = "pt-BR"): string | undefined {
  return exceptedIn(said, { now, language });
}

describe("days that do not suit", () => {
  it.each([
    ["qualquer dia menos segunda", "1"],
    ["nem segunda nem quarta", "1,3"],
    ["exceto nas segundas e quartas", "1,3"],
    ["quarta eu não posso", "3"],
    ["menos dia 10", "2026-03-10/2026-03-10"],
    ["amanhã não dá", "2026-03-03/2026-03-03"],
    ["sexta às 10", undefined],
  ])("%j: %j", (said, days) => {
    expect(excepted(said)).toBe(days);
  });

  it("are weekdays of any week, in every language", () => {
    expect(excepted("any day except mondays and fridays", "en")).toBe("1,5");
    expect(excepted("cualquier día menos el miércoles", "es")).toBe("3");
  });

  it("are read back, and what cannot be read is none", () => {
    const days = readExcepted("1,2026-03-10/2026-03-12,nonsense");
    const among = ["2026-03-09", "2026-03-11", "2026-03-13"].map((day) =>
      isExcepted(Temporal.PlainDate.from(day), days),
    );
    expect(among).toEqual([true, true, false]);
  });
});
