import { Temporal } from "temporal-polyfill";
import type { Hours } from "./clinic.ts";

/**
 * How a day and a time are written for people, in every text.
 *
 * They are plain, as the clinic's clock and calendar show them: the zone is settled before.
 */

/** "sexta-feira, 27 de novembro". */
export function dayInWords(day: Temporal.PlainDate, language: string): string {
  return day.toLocaleString(language, { weekday: "long", day: "numeric", month: "long" });
}

/** Short enough for a button: "sex., 27/11". English has no order of numbers that all read alike. */
export function dayOnButton(day: Temporal.PlainDate, language: string): string {
  return isEnglish(language)
    ? day.toLocaleString(language, { weekday: "short", day: "numeric", month: "short" })
    : day.toLocaleString(language, { weekday: "short", day: "2-digit", month: "2-digit" });
}

/** "27/11": for a button on which other words stand too. */
export function dateOnButton(day: Temporal.PlainDate, language: string): string {
  return isEnglish(language)
    ? day.toLocaleString(language, { day: "numeric", month: "short" })
    : day.toLocaleString(language, { day: "2-digit", month: "2-digit" });
}

/** "10:00", or "10:00 AM" in English. */
export function timeInWords(time: Temporal.PlainTime, language: string): string {
  return time.toLocaleString(language, {
    hour: isEnglish(language) ? "numeric" : "2-digit",
    minute: "2-digit",
  });
}

/** "08:00–12:00". */
export function spanInWords({ opens, closes }: Hours, language: string): string {
  const midnight = new Temporal.PlainTime();
  const [from, to] = [opens, closes].map((minutes) =>
    timeInWords(midnight.add({ minutes }), language),
  );
  return `${from}–${to}`;
}

/** "a, b e c". */
export function allOf(things: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: "conjunction" }).format(things);
}

/** "a, b ou c". */
export function oneOf(things: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { type: "disjunction" }).format(things);
}

function isEnglish(language: string): boolean {
  return new Intl.Locale(language).language === "en";
}
