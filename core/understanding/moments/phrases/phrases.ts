import type { Forms, Words } from "../../grammar/grammar.ts";

/**
 * How one language speaks of time beyond the days and hours of {@link ../../when/phrases/phrases.ts}:
 * words that stand for a number, and phrases by form. Beside each form stand the parts that its
 * patterns keep; what a form means is said once for all languages, in the files beside this folder.
 * How moments are joined ("from", "until", a day and its hour) is the same everywhere, with each
 * language's own words for it: see `../grammar.ts`.
 */
export interface MomentPhrases {
  readonly words: Readonly<Record<MomentWord, Words>>;
  /** A stretch of the calendar that is named or counted from today. */
  readonly stretch: Forms<StretchForm>;
  /** A part of a stretch, or what is counted in units. */
  readonly period: Forms<PeriodForm>;
  /** How long one unit takes, so many times. */
  readonly lasting: Forms<LastingForm>;
  readonly offset: Forms<OffsetForm>;
  readonly recurrence: Forms<RecurrenceForm>;
  readonly asSoonAsPossible: Forms<"now">;
  /** What looks like time and is none. */
  readonly noMoment: Forms<"aside">;
}

export type MomentWord =
  | "calendarUnit" // a number of `../units.ts`
  | "weekend" // the number of its unit
  | "season" // 1 spring to 4 winter
  | "rank" // 1 to 12, -1 the last, -2 the last but one
  | "halfOf" // 1 and 2
  | "adverb" // so many units: a hundred times the unit, plus how many
  | "few" // how many are meant by "a few"
  | "every"
  | "fromWord"
  | "toWord"
  | "betweenWord"
  | "andWord"
  | "plus" // what joins hours to minutes: "2 hours and 5 minutes"
  | "dayAndPart" // a day and a part of it in one word, ten times one more than the day, plus the part: 14 "tonight"
  | "many" // 1 "the next", -1 "the last", of several
  | "weekdays" // 1 Monday to 7 Sunday, again and again
  | "joint" // what may stand between a day and its time
  | "bound" // 1 before, 2 after, 3 since, 4 until
  | "bounded" // 1 and 3 of these, said after the moment: "or later"
  | "edge" // 1 the beginning, 2 the middle, 3 the end, 4 what is left, 5 later, 6 earlier
  | "edgeCode" // an edge of a unit in one word, ten times the unit plus the edge: 83 "EOY"
  | "aside" // 1 the day after, -1 the day before
  | "onThe"; // what makes a lone number a day of the month

export type StretchForm =
  | "year" // year
  | "month" // month, [year], or which
  | "away" // unit, which
  | "season" // season, [which or year]
  | "quarter" // rank, [year or which]
  | "half" // halfOf, [year or which]
  | "decade" // figure
  | "century" // figure
  | "weekNumber"; // figure, [year or which]

export type PeriodForm =
  | "rankOf" // rank, unit, of: stretch
  | "manyOf" // rank 1 or -1, count, unit, of: stretch
  | "many" // which, count, unit
  | "edge" // edge, of: stretch
  | "weekOf" // unit, of: a day
  | "within" // duration
  | "withinHours" // duration, of days the day when it is over
  | "toDate"; // of: stretch

export type LastingForm =
  | "counted" // count or few, unit, [tenths]
  | "half" // unit
  | "quarters" // count, unit
  | "andHalf" // count, unit
  | "whole"; // unit

/** A length of time before or after a moment. */
export type OffsetForm =
  | "lengthLater" // duration, [from]
  | "lengthEarlier" // duration, [from]
  | "weekdaysLater" // count, weekday
  | "weekdaysEarlier" // count, weekday
  | "nextDay" // which
  | "closest" // [rank], weekday, of: a day
  | "dayOf"; // rank or day, of: stretch

export type RecurrenceForm =
  | "every" // [count], unit
  | "everyWeekday" // weekday, [time]
  | "everyPart" // dayPart
  | "everyDay" // [time]
  | "everyMonth" // day
  | "adverb"; // adverb
