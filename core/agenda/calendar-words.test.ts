import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { allOf, dayInWords, dayOnButton, oneOf, timeInWords } from "./calendar-words.ts";

const day = Temporal.PlainDate.from("2026-11-27");
const time = Temporal.PlainTime.from("08:30");

describe("a day and a time in words", () => {
  it.each([
    ["pt-BR", ["sexta-feira, 27 de novembro", "sex., 27/11", "08:30"]],
    ["en", ["Friday, November 27", "Fri, Nov 27", "8:30 AM"]],
    ["es", ["viernes, 27 de noviembre", "vie, 27/11", "08:30"]],
  ])("in %s are %j", (language, expected) => {
    const words = [
      dayInWords(day, language),
      dayOnButton(day, language),
      timeInWords(time, language),
    ];
    expect(words.map((each) => each.replace("\u202F", " "))).toEqual(expected);
  });
});

describe("several things in words", () => {
  it.each([
    ["pt-BR", "a, b e c", "a ou b"],
    ["en", "a, b, and c", "a or b"],
    ["es", "a, b y c", "a o b"],
  ])("in %s", (language, all, one) => {
    expect([allOf(["a", "b", "c"], language), oneOf(["a", "b"], language)]).toEqual([all, one]);
  });
});
