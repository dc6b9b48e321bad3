import { Temporal } from "temporal-polyfill";
import { numberIn, type Phrase } from "../grammar/grammar.ts";
import { fullYear, isBefore } from "./dates.ts";

/** The day of a feast in a year. */
type Feast = (year: number) => Temporal.PlainDate;

const on =
  (month: number, day: number): Feast =>
  (year) =>
    new Temporal.PlainDate(year, month, day);

/** The first, second... of a weekday in a month, 1 Monday to 7 Sunday; -1 the last. */
const nth =
  (rank: number, weekday: number, month: number): Feast =>
  (year) => {
    const first = new Temporal.PlainDate(year, month, 1);
    if (rank > 0)
      return first.add({ days: ((weekday - first.dayOfWeek + 7) % 7) + 7 * (rank - 1) });
    const last = first.add({ months: 1 }).subtract({ days: 1 });
    return last.subtract({ days: (last.dayOfWeek - weekday + 7) % 7 });
  };

const fromEaster =
  (days: number): Feast =>
  (year) =>
    easter(year).add({ days });

/** By the numbers that the phrases of every language use. */
const feasts: Readonly<Record<number, Feast>> = {
  1: on(1, 1),
  2: on(12, 25),
  3: on(12, 24),
  4: on(12, 31),
  5: fromEaster(0),
  6: fromEaster(-2),
  7: fromEaster(-47), // Carnival Tuesday
  8: fromEaster(60), // Corpus Christi
  9: on(4, 21), // Tiradentes
  10: on(5, 1),
  11: on(9, 7), // Brazil's independence
  12: on(10, 12),
  13: on(11, 2), // All Souls
  14: on(11, 15), // Brazil's republic
  15: on(11, 20),
  16: on(6, 12), // lovers' day in Brazil
  17: nth(2, 7, 5),
  18: nth(2, 7, 8), // Father's day in Brazil
  19: (year) => nth(4, 4, 11)(year).add({ days: 1 }), // Black Friday
  20: nth(4, 4, 11), // Thanksgiving
  21: on(10, 31),
  22: on(3, 8),
  23: on(6, 24),
  24: fromEaster(-46), // Ash Wednesday
  25: fromEaster(-7), // Palm Sunday
  26: on(10, 15), // teachers' day in Brazil
  27: on(11, 1), // All Saints
  28: on(1, 6), // Epiphany
  29: on(2, 14),
  30: on(1, 1),
  31: on(4, 1),
  32: fromEaster(-48),
  33: fromEaster(-3), // Maundy Thursday
  34: nth(3, 7, 6), // Father's day elsewhere
  35: on(7, 4), // independence of the United States
  36: nth(1, 1, 9), // Labor Day in the United States
  37: nth(-1, 1, 5), // Memorial Day
  38: nth(3, 1, 1), // Martin Luther King's day
  39: nth(3, 1, 2), // Presidents' day
  40: on(3, 17), // Saint Patrick
  41: on(4, 22), // Earth day
  42: (year) => nth(4, 4, 11)(year).add({ days: 4 }), // Cyber Monday
  43: on(6, 19), // Juneteenth
  44: on(11, 11), // Veterans' day
  45: nth(2, 1, 10), // Columbus day
  46: fromEaster(49), // Pentecost
  47: fromEaster(39), // Ascension
  48: fromEaster(56), // Trinity
  49: fromEaster(1), // Easter Monday
  50: on(12, 26),
  51: on(2, 2), // Groundhog day, Candelaria
  52: on(9, 16), // independence of Mexico
  53: on(10, 12), // Hispanic day
  54: on(12, 28), // holy innocents
  55: on(12, 6), // Constitution day in Spain
  56: on(12, 12), // Guadalupe
  57: on(5, 5),
  58: on(4, 27), // the king's day
  59: on(1, 2),
  60: (year) => nth(3, 5, 10)(year), // boss's day is near
  61: on(3, 19), // Father's day in Spain
  62: fromEaster(-1),
};

/** Easter Sunday in the Gregorian calendar, by the anonymous algorithm of 1876. */
function easter(year: number): Temporal.PlainDate {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const skipped = Math.floor(century / 4);
  const lunar = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - skipped - lunar + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return new Temporal.PlainDate(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** The day of the feast that a phrase names: the next one, or that of the year that it tells. */
export function feastIn(phrase: Phrase, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const feast = feasts[numberIn(phrase, "feastName") ?? 0];
  if (!feast) return undefined;
  const [year, which] = [numberIn(phrase, "year"), numberIn(phrase, "which")];
  if (year !== undefined) return feast(fullYear(year, today));
  if (which !== undefined && phrase.parts.has("ofYear")) return feast(today.year + which);
  const next = isBefore(feast(today.year), today) ? today.year + 1 : today.year;
  return feast(next + (which ?? 0) - (which === 1 ? 1 : 0));
}
