import type { Forms, Words } from "../../grammar/grammar.ts";
import type { Lexicon } from "../../numbers/lexicon.ts";

/**
 * How one language speaks of days and times: words that stand for a number, and phrases by form.
 *
 * Every language has the same classes and forms, and `../points.ts`, `../spans.ts` and `../times.ts`
 * say once what each form means; beside each form stand the parts that its patterns keep. A language
 * that has no way to say a form leaves its list empty. The notation is that of {@link Grammar}. What
 * is the same in every language is in `../grammar.ts`: numbers and dates in digits.
 */
export interface Phrases extends DayPhrases, TimePhrases {
  /** Which comes first in "10/11". */
  readonly order: "day month" | "month day";
  readonly numbers: SpokenNumbers;
  readonly words: Readonly<Record<WordClass, Words>>;
  /** Words that look like a mistyped day or month and are none. */
  readonly lookalikes: readonly string[];
  /** What looks like a day or a time and is none: prices, lengths of time, greetings. */
  readonly aside: Forms<"aside">;
  /** Where a phrase that could go on is known to be over. */
  readonly close: Forms<"close">;
}

/** The numbers that days and times are said with. */
export interface SpokenNumbers {
  /** Zero to ninety-nine are the small ones and tens of it. */
  readonly lexicon: Lexicon;
  /** What stands between ten and one: "e" in "vinte e três". */
  readonly join: string;
  /** What comes before the last two digits of a year, by the year it begins with. */
  readonly centuries: Words;
}

export type WordClass =
  | "weekday" // 1 Monday to 7 Sunday
  | "month" // 1 to 12
  | "dayOfMonth" // further ways to write 1 to 31: "primeiro", "21st"
  | "fraction" // minutes with a name: 30 "meia", 15 "quarter"
  | "away" // days from today: 0 "hoje", 1 "amanhã", -1 "ontem"
  | "step" // of weeks, months and years: 1 "que vem", -1 "passado"
  | "thisOne" // 0 "este"
  | "other" // of weeks and months: 1 "outra", the one after this
  | "unit" // in days: 1 "dias", 7 "semanas"
  | "longUnit" // in months: 1 "meses", 12 "anos"
  | "shortUnit" // in minutes: 1 "minutos", 60 "horas"
  | "amount" // further ways to say how many: "a couple of"
  | "afterNext" // of weeks: 2 the one after the next
  | "feastName" // a number of `../feasts.ts`
  | "third" // 1 the beginning, 2 the middle, 3 the end of something
  | "nth" // first to fifth, -1 the last and -2 the one before it
  | "half" // 0 before noon, 12 after
  | "about" // 1 what makes a time a rough one: "tipo", "around"
  | "landmark" // 12 noon, 0 midnight
  | "dayPart" // see `dayParts` in ../times.ts
  | "meal" // a number of `dayParts`: what is done then, where it tells a time by what is before or after it: "comer"
  | "measure"; // what a number before it counts, so that it is no time

export interface DayPhrases {
  readonly date: Forms<DateForm>;
  readonly point: Forms<Exclude<PointForm, "feast">>;
  readonly span: Forms<SpanForm>;
}

/** A day of the calendar by number. */
export type DateForm =
  | "numbered" // day, month, [year or years]
  | "ofMonth" // day
  | "ofMonthAway"; // day, months

/** One day. */
export type PointForm =
  | "away" // days
  | "weekday" // weekday
  | "thisWeekday" // weekday
  | "weekdayOfWeek" // weekday, weeks
  | "nthWeekday" // nth, weekday, [month, [year] or months]
  | "date" // date, [weekday]
  | "feast" // feast: one of the calendar
  | "later" // count, unit, [from: point]
  | "earlier" // count, unit, [from: point]
  | "monthsLater" // count, longUnit, [from: point]
  | "monthsEarlier" // count, longUnit
  | "minutesLater" // [count], shortUnit, [minute]
  | "minutesEarlier"; // count, shortUnit

/** Several days. */
export type SpanForm =
  | "week" // weeks
  | "weekOf" // of: point
  | "weekOfMonth" // nth, [month] or [months]
  | "halfOfMonth" // nth, [month] or [months]
  | "weekend" // [weeks]
  | "month" // month, [year]
  | "monthAway" // months
  | "yearAway" // years
  | "third" // third, and month or months
  | "thirdOfWeek" // third, [weeks]
  | "nextDays" // count, unit
  | "weekdays" // first, last: weekday, [weeks]
  | "datesOfMonth" // first, last: day, [month], [year], [months]
  | "between" // from, to: point
  | "since" // from: point, and the days after it
  | "after" // from: point, which is not among them
  | "until" // to: point, and the days before it
  | "before"; // to: point, which is not among them

export interface TimePhrases {
  readonly face: Forms<Exclude<FaceForm, "lone" | "short">>;
  /** An hour that may as well be any other number. */
  readonly hourOnly: Forms<"plain">;
  readonly side: Forms<SideForm>;
  readonly clock: Forms<"sided">;
  readonly time: Forms<TimeForm>;
  /** This very moment. */
  readonly now: Forms<"now">;
  /** A day and a time in one breath, besides a day followed by a time: day, time. */
  readonly dayAndTime: Forms<"both">;
}

/** What a clock shows, said so that it can be nothing else. */
export type FaceForm =
  | "written" // hour, [minute]: by the 24-hour clock
  | "plain" // hour, [minute]
  | "lone" // hour, [minute]: may as well be the day of a date
  | "digits" // hhmm: "1430"
  | "short" // hmm: "830"
  | "before"; // minute, hour: "quinze para as três"

/** Which half of the day is meant. */
export type SideForm =
  | "half" // half
  | "dayPart"; // dayPart

export type TimeForm =
  | "at" // at: clock or hourOnly
  | "between" // from, to
  | "after" // from, or dayPart
  | "before" // to, or dayPart
  | "part" // dayPart, [third]
  | "minutesLater" // [count], shortUnit, [minute]
  | "minutesEarlier"; // count, shortUnit
