import type { Temporal } from "temporal-polyfill";
import type { Clinic } from "./clinic.ts";
import { hoursOn, isOpenAt, minuteOf } from "./hours.ts";
import { localTime } from "./openings.ts";

/** Farther ahead nobody looks. */
const MOST_DAYS = 14;

/**
 * When somebody is at a clinic again, in its own time; undefined while somebody is, and where nobody
 * comes for two weeks.
 */
export function attendedAgain(clinic: Clinic, now: Date): Temporal.PlainDateTime | undefined {
  const local = localTime(now, clinic.timeZone);
  for (let ahead = 0; ahead <= MOST_DAYS; ahead += 1) {
    const day = local.toPlainDate().add({ days: ahead });
    const hours = hoursOn(day, clinic.professionals, clinic);
    if (ahead === 0 && hours.some((each) => isOpenAt(local, each))) return undefined;
    const next = hours.find(({ opens }) => ahead > 0 || opens > minuteOf(local));
    if (next) return day.toPlainDateTime().add({ minutes: next.opens });
  }
  return undefined;
}
