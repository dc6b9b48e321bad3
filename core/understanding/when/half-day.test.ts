import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { thursday } from "./testing/said.ts";
import { readTime } from "./when.ts";

describe("an hour that may be twelve hours later", () => {
  const at = (hour: string) => Temporal.PlainTime.from(hour);
  const evening = { told: { from: at("18:00"), to: at("22:00") } };
  const open = [
    { opens: 8 * 60, closes: 12 * 60 },
    { opens: 13 * 60 + 30, closes: 20 * 60 },
  ];
  it.each([
    ["7", {}, "07:00"],
    ["7", evening, "19:00"],
    ["10", evening, "10:00"],
    ["7", { open }, "19:00"],
    ["8", { open }, "08:00"],
    ["9", { open, ...evening }, "21:00"],
    ["half four", { open, told: { from: at("00:00"), to: at("23:59") } }, "16:30"],
    ["6", { open: [] }, "18:00"],
    ["7am", { open, ...evening }, "07:00"],
    ["at 7:30", { open }, "19:30"],
    ["after 7", { open }, "19:00 to 23:59"],
  ] as const)("%s, where %j is known, is %s", (text, known, read) => {
    const found = readTime(text, { now: thursday, language: "en", bareNumber: "time", ...known });
    const [from, to] = [found?.value.from, found?.value.to].map((each) =>
      each?.toString({ smallestUnit: "minute" }),
    );
    expect(from === to ? from : `${from} to ${to}`).toBe(read);
  });
});
