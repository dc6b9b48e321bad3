import { keepHolidays } from "../core/agenda/holidays.ts";
import type { HolidaysIn, HolidayStore } from "../core/agenda/holidays.ts";
import type { Clock, Log } from "../core/ports.ts";
import type { Job } from "./job.ts";

interface Parts {
  readonly holidays: HolidayStore;
  readonly clock: Clock;
  readonly holidaysIn: HolidaysIn;
}

/** Writes the holidays of the clinics' regions down, long before somebody asks for those days. */
export function holidaysJob({ holidays, clock, holidaysIn }: Parts, log: Log): Job {
  return {
    name: "holidays",
    everyMs: 6 * 3_600_000,
    async run() {
      const unknown = await keepHolidays({ store: holidays, holidaysIn }, clock.now());
      if (unknown.length > 0) log.warn("no holidays are known of a clinic's region", { unknown });
    },
  };
}
