import { describe, expect, it } from "vitest";

import { dayOf, durationOf, sizeOf, timeOf } from "./times.ts";

const now = new Date(2026, 2, 5, 0, 30);

describe("the day's name", () => {
  it.each([
    [new Date(2026, 2, 5, 23, 59), "pt-BR", "Hoje"],
    [new Date(2026, 2, 4, 23, 59), "pt-BR", "Ontem"],
    [new Date(2026, 2, 4, 0, 0), "en", "Yesterday"],
    [new Date(2026, 2, 5, 12, 0), "es", "Hoy"],
    [new Date(2026, 1, 27, 12, 0), "pt-BR", "Sexta-feira"],
    [new Date(2026, 1, 26, 12, 0), "pt-BR", "26 de fevereiro de 2026"],
    [new Date(2026, 2, 6, 12, 0), "en", "March 6, 2026"],
  ])("of %s in %s is %s", (date, locale, name) => {
    expect(dayOf(date, now, locale)).toBe(name);
  });
});

it("tells the time the way the language does", () => {
  const afternoon = new Date(2026, 2, 5, 14, 5);
  expect(["pt-BR", "es"].map((locale) => timeOf(afternoon, locale))).toEqual(["14:05", "14:05"]);
  expect(timeOf(afternoon, "en")).toMatch(/^02:05\sPM$/);
});

it.each([
  [0, "0:00"],
  [7.4, "0:07"],
  [65, "1:05"],
])("reads %d seconds as %s", (seconds, shown) => {
  expect(durationOf(seconds)).toBe(shown);
});

it.each([
  [1, "1 kB"],
  [234_567, "229 kB"],
  [1_500_000, "1,4 MB"],
])("reads %d bytes as %s", (bytes, shown) => {
  expect(sizeOf(bytes, "pt-BR").replace("\u00a0", " ")).toBe(shown);
});
