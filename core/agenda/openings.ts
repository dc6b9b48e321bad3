import { Temporal } from "temporal-polyfill";
import type { Occupied, OpeningHours, Professional, Span } from "./agenda.ts";

/** What a clinic lets people book by themselves. */
export interface BookingPolicy {
  /** Minutes from one offered start to the next, counted from opening. */
  readonly step: number;
  /** Minutes that must lie between now and a start. */
  readonly notice: number;
  /** Days after today that may be booked. */
  readonly horizon: number;
}

/** What is looked for, and all that decides what is found. */
export interface Search {
  readonly timeZone: string;
  /** Those who may do it: an opening is free when one of them is. */
  readonly professionals: readonly Professional[];
  readonly occupied: readonly Occupied[];
  /** How long it takes. */
  readonly minutes: number;
  readonly now: Date;
  readonly policy: BookingPolicy;
}

/** A start that can be booked. */
export interface Opening extends Span {
  /** What the clinic's clock shows then. */
  readonly start: Temporal.PlainDateTime;
  /** Who is free, in the clinic's order. */
  readonly professionals: readonly Professional[];
}

/** The days from one to another, both among them. */
export interface Days {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** The days that may be booked at all. */
export function bookableDays({ now, timeZone, policy }: Search): Days {
  const today = localTime(now, timeZone).toPlainDate();
  return { from: today, to: today.add({ days: policy.horizon }) };
}

export function isAmong(day: Temporal.PlainDate, { from, to }: Days): boolean {
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}

/** What a clock in `timeZone` shows at a moment. */
export function localTime(moment: Date, timeZone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime();
}

/** Everything that can be booked on a day, the earliest first. */
export function openingsOn(day: Temporal.PlainDate, search: Search): readonly Opening[] {
  if (!isAmong(day, bookableDays(search))) return [];
  const free = search.professionals.flatMap((professional) =>
    freeStarts(professional, day, search).map((span) => ({ ...span, professional })),
  );
  return [...Map.groupBy(free, ({ from }) => from.getTime()).values()]
    .flatMap(([opening, ...others]) => {
      if (!opening) return [];
      const { professional, ...span } = opening;
      return [{ ...span, professionals: [professional, ...others.map((o) => o.professional)] }];
    })
    .toSorted((a, b) => a.from.getTime() - b.from.getTime());
}

type Start = Omit<Opening, "professionals">;

function freeStarts(
  professional: Professional,
  day: Temporal.PlainDate,
  search: Search,
): readonly Start[] {
  const soonest = search.now.getTime() + search.policy.notice * 60_000;
  const busy = search.occupied.filter((span) => span.professional === professional.id);
  return startsWithin(hoursOn(day, [professional]), day, search).filter(
    ({ from, to }) =>
      from.getTime() >= soonest && !busy.some((span) => span.from < to && from < span.to),
  );
}

function startsWithin(
  hours: readonly Hours[],
  day: Temporal.PlainDate,
  { minutes, timeZone, policy }: Search,
): readonly Start[] {
  return hours.flatMap(({ opens, closes }) => {
    const closing = day.toPlainDateTime().add({ minutes: closes });
    const starts: Start[] = [];
    for (let minute = opens; minute + minutes <= closes; minute += policy.step) {
      const start = day.toPlainDateTime().add({ minutes: minute });
      const from = start.toZonedDateTime(timeZone);
      const to = from.add({ minutes });
      // On a night when clocks change, a local time may not exist, and an hour may end late.
      const exists = from.toPlainDateTime().equals(start);
      const ends = Temporal.PlainDateTime.compare(to.toPlainDateTime(), closing) <= 0;
      if (exists && ends)
        starts.push({
          start,
          from: new Date(from.epochMilliseconds),
          to: new Date(to.epochMilliseconds),
        });
    }
    return starts;
  });
}

export type Hours = Omit<OpeningHours, "weekday">;

/** When at least one of the professionals is there on such a day, joined where hours touch. */
export function hoursOn(
  day: Temporal.PlainDate,
  professionals: readonly Professional[],
): readonly Hours[] {
  const rules = professionals
    .flatMap(({ hours }) => hours)
    .filter(({ weekday }) => weekday === day.dayOfWeek)
    .toSorted((a, b) => a.opens - b.opens);
  const joined: Hours[] = [];
  for (const { opens, closes } of rules) {
    const last = joined.at(-1);
    if (last && opens <= last.closes)
      joined[joined.length - 1] = { opens: last.opens, closes: Math.max(last.closes, closes) };
    else joined.push({ opens, closes });
  }
  return joined;
}
