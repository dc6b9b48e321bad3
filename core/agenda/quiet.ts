import { Temporal } from "temporal-polyfill";
import type { ClinicPolicy } from "./policy.ts";

/** The quiet hours around a moment. */
export interface Quiet {
  readonly from: Date;
  readonly to: Date;
}

/** The quiet hours that a moment is in, by a clock in `timeZone`; `undefined` when it is in none. */
export function quietAround(
  moment: Date,
  { from, to }: ClinicPolicy["quiet"],
  timeZone: string,
): Quiet | undefined {
  const [begins, ends] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const isOvernight = Temporal.PlainTime.compare(begins, ends) > 0;
  const today = zoned(moment, timeZone).toPlainDate();
  // One that began yesterday may still last.
  for (const day of [today.subtract({ days: 1 }), today]) {
    const quiet = {
      from: at(day, begins, timeZone),
      to: at(isOvernight ? day.add({ days: 1 }) : day, ends, timeZone),
    };
    if (quiet.from <= moment && moment < quiet.to) return quiet;
  }
  return undefined;
}

function at(day: Temporal.PlainDate, plainTime: Temporal.PlainTime, timeZone: string): Date {
  return new Date(day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds);
}

function zoned(moment: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone);
}
