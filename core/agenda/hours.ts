import type { Temporal } from "temporal-polyfill";
import type { Clinic, DayOverride, Holiday, Hours, Professional, Unit } from "./clinic.ts";

/** The days on which a whole clinic keeps other hours than usual. */
export type ClinicDays = Pick<Clinic, "overrides" | "holidays">;

/** No day is unlike the others. */
export const everyDay: ClinicDays = { overrides: [], holidays: [] };

/**
 * When at least one of the professionals is there on a day, joined where hours at one address touch.
 *
 * A professional's own hours for that day stand in place of the weekly ones, and of a holiday.
 * Whatever they are, nobody is seen outside the hours that the clinic keeps on that day.
 */
export function hoursOn(
  day: Temporal.PlainDate,
  professionals: readonly Professional[],
  days: ClinicDays,
): readonly Hours[] {
  const clinics = overrideOn(day, days.overrides);
  const isOff = clinics === undefined && holidayOn(day, days) !== undefined;
  const all = professionals.flatMap(({ hours, overrides }) => {
    const weekly = isOff ? [] : hours.filter(({ weekday }) => weekday === day.dayOfWeek);
    const own = overrideOn(day, overrides)?.hours ?? weekly;
    return clinics ? own.flatMap((each) => within(each, clinics.hours)) : own;
  });
  return joined(all.toSorted((a, b) => a.opens - b.opens));
}

/** Whether a professional is ever seen at an address. */
export function isSeenAt({ hours, overrides }: Professional, { id }: Unit): boolean {
  return [...hours, ...overrides.flatMap((each) => each.hours)].some(({ unit }) => unit === id);
}

/** Whether somebody is there at that time of the day. */
export function isOpenAt(time: TimeOfDay, { opens, closes }: Hours): boolean {
  const minute = minuteOf(time);
  return opens <= minute && minute < closes;
}

/** A time in minutes from midnight, as hours are written down. */
export function minuteOf({ hour, minute }: TimeOfDay): number {
  return hour * 60 + minute;
}

type TimeOfDay = Pick<Temporal.PlainTime, "hour" | "minute">;

function holidayOn(
  day: Temporal.PlainDate,
  { holidays }: Pick<ClinicDays, "holidays">,
): Holiday | undefined {
  const date = day.toString();
  return holidays.find((holiday) => holiday.day === date);
}

/** The one that says most exactly which days it is for. ISO dates sort as they follow each other. */
function overrideOn(
  day: Temporal.PlainDate,
  overrides: readonly DayOverride[],
): DayOverride | undefined {
  const date = day.toString();
  return overrides
    .filter(({ from, to }) => from <= date && date <= to)
    .toSorted((a, b) => b.from.localeCompare(a.from) || a.to.localeCompare(b.to))[0];
}

function within({ opens, closes, ...where }: Hours, bounds: readonly Hours[]): readonly Hours[] {
  return bounds
    .map((bound) => ({
      ...where,
      opens: Math.max(opens, bound.opens),
      closes: Math.min(closes, bound.closes),
    }))
    .filter((each) => each.opens < each.closes);
}

function joined(hours: readonly Hours[]): readonly Hours[] {
  const whole: Hours[] = [];
  for (const { opens, closes, unit } of hours) {
    const at = whole.findLastIndex((each) => each.unit === unit);
    const last = whole[at];
    const where = unit === undefined ? {} : { unit };
    if (last && opens <= last.closes)
      whole[at] = {
        opens: last.opens,
        closes: Math.max(last.closes, closes),
        ...where,
      };
    else whole.push({ opens, closes, ...where });
  }
  return whole;
}
