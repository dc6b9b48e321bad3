import { holidaysIn } from "../../adapters/holidays/holidays.ts";
import { keepHolidays } from "../../core/agenda/holidays.ts";
import type { Database } from "../../prisma/database.ts";
import { openHolidayStore } from "../../prisma/store/agenda/holidays.ts";

/** A hub that has run for a while knows the year's: the job that looks for them runs only as time passes. */
export async function knowHolidays({ prisma }: Database, year: number): Promise<void> {
  const store = openHolidayStore(prisma);
  await keepHolidays({ store, holidaysIn }, new Date(Date.UTC(year, 0, 2)));
}
