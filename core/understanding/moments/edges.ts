import { Temporal } from "temporal-polyfill";
import type { Interval, Moment } from "./meaning.ts";
import type { Bounds, Stretch } from "./stretches.ts";

/** By the numbers that the phrases of every language use. */
const edges = { beginning: 1, middle: 2, end: 3, rest: 4, later: 5, earlier: 6 } as const;

/** From which day of a stretch up to and without which one its edges go; no last one for up to its end. */
type EdgeDays = Readonly<Record<number, readonly [first: number, last?: number]>>;

const edgesOfWeek: EdgeDays = { 1: [0, 3], 2: [2, 4], 3: [3] };
const edgesOfMonth: EdgeDays = { 1: [0, 15], 2: [9, 20], 3: [15] };

/**
 * The beginning, the middle or the end of a stretch, what is left of it, or what of it is later or
 * earlier than today. A year that was named has thirds, "this year" and what is longer has halves.
 */
export function edgeOf(
  whole: Bounds,
  edge: number,
  { today, isNamed }: { readonly today: Temporal.PlainDateTime; readonly isNamed: boolean },
): Stretch {
  if (edge === edges.rest) return days(today, whole.to);
  if (edge === edges.later)
    return later(edgeOf(whole, edges.end, { today, isNamed }), whole, today);
  if (edge === edges.earlier)
    return earlier(edgeOf(whole, edges.beginning, { today, isNamed }), whole, today);
  const length = whole.from.until(whole.to, { largestUnit: "days" }).days;
  if (length <= 1) return edgeOfDay(whole, edge);
  if (length <= 31) return edgeByDays(whole, (length <= 10 ? edgesOfWeek : edgesOfMonth)[edge]);
  return edgeByMonths(whole, edge, isNamed || edge === edges.middle ? 3 : 2);
}

function edgeByDays({ from, to }: Bounds, [first, last]: EdgeDays[number] = [0]): Interval {
  return days(from.add({ days: first }), last === undefined ? to : from.add({ days: last }));
}

/** The end of a day is its last second. */
function edgeOfDay({ from, to }: Bounds, edge: number): Moment | Interval {
  if (edge === edges.end)
    return { kind: "moment", from: to.subtract({ seconds: 1 }), grain: "Second" };
  const noon = from.add({ hours: 12 });
  if (edge === edges.middle) return { kind: "moment", from: noon, grain: "Hour" };
  return { kind: "interval", from, to: noon, grain: "Hour" };
}

function edgeByMonths({ from, to }: Bounds, edge: number, parts: number): Interval {
  const months = Math.round(12 * (to.year - from.year) + to.month - from.month);
  const each = Math.max(1, Math.round(months / parts));
  const first = { [edges.beginning]: 0, [edges.middle]: each }[edge] ?? months - each;
  const start = from.add({ months: first });
  const end = edge === edges.end ? to : start.add({ months: each });
  return { kind: "interval", from: start, to: end, grain: "Month" };
}

function later({ from }: Stretch, { to }: Bounds, today: Temporal.PlainDateTime): Interval {
  return days(isFirst(from, today) && isFirst(today, to) ? today : from, to);
}

function earlier({ to }: Stretch, { from }: Bounds, today: Temporal.PlainDateTime): Interval {
  return days(from, to && isFirst(from, today) && isFirst(today, to) ? today : (to ?? from));
}

function isFirst(one: Temporal.PlainDateTime, other: Temporal.PlainDateTime): boolean {
  return Temporal.PlainDateTime.compare(one, other) < 0;
}

function days(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): Interval {
  return { kind: "interval", from, to, grain: "Day" };
}
