import type { Grammar, PhraseClass } from "../grammar/grammar.ts";
import { whenGrammar } from "../when/grammar.ts";
import type { Phrases, TimeForm } from "../when/phrases/phrases.ts";
import type { MomentPhrases } from "./phrases/phrases.ts";
import { zoneWords } from "./zones.ts";

/** Everything a language says of time, from its days and hours and from what goes beyond them. */
export function momentGrammar(when: Phrases, moments: MomentPhrases): Grammar {
  const { words, ...classes } = moments;
  return {
    ...whenGrammar(when),
    ...Object.fromEntries(Object.entries(words).map(([name, each]) => [name, { words: each }])),
    ...Object.fromEntries(Object.entries(classes).map(([name, forms]) => [name, { forms }])),
    ...years,
    zone: { words: zoneWords },
    ...clocks(when),
    ...points(when),
    ...spans(when),
    ...joined,
  };
}

const oneDay = "{day:point|offset|feastDay|dayInDigits}";
const oneTime = "{time:clockSaid|partOfDay|clockInPart|partAlone|halfAlone}";
const anything =
  "inZone|stampInPart|stamp|weekdayNumber|point|offset|feastDay|dayInDigits|period|stretch|now|clockSaid";

/** How moments are joined, alike in every language but for the joining words. */
const joined = {
  duration: {
    forms: {
      sum: [
        "[for|por|durante|leva|dura|demora|lleva|tarda|takes|lasts] {first:lasting} [[{plus}] {second:lasting} [[{plus}] {third:lasting} [[{plus}] {fourth:lasting}]]]",
      ],
    },
  },
  dayInDigits: {
    forms: {
      compact: ["{compact}"],
      numbered: [
        "(em|en|on|el|no) {month:monthNumber} ~. ~{day}",
        "{weekday} {month:monthNumber} ~. ~{day}",
        "(em|en|on|el|no) {day} ~. ~{month:monthNumber}",
      ],
      whichDate: ["{which:thisOne} {of:date}", "(next|proximo|proxima|el proximo) {of:date}"],
    },
  },
  halfAlone: { forms: { half: ["!(a|p) {half}"] } },
  clockInPart: {
    forms: {
      inPart: [
        "{part:partOfDay|partAlone} [{joint}] {at:clockSaid}",
        "{part:partOfDay} [{joint}] {at:hourAlone}",
        "{at:clockSaid|hourAlone} [{joint}] {part:partOfDay}",
        "{at:clockSaid} {part:partAlone}",
      ],
    },
  },
  stamp: {
    forms: {
      dayPartAndTime: [
        `${oneDay} [{joint}] {part:partOfDay|partAlone} [{joint}|[,] {about}] {time:clockSaid|hourAlone}`,
        `{time:clockSaid|hourAlone} [{joint}] ${oneDay} [{joint}] {part:partOfDay|partAlone}`,
      ],
      dayAndTime: [
        `${oneDay} [{joint}] ${oneTime}`,
        `${oneTime} [{joint}] ${oneDay}`,
        "&({away}) {day:point} {time:bareHour}",
        "{day:point} [,|-] {about} {time:hourAlone} &({close})",
        "{day:point} [,|-] &({hour} horas) {time:hourAlone}",
        "&({away}|{weekday}) {day:point} [,] {time:timeDigits} &({close})",
        "{time:hourAlone} &({away}) {day:point}",
        "&({hour} {minute}) {time:hourAlone} on {day:point}",
        "{day:dayNumber} [{joint}] {time:clockSaid}",
        "{time:clockSaid|hourAlone} {onThe} {day:dayAlone}",
        "{day:date} ~t ~{time:clockSaid}",
      ],
    },
  },
  stampInPart: {
    forms: {
      dayWithPart: [
        "{dayAndPart} [[{joint}] {time:clockSaid|hourAlone}]",
        "{time:clockSaid|hourAlone} [{joint}] {dayAndPart}",
        "[a|al|ao|no] {third} [de|of] {dayAndPart}",
      ],
    },
  },
  inZone: {
    forms: {
      inZone: [
        "{at:stampInPart|stamp|clockInPart|clockSaid} [<(>|,|no|na|en|in] {zone} [<)>]",
        "[as|a las|at] {at:hourAlone} {zone}",
      ],
    },
  },
  dashedHours: { forms: { between: ["{from:hourOnly} - {to:hourOnly}"] } },
  weekdayHours: {
    forms: {
      dayAndTime: [
        "&({weekday}) {day:point} [{joint}] {time:dashedHours}",
        "{time:dashedHours} [{joint}] &([{step}] {weekday}) {day:point}",
      ],
    },
  },
  dateAndHours: {
    forms: { dayAndTime: ["{day:weekdayNumber} [{joint}] {time:clockSaid|hourAlone}"] },
  },
  dayNumber: { forms: { ofMonth: ["{onThe} {day}"] } },
  range: {
    forms: {
      fromTo: [
        `{fromWord} {from:${anything}} [,] {toWord} {to:${anything}}`,
        `{betweenWord} {from:${anything}} {andWord} {to:${anything}}`,
        `{from:${anything}} [,] {toWord} {to:${anything}}`,
      ],
      fromLasting: [
        "{fromWord} {from:stamp|clockSaid|hourAlone|point} {duration}",
        "{duration} [,] {fromWord} {from:stamp|clockSaid|point|hourAlone|now}",
        "{from:stamp} {duration}",
      ],
    },
  },
  open: {
    forms: {
      bound: [`{bound} {at:${anything}}`],
      bounded: [`{at:${anything}} {bounded}`],
      dayAndBound: ["{day:point|feastDay} [{joint}] {bound} {time:clockSaid|hourAlone}"],
    },
  },
} satisfies Grammar;

const roman = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI";

const years: Grammar = {
  loneYear: { digits: { width: [4, 4], range: [1500, 2199] } },
  compact: { digits: { width: [8, 8], range: [19_000_101, 21_991_231] } },
  roman: {
    words: Object.fromEntries(
      roman.split(" ").map((each, index) => [index + 1, each.toLowerCase()]),
    ),
  },
};

/** The clock and the parts of the day, apart from each other. */
function clocks({ time }: Phrases): Grammar {
  const only = (...forms: readonly TimeForm[]): PhraseClass => ({
    forms: Object.fromEntries(forms.map((form) => [form, time[form]])),
  });
  return { clockSaid: only("at", "between", "after", "before"), partOfDay: only("part") };
}

/** Days that are counted from another one are offsets here, and feasts are more. */
function points({ point }: Phrases): Grammar {
  const { away, weekday, thisWeekday, weekdayOfWeek, nthWeekday, date } = point;
  return { point: { forms: { away, weekday, thisWeekday, weekdayOfWeek, nthWeekday, date } } };
}

/** Whole weeks, months and years are stretches here. */
function spans({ span }: Phrases): Grammar {
  const { weekdays, datesOfMonth } = span;
  return { span: { forms: { weekdays, datesOfMonth } } };
}
