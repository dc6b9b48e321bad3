import { Temporal } from "temporal-polyfill";

/** What was said of a day of the calendar. */
export interface DateSaid {
  readonly day: number;
  readonly month?: number | undefined;
  /** In full, or its last two digits. */
  readonly year?: number | undefined;
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number | undefined;
}

/**
 * The day for which everything that was said is true: with a year that very day, without one the
 * next such day, today among them. Undefined when there is none, as for 31 April.
 *
 * A weekday said beside it chooses among this year and the next, so that on a Tuesday the 12th
 * "Sunday, 10 February" is two days ago, or among the next half a year of months. One that fits none
 * of them was a slip, and the date holds.
 */
export function dateThat(
  said: DateSaid,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (said.month === undefined) return nextOfMonths(said, today);
  if (said.year !== undefined) {
    return dayOfMonth(new Temporal.PlainDate(fullYear(said.year, today), said.month, 1), said.day);
  }
  return nextOfYears(said, said.month, today);
}

/** A day of the month that `inMonth` lies in, or undefined when that month has none such. */
export function dayOfMonth(
  inMonth: Temporal.PlainDate,
  day: number,
): Temporal.PlainDate | undefined {
  return day <= inMonth.daysInMonth ? inMonth.with({ day }) : undefined;
}

/** The first day of the next month of that number, this month among them, or of the year that was said. */
export function monthThat(
  { month, year }: { readonly month: number; readonly year?: number | undefined },
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  const passed = month < today.month ? 1 : 0;
  const inYear = year === undefined ? today.year + passed : fullYear(year, today);
  return new Temporal.PlainDate(inYear, month, 1);
}

function nextOfMonths(
  { day, weekday }: DateSaid,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const first = today.with({ day: 1 });
  const all = upTo(6)
    .map((months) => first.add({ months }))
    .flatMap((month) => dayOfMonth(month, day) ?? [])
    .filter((each) => !isBefore(each, today));
  return all.find((each) => weekday === undefined || each.dayOfWeek === weekday) ?? all[0];
}

function nextOfYears(
  { day, weekday }: DateSaid,
  month: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const first = new Temporal.PlainDate(today.year, month, 1);
  const all = upTo(8).flatMap((years) => dayOfMonth(first.add({ years }), day) ?? []);
  const next = all.find((each) => !isBefore(each, today));
  if (weekday === undefined) return next;
  return all.find((each) => each.dayOfWeek === weekday && each.year <= today.year + 1) ?? next;
}

/** "74" is 1974 and "30" is 2030: the year that is at most 30 years ahead. */
export function fullYear(year: number, today: Temporal.PlainDate): number {
  if (year >= 100) return year;
  const century = today.year - (today.year % 100);
  return century + year > today.year + 30 ? century - 100 + year : century + year;
}

export function isBefore(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) < 0;
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last + 1 }, (_, each) => each);
}
