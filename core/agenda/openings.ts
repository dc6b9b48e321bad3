import { Temporal } from "temporal-polyfill";
import type { Occupied, Span } from "./appointment.ts";
import type { Clinic, Hours, Professional, Resource, Service, UnitId } from "./clinic.ts";
import { isAmong } from "./days.ts";
import type { Days } from "./days.ts";
import type { Excepted } from "./excepted.ts";
import { hoursOn, isOpenAt } from "./hours.ts";
import type { ClinicDays } from "./hours.ts";
import type { ClinicPolicy } from "./policy.ts";

const MINUTE = 60_000;

/** What is looked for, and all that decides what is found. */
export interface Search {
  readonly timeZone: string;
  /** Those who may do it: an opening is free when one of them is. */
  readonly professionals: readonly Professional[];
  readonly occupied: readonly Occupied[];
  /** How long it takes, and how long nobody else is seen around it. */
  readonly minutes: number;
  readonly buffer?: Service["buffer"];
  /** What it takes one of. */
  readonly needs?: readonly Pick<Resource, "id" | "capacity">[];
  /** Only at this address. */
  readonly unit?: UnitId;
  /** Days that are not to be offered, though they may be asked for. */
  readonly except?: readonly Excepted[];
  readonly now: Date;
  readonly policy: Pick<ClinicPolicy, "step" | "notice" | "horizon">;
  readonly days: ClinicDays;
}

/** A search for what a clinic's service takes. */
export function searchFor(
  clinic: Clinic,
  service: Service,
  rest: Pick<Search, "professionals" | "occupied" | "now" | "unit" | "except">,
): Search {
  return {
    ...rest,
    timeZone: clinic.timeZone,
    minutes: service.minutes,
    buffer: service.buffer,
    needs: clinic.resources.filter(({ id }) => service.needs.includes(id)),
    policy: clinic.policy,
    days: clinic,
  };
}

/** A start that can be booked. */
export interface Opening extends Span {
  /** What the clinic's clock shows then. */
  readonly start: Temporal.PlainDateTime;
  /** Who is free, in the clinic's order. */
  readonly professionals: readonly Professional[];
}

/** The days that may be booked at all. */
export function bookableDays({ now, timeZone, policy }: Search): Days {
  const today = localTime(now, timeZone).toPlainDate();
  return { from: today, to: today.add({ days: policy.horizon }) };
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

/** When those who are looked for are there on a day, at the address that is. */
export function hoursSearched(
  day: Temporal.PlainDate,
  { professionals, days, unit }: Pick<Search, "professionals" | "days" | "unit">,
): readonly Hours[] {
  return hoursOn(day, professionals, days).filter(
    (each) => unit === undefined || each.unit === unit,
  );
}

type Start = Omit<Opening, "professionals">;

function freeStarts(
  professional: Professional,
  day: Temporal.PlainDate,
  search: Search,
): readonly Start[] {
  const soonest = search.now.getTime() + search.policy.notice * MINUTE;
  const hours = hoursSearched(day, { ...search, professionals: [professional] });
  return startsWithin(hours, day, search).filter(
    (start) => start.from.getTime() >= soonest && isFree(start, professional, search),
  );
}

function isFree(
  { from, to }: Span,
  { id }: Professional,
  { occupied, buffer = { before: 0, after: 0 }, needs = [] }: Search,
): boolean {
  const begins = from.getTime() - buffer.before * MINUTE;
  const ends = to.getTime() + buffer.after * MINUTE;
  const around = occupied.filter(
    (each) => each.from.getTime() < ends && begins < each.to.getTime(),
  );
  return (
    around.every(({ professional }) => professional !== id) &&
    needs.every(
      (need) => around.filter((each) => each.resources.includes(need.id)).length < need.capacity,
    )
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

/** Where a professional is at a start; `undefined` where a clinic has one address only. */
export function unitAt(
  { start }: Pick<Opening, "start">,
  professional: Professional,
  days: ClinicDays,
): UnitId | undefined {
  const hours = hoursOn(start.toPlainDate(), [professional], days);
  return hours.find((each) => isOpenAt(start, each))?.unit;
}
