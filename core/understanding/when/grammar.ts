import type { Digits, Grammar, Words } from "../grammar/grammar.ts";
import { Matcher } from "../grammar/match.ts";
import type { Lexicon } from "../numbers/lexicon.ts";
import { spellingOf, type Spelling } from "../text/typos.ts";
import type { Phrases, SpokenNumbers } from "./phrases/phrases.ts";

/** Makes a language's phrases ready to match. */
export function whenMatcher(phrases: Phrases): Matcher {
  return new Matcher(whenGrammar(phrases));
}

/** A language's phrases, with the numbers that every language writes alike. */
export function whenGrammar(phrases: Phrases): Grammar {
  return { ...numbersOf(phrases), ...wordsOf(phrases), ...formsOf(phrases), ...feasts };
}

/** How the names of days and months are mistyped, and the words behind them. */
export function spellingIn({ words, lookalikes, close }: Phrases): Spelling {
  const named = [words.weekday, words.month, words.away].flatMap((each) => Object.values(each));
  const patterns = [...named, ...close.close];
  return spellingOf(
    patterns.flatMap((each) => each.match(/[a-z]+/gu) ?? []),
    lookalikes,
  );
}

const digits = {
  hour: { width: [1, 2], range: [0, 23] },
  /** At which people are seen. */
  openHour: { width: [1, 2], range: [7, 20] },
  /** "07" and not "7": said by the 24-hour clock. */
  zeroHour: { width: [2, 2], range: [0, 9] },
  mm: { width: [2, 2], range: [0, 59] },
  /** Minutes that can be no month. */
  lateMm: { width: [2, 2], range: [13, 59] },
  /** Hours and minutes written as one. */
  hhmm: { width: [4, 4], range: [0, 2359] },
  /** The same, where the hour is below ten. */
  hmm: { width: [3, 3], range: [100, 959] },
  nearYear: { width: [4, 4], range: [1900, 2099] },
  day: { width: [1, 2], range: [1, 31] },
  monthNumber: { width: [1, 2], range: [1, 12] },
  year: { width: [4, 4], range: [1000, 2199] },
  shortYear: { width: [2, 2], range: [0, 99] },
  /** Two digits that can be no day and no hour. */
  pastYear: { width: [2, 2], range: [32, 99] },
  count: { width: [1, 3], range: [1, 366] },
  figure: { width: [1, 9], range: [0, 999_999_999] },
  /** Half of a phone number. */
  block: { width: [4, 5], range: [0, 99_999] },
} satisfies Record<string, Digits>;

function numbersOf({ numbers, words }: Phrases): Grammar {
  return {
    hour: { digits: digits.hour, words: spoken(numbers, [0, 23]) },
    openHour: { digits: digits.openHour, words: spoken(numbers, [7, 20]) },
    zeroHour: { digits: digits.zeroHour },
    mm: { digits: digits.mm },
    lateMm: { digits: digits.lateMm },
    hhmm: { digits: digits.hhmm },
    hmm: { digits: digits.hmm },
    nearYear: { digits: digits.nearYear },
    minute: { digits: digits.mm, words: joined(spoken(numbers, [1, 59]), words.fraction) },
    day: { digits: digits.day, words: joined(spoken(numbers, [1, 31]), words.dayOfMonth) },
    monthNumber: { digits: digits.monthNumber },
    year: { digits: digits.year, words: spokenYears(numbers) },
    shortYear: { digits: digits.shortYear },
    pastYear: { digits: digits.pastYear },
    tens: { words: spokenTens(numbers) },
    count: { digits: digits.count, words: joined(spoken(numbers, [1, 59]), words.amount) },
    figure: { digits: digits.figure },
    block: { digits: digits.block },
  };
}

function wordsOf({ words }: Phrases): Grammar {
  return Object.fromEntries(Object.entries(words).map(([name, each]) => [name, { words: each }]));
}

function formsOf({ numbers: _n, words: _w, lookalikes: _l, order, ...classes }: Phrases): Grammar {
  const numbered = [...classes.date.numbered, ...datesInDigits[order]];
  const both = [...dayThenTime, ...classes.dayAndTime.both];
  const aside = [...classes.aside.aside, ...longNumbers];
  const point = { ...classes.point, feast: ["{feast:feastDay}"] };
  const changed = {
    point,
    date: { ...classes.date, numbered },
    dayAndTime: { both },
    aside: { aside },
  };
  const loneHour = { lone: classes.hourOnly.plain };
  const forms = { ...classes, ...bare, ...changed, loneHour };
  return Object.fromEntries(Object.entries(forms).map(([name, each]) => [name, { forms: each }]));
}

