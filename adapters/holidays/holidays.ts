import type { HolidaysIn } from "../../core/agenda/holidays.ts";

/** With those of the country and the state that it is in. */
export const holidaysIn: HolidaysIn = async (region, year) => {
  // It is large, and needed once a year.
  const { default: Holidays } = await import("date-holidays");
  const days = new Map<string, Record<string, string>>();
  // A state that once had a day of its own hides the country's of the same date: all are asked.
  const [country = "", state, town] = region.split("-");
  const places = [
    new Holidays(country),
    ...(state === undefined ? [] : [new Holidays(country, state)]),
    ...(state === undefined || town === undefined ? [] : [new Holidays(country, state, town)]),
  ];
  for (const known of places)
    // It adds to its own list of languages with every question.
    for (const language of known.getLanguages().slice())
      for (const { date, name, type } of known.getHolidays(year, language)) {
        if (type !== "public") continue;
        const day = date.slice(0, 10);
        days.set(day, { ...days.get(day), [language]: name });
      }
  return [...days]
    .map(([day, names]) => ({ day, names }))
    .toSorted((a, b) => a.day.localeCompare(b.day));
};
