import type { ClinicId, Holiday } from "./clinic.ts";

/** Where the days off of clinics are written down. */
export interface HolidayStore {
  /** The clinics that keep a region's holidays, and of which those of `year` are not written down yet. */
  lacking(year: number): Promise<readonly Lacking[]>;
  /** Adds them, and remembers that the year's are there. What stands on a day already stays. */
  add(clinic: ClinicId, year: number, holidays: readonly Holiday[]): Promise<void>;
}

export interface Lacking {
  readonly clinic: ClinicId;
  /** `BR`, `BR-SP` or `BR-SP-SP`: a country, a state, a town. */
  readonly region: string;
}

/** The public holidays of a region in a year, one for a day; none where none are known. */
export type HolidaysIn = (region: string, year: number) => Promise<readonly Holiday[]>;

/**
 * Writes this year's and next year's holidays down where they are lacking. They are written once, so
 * whoever takes one away, or adds one of their town, has it so. Answers with the regions of which
 * none are known.
 */
export async function keepHolidays(
  { store, holidaysIn }: { readonly store: HolidayStore; readonly holidaysIn: HolidaysIn },
  now: Date,
): Promise<readonly string[]> {
  const unknown = new Set<string>();
  for (const year of [now.getUTCFullYear(), now.getUTCFullYear() + 1])
    for (const { clinic, region } of await store.lacking(year)) {
      const holidays = await holidaysIn(region, year);
      if (holidays.length > 0) await store.add(clinic, year, holidays);
      else unknown.add(region);
    }
  return [...unknown];
}
