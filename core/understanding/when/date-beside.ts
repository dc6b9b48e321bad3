import type { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import type { Token } from "../text/tokens.ts";
import { wordSet } from "../text/word-set.ts";
import { comingWeekday } from "./points.ts";
import { standsAlone, type Reading } from "./readings.ts";

/**
 * The readings of a text, with the dates that only the calendar tells: "quinta 13 às 19h" is no range of
 * hours, and "el jueves 13 podrá ser" no other Thursday, where one of the coming weeks is the thirteenth.
 */
export function withDates(
  words: readonly Token[],
  readings: readonly Reading[],
  now: Temporal.PlainDateTime,
): readonly Reading[] {
  const dates = readings.filter((reading) => isDated(reading, now));
  const left = readings.filter(
    (reading) => !dates.some((date) => date !== reading && isHourOf(date, reading, words)),
  );
  return left.map((reading) => dated(reading, { words, left }, now) ?? reading);
}

function isDated({ kind, phrase }: Reading, now: Temporal.PlainDateTime): boolean {
  const day = kind === "dayAndTime" ? phraseIn(phrase, "day") : undefined;
  const date = day && phraseIn(day, "date");
  const [weekday, number] = [day && numberIn(day, "weekday"), date && numberIn(date, "day")];
  return date?.form === "ofMonth" && isComing(weekday, number, now);
}

/**
 * Whether the number of a date is read as an hour there: one of a range that it begins, past noon, or of a part of
 * the day by which nobody tells the hour.
 */
function isHourOf(
  { phrase: date }: Reading,
  { kind, phrase }: Reading,
  words: readonly Token[],
): boolean {
  const number = (phraseIn(date, "day")?.end ?? 0) - 1;
  const time = kind === "dayAndTime" ? phraseIn(phrase, "time") : phrase;
  const isThere = kind !== "day" && time?.start === number && time.end === date.end;
  return isThere && (beginsRange(time) || hourIn(time) > NOON || isDuring(words[number + 1]));
}

/** "Miércoles 12 por la tarde", "sexta 5 à tarde"; "sexta 5 da tarde" is at five. */
function isDuring(word: Token | undefined): boolean {
  return during.has(word?.text ?? "");
}

const during = wordSet("por en pela a na");

function beginsRange(time: Phrase): boolean {
  return phraseIn(time, "from")?.form === "lone";
}

function hourIn(time: Phrase): number {
  const dial = phraseIn(phraseIn(time, "at") ?? time, "dial");
  return (dial && numberIn(dial, "hour")) ?? 0;
}

const NOON = 12;

interface Heard {
  readonly words: readonly Token[];
  readonly left: readonly Reading[];
}

/** A lone weekday with the day of its month behind it, which nothing else takes. */
function dated(
  { kind, phrase }: Reading,
  { words, left }: Heard,
  now: Temporal.PlainDateTime,
): Reading | undefined {
  const at = phrase.end;
  const isTaken = left.some(({ phrase: { start, end } }) => start <= at && at < end);
  const weekday = kind === "day" && !isTaken ? loneWeekday(phrase) : undefined;
  const day = words[at]?.kind === "number" ? Number(words[at].text) : undefined;
  if (weekday === undefined || day === undefined || !standsAlone(words, at, at + 1))
    return undefined;
  if (!isComing(weekday, day, now)) return undefined;
  const date: Phrase = { form: "ofMonth", start: at, end: at + 1, parts: new Map([["day", day]]) };
  const parts = new Map<string, number | Phrase>([
    ["weekday", weekday],
    ["date", date],
  ]);
  return { kind, phrase: { form: "date", start: phrase.start, end: at + 1, parts } };
}

function loneWeekday(phrase: Phrase): number | undefined {
  const isLone = weekdays.has(phrase.form) && !phrase.parts.has("which");
  return isLone ? numberIn(phrase, "weekday") : undefined;
}

const weekdays: ReadonlySet<string> = new Set(["weekday", "thisWeekday"]);

/** Whether such a weekday of the coming weeks is that day of its month. */
function isComing(
  weekday: number | undefined,
  day: number | undefined,
  now: Temporal.PlainDateTime,
): boolean {
  if (weekday === undefined || day === undefined) return false;
  const first = comingWeekday(weekday, 0, now.toPlainDate());
  return [0, 7, 14].some((days) => first.add({ days }).day === day);
}
