import { Temporal } from "temporal-polyfill";
import type { Grain } from "./meaning.ts";

export type Field = "years" | "months" | "weeks" | "days" | "hours" | "minutes" | "seconds";
type Lasts = Readonly<Partial<Record<Field, number>>>;

/** A unit of time that people count in, or name as a stretch of the calendar. */
export interface Unit {
  readonly grain: Grain;
  /** Counted by working days only, or by whole ones of the calendar; from today otherwise. */
  readonly counts?: "workdays" | "whole";
  /** How long one of them is. */
  readonly lasts: Lasts;
  /** The one that a moment lies in; those of the clock begin where they are counted from. */
  begin(at: Temporal.PlainDateTime): Temporal.PlainDateTime;
}

const midnight = (at: Temporal.PlainDateTime): Temporal.PlainDateTime =>
  at.withPlainTime(new Temporal.PlainTime());
const monday = (at: Temporal.PlainDateTime): Temporal.PlainDateTime =>
  midnight(at).subtract({ days: at.dayOfWeek - 1 });
const itself = (at: Temporal.PlainDateTime): Temporal.PlainDateTime => at;
const months =
  (count: number) =>
  (at: Temporal.PlainDateTime): Temporal.PlainDateTime =>
    midnight(at).with({ day: 1, month: at.month - ((at.month - 1) % count) });
const years =
  (count: number) =>
  (at: Temporal.PlainDateTime): Temporal.PlainDateTime =>
    midnight(at).with({ day: 1, month: 1, year: at.year - (at.year % count) });

const day: Unit = { grain: "Day", lasts: { days: 1 }, begin: midnight };

/** By the numbers that the phrases of every language use. */
export const units: Readonly<Record<number, Unit>> = {
  1: { grain: "Second", lasts: { seconds: 1 }, begin: itself },
  2: { grain: "Minute", lasts: { minutes: 1 }, begin: itself },
  3: { grain: "Hour", lasts: { hours: 1 }, begin: itself },
  4: day,
  5: { grain: "Week", lasts: { weeks: 1 }, begin: monday },
  6: { grain: "Month", lasts: { months: 1 }, begin: months(1) },
  7: { counts: "whole", grain: "Quarter", lasts: { months: 3 }, begin: months(3) },
  8: { grain: "Year", lasts: { years: 1 }, begin: years(1) },
  9: {
    counts: "whole",
    grain: "Day",
    lasts: { weeks: 1 },
    begin: (at) => monday(at).add({ days: 5 }),
  },
  10: { counts: "whole", grain: "Year", lasts: { years: 10 }, begin: years(10) },
  11: { grain: "Week", lasts: { weeks: 2 }, begin: monday },
  12: { grain: "Month", lasts: { months: 6 }, begin: months(6) },
  13: { grain: "Year", lasts: { years: 100 }, begin: years(100) },
  14: { ...day, counts: "workdays" },
  15: { ...day },
  16: { grain: "Month", lasts: { months: 2 }, begin: months(2) },
};

export const unitNumbers = {
  year: 8,
  weekend: 9,
  fortnight: 11,
  night: 15,
} as const;
