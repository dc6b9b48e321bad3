import { englishWords } from "./english-words.ts";
import type { MomentPhrases } from "./phrases.ts";

const which = "{which:step|thisOne}";
const year =
  "[[,|-|/|of|in|of the year] {year}|[of|in] {whichYear:step|thisOne} [calendar] year|of the year|of year]";

/** How one speaks of time in English as in the United States, beyond days and hours. */
export const englishMoments: MomentPhrases = {
  words: englishWords,
  stretch: {
    year: [
      "[the|calendar|cal] year [of] {year}",
      "{year:loneYear}",
      "cy ~{year:shortYear}",
      "[calendar] year ' {year:shortYear}",
    ],
    month: [
      `{month} [.] ${year}`,
      `{month} [.] [of|-|/] ' {year:shortYear}`,
      `${which} {month}`,
      "[in] {month:monthNumber} [~] (/|-|.) {year:loneYear}",
      "{year:loneYear} ~(/|-|.) ~{month:monthNumber}",
      "{year:loneYear} / {month:monthNumber}",
      "{year:loneYear} [/|-|,] {month}",
      "[the] month of {month} [{year}]",
    ],
    away: [
      "{which:step|thisOne|many} {unit:calendarUnit}",
      "(the|my) {unit:calendarUnit}",
      "[the] same {unit:calendarUnit}",
      "[on] {unit:weekend}",
      "[the] {unit:calendarUnit} {which:afterNext}",
    ],
    season: [`[the|in|this] {season} [of|,] [{year}]`, `${which} {season}`],
    quarter: [
      `[the] {rank} (quarter|qtr) ${year}`,
      "q ~{rank:figure} [of|,|-|/|'] [{year:year|shortYear}]",
      "{year:year|shortYear} [-|/|,|] q ~{rank:figure}",
      "{year} [,|-] [the] {rank} (quarter|qtr)",
      "{whichYear:step} year ' s {rank} quarter",
    ],
    half: [
      `[the] {halfOf} half ${year}`,
      "h ~{halfOf:figure} [of] [{year}]",
      "{year} [-] h ~{halfOf:figure}",
      "{year} [the] {halfOf} half",
    ],
    decade: ["[the] {figure} ~(s|' ~s)", "the ' {figure} ~s", "[the] {figure} ' s"],
    century: ["[the] {figure} ~(st|nd|rd|th) century"],
    weekNumber: [`[the] week [no .|number] {figure} ${year}`, "w ~{figure} [of] [{year}]"],
  },
  period: {
    rankOf: [
      "[the|in the] {rank} {unit:calendarUnit} (of|in|for) [the] {of:stretch}",
      "[the|in the] {rank} {unit:calendarUnit} {of:stretch}",
      "[the] {rank} {unit:calendarUnit} (of|in) [the] {ofUnit:calendarUnit}",
    ],
    manyOf: ["[the] {rank} {count:count|figure} {unit:calendarUnit} (of|in) [the] {of:stretch}"],
    many: [
      "[in|within|for] {which:many} {count:count|figure} {unit:calendarUnit}",
      "{which:many} {few} {unit:calendarUnit}",
      "[the] {count:count|figure} {which:many} {unit:calendarUnit}",
    ],
    edge: [
      "{edge} [-] [of|in|on] [the] {of:stretch|point}",
      "{edge} [of] [the|my] {unit:calendarUnit}",
      "{edge} of [around] {of:stretch}",
      "[at|by] [the] {edgeCode}",
    ],
    weekOf: [
      "[the|for the] {unit:calendarUnit} (of|starting|beginning|commencing|starting on|beginning on|with) [.] [the] {of:date|dayAlone}",
      "[the] &(week|weekend) {unit:calendarUnit} (of|with) {of:feastDay}",
    ],
    within: [
      "[for|during] {which:many} {duration}",
      "(within|in less than) [the] [{which:many}] {duration}",
    ],
    withinHours: [],
    toDate: ["{unit:calendarUnit} to date", "ytd"],
  },
  lasting: {
    counted: [
      "{count:count|figure} [-] [more|whole|full] {unit:calendarUnit}",
      "{count:figure} ~. ~{tenths:figure} [-] {unit:calendarUnit}",
      "{few} {unit:calendarUnit}",
      "{count:figure} / {under:figure} [of] [an|a] {unit:calendarUnit}",
    ],
    half: [
      "½ [of] [an|a] {unit:calendarUnit}",
      "half [of] [an|a] {unit:calendarUnit}",
      "[a] half {unit:calendarUnit}",
    ],
    quarters: [
      "{count:count|figure} [-] (quarter|quarters) (of an|of a|of) {unit:calendarUnit}",
      "[a] quarter {unit:calendarUnit}",
    ],
    andHalf: [
      "{count:count|figure} and [a|an] half {unit:calendarUnit}",
      "{count:count|figure} {unit:calendarUnit} and [a|an] half",
    ],
    whole: ["(all|the whole|whole|the entire) {unit:calendarUnit}"],
  },
  offset: {
    lengthLater: [
      "in [another] {duration} [' s] [time]",
      "{duration} (from now|from today|later|hence|after|afterwards|from then)",
      "{duration} (from|after|following) {from:point|date|feastDay|now}",
    ],
    lengthEarlier: [
      "{duration} (ago|back|earlier|before now|before today)",
      "{duration} (before|prior to) {from:point|date|feastDay|now}",
    ],
    weekdaysLater: ["{count} {weekday:weekday|weekdays} (from now|from today|later)"],
    weekdaysEarlier: ["this past {weekday}", "{count} {weekday:weekday|weekdays} (ago|back)"],
    closest: ["[the] [{rank}] (closest|nearest) {weekday} to [the] {of:point|date|feastDay}"],
    nextDay: ["[the] {which:step} day", "[the] day {which:aside}"],
    dayOf: [
      "[the] {rank} day (of|in) [the] {of:stretch}",
      "[the] {day:dayOfMonth} day of [the] {of:stretch}",
    ],
  },
  recurrence: {
    every: [
      "{every} {unit:calendarUnit}",
      "{every} {count:count|figure} {unit:calendarUnit}",
      "{every} other {unit:calendarUnit}",
      "(any|all) {unit:calendarUnit}",
    ],
    everyWeekday: [
      "{every} {weekday} [{joint}] [{time}]",
      "[on] {weekday:weekdays} [{joint}] [{time}]",
      "{weekday:weekday} (mornings|afternoons|evenings|nights)",
    ],
    everyPart: ["{every} {dayPart}"],
    everyDay: ["({every} day|everyday|daily) [{joint}] {time}"],
    everyMonth: ["[the] {day} (of|in) (every|each) month"],
    adverb: ["{adverb}"],
  },
  asSoonAsPossible: {
    now: [
      "asap|as soon as possible|atm|at (the|this) (moment|minute|time)|right (now|away)|at present|currently|immediately|right this minute",
    ],
  },
  noMoment: {
    aside: [
      `${which} (fiscal|school) year`,
      "[the] (fiscal|school) year [of] [{year}]",
      "(fy|sy) ~{year:shortYear|year}",
      "(one|two|which|who|that|you|we|i|they|he|she|it|this|document) may|may (i|we|you|be|have|not|or|also|take|require|differ|contain|become|need)|good (morning|afternoon|evening|night)|(one|he|she|it|we|you|they|people|user|employer) [.] may",
      "up to date|second (opinion|time|one|thoughts|place|to none)|{figure} : {figure} (aspect|meeting|ratio)",
      "second (of all|hand)",
    ],
  },
};
