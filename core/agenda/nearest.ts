import { Temporal } from "temporal-polyfill";
import { isExcepted } from "./excepted.ts";
import { earlierOf, isAmong, laterOf } from "./days.ts";
import { bookableDays, openingsOn } from "./openings.ts";
import type { Days } from "./days.ts";
import type { Opening, Search } from "./openings.ts";

/** From a time up to, and without, another; one time alone when they are equal. */
export interface Times {
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

export interface DayWish {
  readonly near: Temporal.PlainDate;
  /** Nothing outside these days. */
  readonly within?: Days;
  /** Only days with a free start at these times. */
  readonly during?: Times;
}

/** The days nearest to a wish on which something is free, at most `limit`, in their order. */
export function freeDays(search: Search, wish: DayWish, limit: number): Temporal.PlainDate[] {
  const free: Temporal.PlainDate[] = [];
  for (const { day } of outwards(wish.near, daysToWalk(search, wish))) {
    if (free.length === limit) break;
    if (isExcepted(day, search.except)) continue;
    if (openingsOn(day, search).some(({ start }) => isDuring(start, wish.during))) free.push(day);
  }
  return free.toSorted((a, b) => Temporal.PlainDate.compare(a, b));
}

/** The free starts nearest to a wished one, before and after it, at most `limit`, in their order. */
export function nearestOpenings(
  search: Search,
  wished: Temporal.PlainDateTime,
  limit: number,
): Opening[] {
  const found: Opening[] = [];
  let enough = Infinity;
  for (const { day, away } of outwards(wished.toPlainDate(), bookableDays(search))) {
    // One day further out may still be nearer in hours; two days further out is not.
    if (away > enough + 1) break;
    if (isExcepted(day, search.except)) continue;
    found.push(...openingsOn(day, search));
    if (found.length >= limit) enough = Math.min(enough, away);
  }
  const distance = ({ start }: Opening) => Math.abs(start.until(wished).total("seconds"));
  return found
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, limit)
    .toSorted((a, b) => a.from.getTime() - b.from.getTime());
}

export function isDuring(start: Temporal.PlainDateTime, times: Times | undefined): boolean {
  if (!times) return true;
  const time = start.toPlainTime();
  return time.equals(times.from) || (isBefore(times.from, time) && isBefore(time, times.to));
}

function isBefore(a: Temporal.PlainTime, b: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(a, b) < 0;
}

/** A wish may reach far: no day is looked at that cannot be booked. */
function daysToWalk(search: Search, { within }: DayWish): Days {
  const { from, to } = bookableDays(search);
  if (!within) return { from, to };
  return { from: laterOf(from, within.from), to: earlierOf(to, within.to) };
}

/** The day nearest to `near`, then those one day away, then two, as long as there are any. */
function* outwards(near: Temporal.PlainDate, days: Days) {
  const centre = earlierOf(days.to, laterOf(days.from, near));
  const length = days.from.until(days.to).days;
  for (let away = 0; away <= length; away += 1) {
    const [after, before] = [centre.add({ days: away }), centre.subtract({ days: away })];
    for (const day of away === 0 ? [centre] : [after, before])
      if (isAmong(day, days)) yield { day, away };
  }
}
