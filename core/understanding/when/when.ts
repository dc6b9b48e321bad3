import type { Temporal } from "temporal-polyfill";
import { onceEach } from "../../once-each.ts";
import { recently } from "../../recently.ts";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import type { Language } from "../language.ts";
import { tokens, type Token } from "../text/tokens.ts";
import { withoutTypos } from "../text/typos.ts";
import { spellingIn, whenMatcher } from "./grammar.ts";
import { withDates } from "./date-beside.ts";
import { freeFrom } from "./free-from.ts";
import { hourBeside } from "./hour-beside.ts";
import { english } from "./phrases/english.ts";
import { portuguese } from "./phrases/portuguese.ts";
import type { Phrases } from "./phrases/phrases.ts";
import { spanish } from "./phrases/spanish.ts";
import { readingsOf, type Reading, type ReadingKind } from "./readings.ts";
import { resolveDays, type DayContext, type DayValue } from "./spans.ts";
import { resolveTime, type Hours, type TimeContext, type TimeValue } from "./times.ts";

export type { DayValue, TimeValue };

/** What a text about days and times is read against. */
export interface WhenContext {
  /** The date and time where the person is. */
  readonly now: Temporal.PlainDateTime;
  readonly language: Language;
  /** What a lone number means, because it was just asked for; without it "10" is neither day nor time. */
  readonly bareNumber?: "day" | "time";
  /** A time said without its half of the day is the first such time from this hour on; 7 unless given, so "às 3" is 15:00. */
  readonly earliestHour?: number;
  /** But in these hours it is said of, where one of the two it may be is in them: a part of the day that was told before. */
  readonly told?: TimeValue;
  /** And else in these, in which there is somebody at all, in minutes from midnight. */
  readonly open?: readonly Hours[];
  /** When lunch is over, in minutes from midnight: "depois do almoço" is from then on; 14:00 unless given. */
  readonly lunchEnds?: number;
  /** How many days "a partir de segunda" reaches; 30 unless given. */
  readonly horizonDays?: number;
}

/** A value and the characters of the text that say it, from `start` up to and without `end`. */
export interface Found<Value> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

/**
 * The day or days that a text names first, or undefined when it names none.
 *
 * A weekday is the next such day after today, and "next Friday", "sexta que vem" is that of next
 * week. A date without a year, or a day without a month, is the next one, today among them. What is
 * said to be past ("ontem", "20/11/2025") is returned as it is.
 */
export function readDay(text: string, context: WhenContext): Found<DayValue> | undefined {
  const { now, horizonDays = 30 } = context;
  const said = read(text, context);
  return firstOf(said, said.phrases(dayOf), (phrase) => daysOf(phrase, { now, horizonDays }));
}

function daysOf(phrase: Phrase, context: DayContext): DayValue | undefined {
  const { day } = hourBeside(phrase, context.now) ?? {};
  return day ? { from: day, to: day } : resolveDays(phrase, context);
}

/**
 * The time that a text names first, or undefined when it names none. A part of the day
 * ("de manhã") is a range, unless the text also holds a clock time, which it then makes certain.
 */
export function readTime(text: string, context: WhenContext): Found<TimeValue> | undefined {
  const { now } = context;
  const said = read(text, context);
  const phrases = said.phrases(timeOf);
  const parts = phrases.filter(({ form }) => form === "part");
  const clocks = phrases.filter(({ form }) => form !== "part" && form !== "now");
  const nows = phrases.filter(({ form }) => form === "now");
  const beside = said.phrases(dayOf).flatMap((phrase) => hourBeside(phrase, now)?.hour ?? []);
  const [part] = parts;
  const against = settledAgainst(context, part);
  let first: Found<TimeValue> | undefined;
  for (const phrase of [...clocks, ...nows, ...beside, ...parts]) {
    const told = resolveTime(phrase, against);
    const value = told && (freeFrom(said.words, phrase, told) ?? told);
    const found = value && foundAt(said, phrase, value);
    // "Depois do almoço, tipo umas duas": who says a time within a range means that time.
    if (value?.from.equals(value.to)) return found;
    first ??= found;
  }
  return first;
}

/** Each day or stretch of days that a text names, in its order. */
export function daysNamed(text: string, context: WhenContext): readonly Found<DayValue>[] {
  const { now, horizonDays = 30 } = context;
  const said = read(text, context);
  return eachOf(said, said.phrases(dayOf), (phrase) => daysOf(phrase, { now, horizonDays }));
}

/** Each clock time that a text names, in its order; a part of the day is none. */
export function timesNamed(text: string, context: WhenContext): readonly Found<TimeValue>[] {
  const said = read(text, context);
  const phrases = said.phrases(timeOf);
  const against = settledAgainst(
    context,
    phrases.find(({ form }) => form === "part"),
  );
  const clocks = phrases.filter(({ form }) => form !== "part" && form !== "now");
  return eachOf(said, clocks, (phrase) => resolveTime(phrase, against));
}

