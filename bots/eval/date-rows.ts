import { z } from "zod";
import { rowLanguage } from "./languages.ts";

const moment = z.iso.datetime({ local: true });

/** One way to read what a row names; any of several is right. */
const value = z.object({
  timex: z.string().nullish(),
  type: z.string().optional(),
  /** A date, a time, both, seconds of a duration, or "not resolved" where only the timex tells. */
  value: z.string().optional(),
  start: z.string().optional(),
  end: z.string().optional(),
});
export type GoldValue = z.infer<typeof value>;

const span = z.object({
  type: z.string().nullish(),
  text: z.string(),
  start: z.int().nullish(),
  values: z.array(value.nullable()).nullable(),
});
export type GoldSpan = z.infer<typeof span>;

const spansRow = z.object({
  lang: rowLanguage,
  /** When it was said; noon is none. */
  ref: moment.nullish(),
  text: z.string(),
  entities: z.array(span),
});
export type SpansRow = z.infer<typeof spansRow>;

const wholeRow = z.object({
  lang: rowLanguage,
  ref: moment,
  text: z.string(),
  /** What the whole text means. */
  expect: z.object({
    kind: z.string(),
    value: moment,
    end: moment.nullable(),
    grain: z.enum(["Second", "Minute", "Hour", "Day", "Week", "Month", "Quarter", "Year"]),
  }),
});
export type WholeRow = z.infer<typeof wholeRow>;

/** Reads a row: a text with the times it names, each with the ways to read it, or a text that is one time. */
export function readDateRow(row: unknown): SpansRow | WholeRow {
  const isWhole = typeof row === "object" && row !== null && "expect" in row;
  return isWhole ? wholeRow.parse(row) : spansRow.parse(row);
}
