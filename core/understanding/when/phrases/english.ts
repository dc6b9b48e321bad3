import type { Words } from "../../grammar/grammar.ts";
import { englishNumbers } from "../../numbers/lexicons/english.ts";
import type { Phrases } from "./phrases.ts";
import { englishDays } from "./english-days.ts";
import { englishFeasts } from "./english-feasts.ts";
import { englishTimes } from "./english-times.ts";

const ordinals: Words = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  5: "fifth",
  6: "sixth",
  7: "seventh",
  8: "eighth",
  9: "ninth",
  10: "tenth",
  11: "eleventh",
  12: "twelfth",
  13: "thirteenth",
  14: "fourteenth",
  15: "fifteenth",
  16: "sixteenth",
  17: "seventeenth",
  18: "eighteenth",
  19: "nineteenth",
  20: "twentieth",
  30: "thirtieth",
};

/** "21st" and "twenty-first" for each day of a month. */
const daysOfMonth: Words = Object.fromEntries(
  Array.from({ length: 31 }, (_, index) => {
    const day = index + 1;
    const ten = day > 30 ? "thirty" : "twenty";
    const name = ordinals[day] ?? `${ten} [-] ${ordinals[day % 10]}`;
    return [day, `(${day}|0${day}) ~(st|nd|rd|th)|${name}`];
  }),
);

/** English as in the United States: month before day in digits, and day before month in words too. */
export const english: Phrases = {
  order: "month day",
  numbers: {
    lexicon: englishNumbers,
    join: "[-]",
    centuries: { 1900: "nineteen [zero|oh|o]", 2000: "(two thousand [and]|twenty)" },
  },
  lookalikes: [],
  words: {
    weekday: {
      1: "monday|mon",
      2: "tuesday|tue|tues|tuesd",
      3: "wednesday|wed|weds|wensday|wendsday|wednsday|wednes",
      4: "thursday|thu|thur|thurs|thrs|thirsday",
      5: "friday|fri",
      6: "saturday|saterday|satuday|sat &({close}|at|morning|afternoon|evening|night)",
      7: "sunday|sun &({close}|at|morning|afternoon|evening|night)",
    },
    month: {
      1: "january|jan",
      2: "february|feb",
      3: "march|mar",
      4: "april|apr",
      5: "may",
      6: "june|jun",
      7: "july|jul",
      8: "august|aug",
      9: "september|sep|sept",
      10: "october|oct",
      11: "november|nov",
      12: "december|dec",
    },
    dayOfMonth: daysOfMonth,
    fraction: { 15: "quarter|a quarter", 30: "half" },
    away: {
      "-2": "[the] day before yesterday",
      "-1": "yesterday|last night",
      0: "today|tonight|2day|this (morning|afternoon|arvo|evening)",
      1: "tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|tmw|tmo|tomo|tomoz|2 ~(moro|morow|morrow|mro)",
      2: "[the] day after (tomorrow|tmrw|tmr|tmw)",
    },
    other: {},
    about: { 1: "[at] (around|about|like|roughly|approximately)|(say|maybe) [around|about|at]" },
    thisOne: { 0: "this|the current|current" },
    step: { 1: "next|the following|following", "-1": "last|previous|past" },
    unit: { 1: "day|days", 7: "week|weeks|wk|wks", 14: "fortnight|fortnights" },
    longUnit: { 1: "month|months", 12: "year|years" },
    shortUnit: {
      1: "minute|minutes|min|mins",
      15: "quarter of an hour|quarter hour",
      30: "half an hour|half hour",
      60: "hour|hours|h|hr|hrs",
    },
    amount: { 1: "a|an", 2: "a couple of|a couple|a pair of", 3: "a few" },
    afterNext: { 2: "after [the] next" },
    feastName: englishFeasts,
    third: { 1: "beginning|start|early", 2: "middle|mid", 3: "end|late" },
    nth: {
      1: "first|1 ~st",
      2: "second|2 ~nd",
      3: "third|3 ~rd",
      4: "fourth|4 ~th",
      5: "fifth|5 ~th",
      "-1": "last",
    },
    half: { 0: "am|a . m [.]|a m|a [.]", 12: "pm|p . m [.]|p m|p [.]" },
    landmark: { 0: "midnight", 12: "noon|midday|noontime" },
    dayPart: {
      1: "small hours|early hours",
      2: "morning|mornings|mornin|first thing [in the morning]",
      3: "afternoon|afternoons|arvo",
      4: "night|tonight",
      8: "evening|evenings|evenin",
      5: "lunch [time|break|hour]|lunchtime|lunchbreak",
      6: "end of [the] day|eod",
      7: "business hours|office hours|daytime",
      9: "after [my] work !(done|on|to)|after [the] office hours",
    },
    meal: {},
    measure: {
      0: "dollars|dollar|bucks|euros|pounds|reais|usd|%|people|persons|person|times|years|year|days|day|months|month|weeks|week|nights|hours|hour|minutes|minute|mins|min|kg|km|miles|lbs|adults|children|kids|tickets|seats|guests|points|percent|x|of them|or (more|less)",
    },
  },
  ...englishDays,
  ...englishTimes,
  aside: {
    aside: [
      "($|us ~$|€|£|r ~$) {figure} [~(,|.) ~{figure}]",
      "(was|costs|cost|parking|price) {figure} ~. ~{figure}",
      "{count:count|figure} {measure}",
      "{count:figure} (-|to|or) {count:figure} {measure}",
      "(for|takes|lasts|during) {count} {shortUnit}",
      "(work|works|working|busy|awake|slept|sleep|up) [all|most|every|in the] {dayPart}",
      "(little|other|another|which|each|every|no|this|that|young|younger|older|youngest|oldest|wee) one",
      "(flight|room|table|suite|number|no|order|option|gate|seat|line|step|page|code|account|floor) {count:figure}",
      "(one|two|which|who|that|you|we|i|they|he|she|it) may|may (i|we|you)|good (morning|afternoon|evening|night)",
      "(the|a|my) {nth} (time|one|visit|session|option|floor|dose|appointment)",
      "(except|but not|any day but|other than|apart from|neither|nor) [for] [on|the] {day:point} [(and|or|nor|,) [on|the] {other:point}]",
      "not [on] {day:point} [,|.|;] [but|make it|rather] [on] &({other:point})",
    ],
  },
  close: {
    close: [
      "<end>|,|.|!|?|;|<)>|or|and|at|in the|this|next|please|pls|works|work|is|it|s|'|would|will|d|then|suits|sounds|should|if|because|cause|so|but|i|we|me|to|on|only|instead|thanks|thank|good|great|perfect|fine|ok|okay|lovely|grand|ideal|brilliant|spot|cool|with|w|for|from|between|around|about|after|before|by",
    ],
  },
};
