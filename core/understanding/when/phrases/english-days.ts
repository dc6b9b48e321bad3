import type { DayPhrases } from "./phrases.ts";

export const englishDays: DayPhrases = {
  date: {
    numbered: [
      "[the] {day} [of] {month} [.] [[,|of|in] {year}]",
      "{month} [.] [the] {day} [[,|of|in] {year}]",
      "[the] {day} day of {month}",
      "[the] {day} [of] {month} {year:shortYear} <end>",
      "([the] {day} [of] {month}|{month} [the] {day}) [,] [of] {years:step|thisOne} year",
    ],
    ofMonth: ["[on|by|for] the {day:dayOfMonth} &({close})", "on {day:dayOfMonth} &({close})"],
    ofMonthAway: [
      "[the] {day} of {months:step|thisOne} month",
      "[the] {day} of the month",
      "[the] {day} {months:step} month",
    ],
  },
  point: {
    away: ["{days:away}"],
    weekday: ["{weekday}"],
    thisWeekday: ["this [coming] {weekday}", "[the] coming {weekday}"],
    weekdayOfWeek: [
      "{weeks:step} {weekday}",
      "{weekday} [of|in|from] [the] {weeks:step|thisOne} week",
      "{weeks:step|thisOne} week [' s] [on|,|-] {weekday}",
      "{weekday} {weeks:afterNext}",
      "in {weeks:count} (week|weeks) [' s] [time] [,] [on] [a] {weekday}",
      "{weekday} [,] in {weeks:count} (week|weeks) [' s] [time]",
    ],
    nthWeekday: [
      "[the] {nth} {weekday} (of|in) {month} [{year}]",
      "[the] {nth} {weekday} (of|in) {months:step|thisOne} month",
      "[the] {nth} {weekday} (of|in) the month",
    ],
    date: [
      "{date}",
      "[{which:step|thisOne}] {weekday} [,|-|<(>] {date} [<)>]",
      "[{which:step|thisOne}] {weekday} [,] {date:bareDay}",
      "[{which:step|thisOne}] {weekday} [,] the {date:dayAlone}",
      "{date} [,|-|<(>] {weekday} [<)>]",
    ],
    later: [
      "(in|within) {count} [more] {unit} [' s] [time]",
      "{count} {unit} (from now|from today)",
      "{count} {unit} (from|after) {from:point}",
      "{count} {unit} hence",
      "{count} &(week|weeks|fortnight) {unit} [on] {from:point}",
    ],
    earlier: ["{count} {unit} (ago|back)", "{count} {unit} before {from:point}"],
    monthsLater: [
      "(in|within) {count} {longUnit}",
      "{count} {longUnit} (from now|hence)",
      "{count} {longUnit} (from|after) {from:point}",
    ],
    monthsEarlier: ["{count} {longUnit} (ago|back)"],
    minutesLater: [
      "in {count} [more] {shortUnit}",
      "in &(half) {shortUnit}",
      "{count} {shortUnit} from now",
    ],
    minutesEarlier: ["{count} {shortUnit} ago"],
  },
  span: {
    week: ["{weeks:step|thisOne} week", "[the] week {weeks:afterNext}"],
    weekOf: ["week (of|with) {of:point}"],
    weekOfMonth: [
      "[the] {nth} week (of|in) {month} [{year}]",
      "[the] {nth} week (of|in) {months:step|thisOne} month",
      "[the] {nth} week (of|in) the month",
    ],
    halfOfMonth: [
      "[the] {nth} half (of|in) {month} [{year}]",
      "[the] {nth} half (of|in) {months:step|thisOne} month",
      "[the] {nth} half (of|in) the month",
    ],
    weekend: ["{weeks:step|thisOne} (weekend|week [-] end)", "the weekend"],
    month: ["(in|during|of) {month} [of|,] [{year}]", "{month} {year}"],
    monthAway: ["{months:step|thisOne} month"],
    yearAway: ["{years:step|thisOne} year"],
    thirdOfWeek: [
      "{third} of [the|around] {weeks:step|thisOne} week",
      "{third} of the week",
      "{third} {weeks:step|thisOne} week",
    ],
    third: [
      "[the|in|in the|by the|at the] {third} [-] [of] {month}",
      "[the|in|in the|by the|at the] {third} of [the|this] month",
      "[the|in|in the|by the|at the] {third} of {months:step} month",
    ],
    nextDays: [
      "[the] (next|coming|upcoming) {count} {unit}",
      "{count} (next|coming|upcoming) {unit}",
    ],
    weekdays: [
      "[from|between] {first:weekday} (to|till|until|through|thru|and|-) {last:weekday} [[of] {weeks:step|thisOne} week]",
      "{weeks:step|thisOne} week [,] (from|between) {first:weekday} (to|till|until|through|and|-) {last:weekday}",
    ],
    datesOfMonth: [
      "[from|between] [the] {first:day} (to|till|until|through|and|-) [the] {last:day} [of] {month} [[,] {year}]",
      "{month} [from|between] [the] {first:day} (to|till|until|through|and|-) [the] {last:day} [[,] {year}]",
      "(from|between) [the] {first:day} (to|till|until|through|and) [the] {last:day} [of] {months:thisOne} month",
      "(from|between) the {first:day} (to|till|until|through|and) the {last:day}",
    ],
    between: [
      "(from|between) {from:point} (to|till|until|through|and) {to:point}",
      "{from:date} (to|till|until|through|-) {to:date}",
    ],
    since: [
      "(from|starting|starting from|as of) {from:point} [on|onwards]",
      "{from:point} (onwards|onward|or later|or after|or any day after)",
    ],
    after: ["after {from:point}"],
    until: ["(until|till|by|through) {to:point}"],
    before: ["(before|b ~4) {to:point}"],
  },
};