function settledAgainst(
  { now, earliestHour = 7, lunchEnds, told, open = [] }: WhenContext,
  part: Phrase | undefined,
): TimeContext {
  const dayPart = part && numberIn(part, "dayPart");
  const range = told && hoursOf(told);
  const both = range ? open.flatMap((hours) => ofBoth(hours, range)) : [];
  return { now, earliestHour, lunchEnds, dayPart, likely: [both, range ? [range] : [], open] };
}

/** Where two stretches overlap. */
function ofBoth(one: Hours, other: Hours): readonly Hours[] {
  const opens = Math.max(one.opens, other.opens);
  const closes = Math.min(one.closes, other.closes);
  return opens < closes ? [{ opens, closes }] : [];
}

function hoursOf({ from, to }: TimeValue): Hours {
  return { opens: from.hour * 60 + from.minute, closes: to.hour * 60 + to.minute };
}

/** Longer texts are cut: no message of a chat needs more to say when. */
const longest = 2000;

/** The words of a text and the phrases found among them. */
interface Said {
  readonly words: readonly Token[];
  phrases(of: (reading: Reading) => Phrase | undefined): readonly Phrase[];
}

function read(text: string, { language, bareNumber, now }: WhenContext): Said {
  const { words, readings } = readersIn(language)[bareNumber ?? "none"](text.slice(0, longest));
  const dated = withDates(words, readings, now);
  return { words, phrases: (of) => dated.flatMap((reading) => of(reading) ?? []) };
}

const kinds: readonly ReadingKind[] = ["aside", "day", "time", "dayAndTime"];

/** Of a text a turn asks for the day and the hour again and again: it is read once. */
function readersOf(phrases: Phrases) {
  const [matcher, spelling] = [whenMatcher(phrases), spellingIn(phrases)];
  const reader = (...bare: readonly ReadingKind[]) =>
    recently((text) => {
      const words = withoutTypos(tokens(text), spelling);
      const readings = withoutOver(readingsOf(words, matcher, [...kinds, ...bare]));
      // What is said in full goes before a lone number.
      const inOrder = [
        ...readings.filter(({ kind }) => kinds.includes(kind)),
        ...readings.filter(({ kind }) => bare.includes(kind)),
      ];
      return { words, readings: inOrder };
    });
  return { none: reader(), day: reader("bareDay"), time: reader("bareTime") };
}

const phrasesOf: Readonly<Record<Language, Phrases>> = {
  "pt-BR": portuguese,
  en: english,
  es: spanish,
};

/** A language is made ready to read when somebody writes in it. */
const readersIn = onceEach((language: Language) => readersOf(phrasesOf[language]));

function dayOf({ kind, phrase }: Reading): Phrase | undefined {
  if (kind === "dayAndTime") return phraseIn(phrase, "day");
  return kind === "day" || kind === "bareDay" ? phrase : undefined;
}

function timeOf({ kind, phrase }: Reading): Phrase | undefined {
  if (kind === "dayAndTime") return phraseIn(phrase, "time");
  return kind === "time" || kind === "bareTime" ? phrase : undefined;
}

/** Without the parts of days that are over, "ontem à noite": no other hour is of such a part. */
function withoutOver(readings: readonly Reading[]): readonly Reading[] {
  const over = readings.filter(isOver).map(({ phrase }) => phrase);
  const isIn = ({ phrase: { start, end } }: Reading) =>
    over.some((one) => one.start <= start && end <= one.end);
  return readings.filter((reading) => reading.kind === "day" || !isIn(reading));
}

function isOver({ kind, phrase }: Reading): boolean {
  if (kind !== "dayAndTime") return false;
  const [day, time] = [phraseIn(phrase, "day"), phraseIn(phrase, "time")];
  return time?.form === "part" && day !== undefined && (numberIn(day, "days") ?? 0) < 0;
}

function foundAt<Value>({ words }: Said, { start, end }: Phrase, value: Value): Found<Value> {
  return { value, start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

/** In the order of the text; a day with its hour may be read twice, and counts once. */
function eachOf<Value>(
  said: Said,
  phrases: readonly Phrase[],
  resolve: (phrase: Phrase) => Value | undefined,
): readonly Found<Value>[] {
  const found = phrases.flatMap((phrase) => {
    const value = resolve(phrase);
    return value === undefined ? [] : [foundAt(said, phrase, value)];
  });
  const inOrder = found.toSorted((a, b) => a.start - b.start);
  return inOrder.filter(({ start }, index) => start >= (inOrder[index - 1]?.end ?? 0));
}

function firstOf<Value>(
  said: Said,
  phrases: readonly Phrase[],
  resolve: (phrase: Phrase) => Value | undefined,
): Found<Value> | undefined {
  for (const phrase of phrases) {
    const value = resolve(phrase);
    if (value !== undefined) return foundAt(said, phrase, value);
  }
  return undefined;
}
