import type { Temporal } from "temporal-polyfill";
import type { Language } from "../language.ts";
import { readDay, readTime, type DayValue, type Found, type TimeValue } from "../when/when.ts";

/** Something a text names, with what it means. */
export interface Entity {
  /** The characters that name it, in UTF-16 units, from `start` up to and without `end`. */
  readonly start: number;
  readonly end: number;
  /** These characters, as they stand in the text. */
  readonly text: string;
  readonly kind: EntityKind;
  /**
   * What it means. A moment is written `2026-11-20T15:00:00` where the person is, a length of time or
   * what comes again and again in ISO 8601 (`P2W`), a number in digits with a point (`-1.5`).
   */
  readonly value: string;
  /** When a range of time ends, and when a week, a month or a year is over. */
  readonly endValue?: string;
  /** How finely a moment was said. */
  readonly grain?: Grain;
  /** What a number counts: the currency of money, as in `BRL`. */
  readonly unit?: string;
}

export type EntityKind =
  | "datetime"
  | "datetimeHoliday"
  | "datetimeInterval"
  | "datetimeIntervalHoliday"
  | "datetimeOpenInterval"
  | "duration"
  | "recurrence"
  | "number"
  | "ordinal"
  | "percentage"
  | "money"
  | "cpf"
  | "phone"
  | "flight"
  | "ticker";

export type Grain = "Second" | "Minute" | "Hour" | "Day" | "Week" | "Month" | "Quarter" | "Year";

/** What a text is read against. */
export interface EntityContext {
  /** The date and time where the person is. */
  readonly now: Temporal.PlainDateTime;
  readonly language: Language;
}

/** What a text names, in its own order; no two share a character. Takes any text and never throws. */
export function entitiesIn(text: string, context: EntityContext): readonly Entity[] {
  const [day, time] = [readDay(text, context), readTime(text, context)];
  if (day && time && isOneDay(day.value)) return [dayAndTime(text, day, time)];
  const all = [...(day ? [ofDay(text, day)] : []), ...(time ? [ofTime(text, time, context)] : [])];
  return all.toSorted((one, other) => one.start - other.start);
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function dayAndTime(text: string, day: Found<DayValue>, time: Found<TimeValue>): Entity {
  const span = { start: Math.min(day.start, time.start), end: Math.max(day.end, time.end) };
  return between(quoted(text, span), time.value, day.value.from);
}

function ofDay(text: string, { start, end, value: { from, to } }: Found<DayValue>): Entity {
  const said = { ...quoted(text, { start, end }), grain: "Day" } as const;
  const value = momentOf(from.toPlainDateTime());
  if (from.equals(to)) return { ...said, kind: "datetime", value };
  return { ...said, kind: "datetimeInterval", value, endValue: momentOf(to.toPlainDateTime()) };
}

function ofTime(text: string, { start, end, value }: Found<TimeValue>, context: EntityContext) {
  return between(quoted(text, { start, end }), value, context.now.toPlainDate());
}

function between(
  quote: Span & { readonly text: string },
  { from, to }: TimeValue,
  on: Temporal.PlainDate,
): Entity {
  const said = { ...quote, grain: "Minute" } as const;
  const value = momentOf(on.toPlainDateTime(from));
  if (from.equals(to)) return { ...said, kind: "datetime", value };
  return { ...said, kind: "datetimeInterval", value, endValue: momentOf(on.toPlainDateTime(to)) };
}

function quoted(text: string, span: Span): Span & { readonly text: string } {
  return { ...span, text: text.slice(span.start, span.end) };
}

function isOneDay({ from, to }: DayValue): boolean {
  return from.equals(to);
}

function momentOf(moment: Temporal.PlainDateTime): string {
  return moment.toString({ smallestUnit: "second" });
}
