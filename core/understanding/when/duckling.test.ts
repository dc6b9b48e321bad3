import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Language } from "../language.ts";
import { sharedRows } from "../testing/shared-rows.ts";
import { readDay, readTime } from "./when.ts";

const row = z.object({
  lang: z.enum(["pt", "en", "es"]),
  ref: z.string(),
  text: z.string(),
  expect: z.object({ kind: z.string(), value: z.string(), grain: z.string() }),
});
type Row = z.infer<typeof row>;

const rows = sharedRows("datetime/duckling.jsonl", row);
const languages: Readonly<Record<Row["lang"], Language>> = { pt: "pt-BR", en: "en", es: "es" };

describe.skipIf(!rows)("measured on the plain days and times of Duckling's corpus", () => {
  // What English misses are Duckling's own readings of "upcoming two days" and "a year from Christmas",
  // counted weekdays ("3 fridays from now"), and an hour with nothing that says so.
  it.each([
    ["pt", "Day", 0.98],
    ["es", "Day", 0.98],
    ["en", "Day", 0.68],
    ["pt", "time", 0.98],
    ["es", "time", 0.98],
    ["en", "time", 0.96],
  ] as const)("reads %s %s rightly, %d of them", (lang, kind, share) => {
    const wanted = (rows ?? []).filter((each) => each.lang === lang && kindOf(each) === kind);
    const right = wanted.filter((each) => (kind === "Day" ? isDayRight(each) : isTimeRight(each)));
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(share);
  });
});

/** A shift by days keeps the reference's hour in Duckling; to us it is a day. */
function kindOf({ expect: { kind, value, grain }, text }: Row): "Day" | "time" | undefined {
  if (kind !== "datetime" || /\b(cet|gmt|pst|ist)\b/i.test(text)) return undefined;
  if (grain === "Day" || (grain === "Hour" && value.endsWith("T04:00:00"))) return "Day";
  return grain === "Hour" || grain === "Minute" ? "time" : undefined;
}

function isDayRight({ lang, ref, text, expect: { value } }: Row): boolean {
  const now = Temporal.PlainDateTime.from(ref);
  const day = readDay(text, { now, language: languages[lang] })?.value;
  const wanted = value.slice(0, 10);
  return day?.from.toString() === wanted && day.to.toString() === wanted;
}

function isTimeRight({ lang, ref, text, expect: { value } }: Row): boolean {
  const now = Temporal.PlainDateTime.from(ref);
  const context = { now, language: languages[lang] };
  const [day, time] = [readDay(text, context)?.value, readTime(text, context)?.value];
  const isDay = !day || day.from.toString() === value.slice(0, 10);
  return isDay && time?.from.toString() === value.slice(11) && time.from.equals(time.to);
}