/** A number or a name that is a day or a time only beside something else, or because it was asked for. */
const bare = {
  // "É limpeza que eu quero primeiro" tells no day.
  bareDay: {
    ofMonth: [
      "!(primeiro|primero|first|one) {day} &({close})",
      "<start> [o|el|the] {day} &({close})",
    ],
  },
  bareHour: {
    at: ["{at:hourOnly} [~s] &({close})", "!({nearYear}) {at:clockDigits} [~s] &({close})"],
  },
  dayAlone: { ofMonth: ["{day}"] },
  clockDigits: { digits: ["{hhmm}"], short: ["{hmm}"] },
  timeDigits: {
    at: ["[as|a las|at] !({nearYear}) {at:clockDigits}", "(as|a las|at) {at:clockDigits}"],
  },
  hourAlone: { at: ["{at:hourOnly}"] },
  partAlone: { part: ["{dayPart}"] },
  weekdayNumber: { date: ["{weekday} [,] [the|el|o|dia] {date:dayAlone}"] },
  dateAndTime: { both: ["{day:weekdayNumber} [,|-] {time}"] },
};

/** Feasts have names of their own, and their years are told alike. */
const feasts = {
  ofYear: { words: { 1: "ano|year" } },
  feastDay: {
    forms: {
      feastDay: [
        "{feastName} [[de|do|del|of|in|,] {year}]",
        "{which:step|thisOne} {feastName}",
        "{feastName} [de|do|del|of] {which:step|thisOne} {ofYear}",
        "{feastName} (que vem|que viene|passado|pasado)",
      ],
    },
  },
};

const dayThenTime = [
  "{day:point|span} [,|-] {time}",
  "{day:point} [,|-] {time:partAlone}",
  "{day:point} [,|-] {about} {time:hourAlone} &({close})",
  "{day:point} [,|-] &({hour} horas) {time:hourAlone}",
  "&({away}|{weekday}) {day:point} [,] {time:timeDigits} &({close})",
  "&({away}) {day:point} [,] {time:bareHour}",
];

/** Phone numbers, and numbers of papers in groups. */
const longNumbers = [
  "[<(>] {figure} [<)>] {figure:block} [-] {last:block}",
  "{figure} [.] {second:figure} [.] {third:figure} [-] {last:figure}",
];

const [d, m, y] = ["{day}", "{month:monthNumber|month}", "{year:year|shortYear}"];
const dayFirst = [`${d} / ${m} [/ ${y}]`, `${d} ~- ~${m} [~- ~${y}]`, `${d} ~. ~${m} ~. ~${y}`];
const monthFirst = [`${m} / ${d} [/ ${y}]`, `${m} ~- ~${d} [~- ~${y}]`, `${m} ~. ~${d} ~. ~${y}`];
const yearFirst = [
  `{year} - ${m} - ${d}`,
  `{year} / ${m} / ${d}`,
  `{year} ~. ~${m} ~. ~${d}`,
  "{year} (-|/) {day} (-|/) {month}",
  "{month} (-|/) {year} (-|/) {day}",
  "{day} (-|/) {year} (-|/) {month}",
];

/** Where a date can be read in one order only, as "25/12" in English, it is read in that one. */
const datesInDigits: Readonly<Record<Phrases["order"], readonly string[]>> = {
  "day month": [...yearFirst, ...dayFirst, ...monthFirst],
  "month day": [...yearFirst, ...monthFirst, ...dayFirst],
};

/** The words for the numbers from the first to the last of `range`. */
function spoken({ lexicon, join }: SpokenNumbers, [first, last]: readonly [number, number]): Words {
  const named = namesIn(lexicon);
  const words: Record<number, string> = {};
  for (let value = first; value <= last; value += 1) {
    const [ten, one] = [named[value - (value % 10)], named[value % 10]];
    const word = named[value] ?? (ten && one && `(${ten}) ${join} (${one})`);
    if (word) words[value] = word;
  }
  return words;
}

function spokenTens({ lexicon }: SpokenNumbers): Words {
  const tens = Object.entries(namesIn(lexicon)).filter(([value]) => Number(value) % 10 === 0);
  return Object.fromEntries(tens.filter(([value]) => Number(value) >= 20));
}

/** The numbers below a hundred that have names of their own: `{ 2: "dois|duas" }`. */
function namesIn({ small }: Lexicon): Words {
  const below = Object.entries(small).filter(([, value]) => value < 100);
  const groups = Map.groupBy(below, ([, value]) => value);
  return Object.fromEntries(
    [...groups].map(([value, names]) => [value, names.map(([name]) => name).join("|")]),
  );
}

function spokenYears(numbers: SpokenNumbers): Words {
  const years: Record<number, string> = {};
  const all = Object.entries(spoken(numbers, [1, 99]));
  for (const [century, before] of Object.entries(numbers.centuries)) {
    for (const [year, words] of all) years[Number(century) + Number(year)] = `${before} (${words})`;
  }
  return years;
}

function joined(words: Words, more: Words): Words {
  const all: Record<number, string> = { ...words };
  for (const [value, pattern] of Object.entries(more)) {
    const before = all[Number(value)];
    all[Number(value)] = before ? `${before}|${pattern}` : pattern;
  }
  return all;
}
