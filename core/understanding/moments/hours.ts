import type { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import { clockIn, dayParts, halfDay, isDayAndHour, settle, type Clock } from "../when/clock.ts";
import type { Grain } from "./meaning.ts";

/** A time of a day that is not yet named: minutes from its midnight, and parts of one. */
export interface Hours {
  readonly from?: number;
  readonly to?: number;
  readonly grain: Grain;
}

/** From and to which hour the parts of a day go, by their numbers in the phrases. */
export type PartHours = Readonly<Record<number, readonly [number, number]>>;

export interface HoursContext {
  readonly partHours: PartHours;
  /** The part of the day that was said beside the clock. */
  readonly dayPart?: number | undefined;
}

/** Whoever says "at three" with no more means the afternoon. */
const earliest = 7 * 60;

type Read = (phrase: Phrase, context: HoursContext) => Hours | undefined;

/** What a phrase that names a time of the day means, or undefined when it names none. */
export function resolveHours(phrase: Phrase, context: HoursContext): Hours | undefined {
  return byForm.get(phrase.form)?.(phrase, context);
}

const byForm: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["at", (phrase, context) => exactly(settledIn(phrase, "at", context), phrase)],
  ["between", between],
  [
    "after",
    (phrase, context) => {
      const from = settledIn(phrase, "from", context) ?? partIn(phrase, context)?.to;
      return from === undefined ? undefined : { from, to: Infinity, grain: grainOf(phrase) };
    },
  ],
  [
    "before",
    (phrase, context) => {
      const to = settledIn(phrase, "to", context) ?? partIn(phrase, context)?.from;
      return to === undefined ? undefined : { to, grain: grainOf(phrase) };
    },
  ],
  ["part", partSaid],
  ["half", (phrase, context) => partHoursOf(numberIn(phrase, "half") === 0 ? 2 : 3, context)],
  ["inPart", inPart],
]);

function exactly(from: number | undefined, phrase: Phrase): Hours | undefined {
  return from === undefined ? undefined : { from, grain: grainOf(phrase) };
}

function inPart(phrase: Phrase, context: HoursContext): Hours | undefined {
  const [part, at] = [phraseIn(phrase, "part"), phraseIn(phrase, "at")];
  const dayPart = part && numberIn(part, "dayPart");
  return at && resolveHours(at, { ...context, dayPart });
}

function partSaid(phrase: Phrase, context: HoursContext): Hours | undefined {
  const part = partIn(phrase, context);
  const third = numberIn(phrase, "third");
  return part && third !== undefined ? thirdOf(part, third) : part;
}

/** From and to when a part of the day goes. */
export function partHoursOf(dayPart: number, { partHours }: HoursContext): Hours | undefined {
  const hours = partHours[dayPart];
  return hours && { from: hours[0] * 60, to: hours[1] * 60, grain: "Hour" };
}

/** The early or the late half of a part of the day, or its middle. */
export function thirdOf(part: Hours | undefined, third: number): Hours | undefined {
  if (part?.from === undefined || part.to === undefined) return undefined;
  const middle = Math.round((part.from + part.to) / 2);
  if (third === 2) return { from: middle, grain: "Hour" };
  return third === 1 ? { ...part, to: middle } : { ...part, from: middle };
}

function partIn(phrase: Phrase, context: HoursContext): Hours | undefined {
  return partHoursOf(numberIn(phrase, "dayPart") ?? 0, context);
}

/** "3 to 4 pm": what is known of the end tells the beginning, and otherwise the other way round. */
function between(phrase: Phrase, context: HoursContext): Hours | undefined {
  const [first, last] = [clockIn(phrase, "from"), clockIn(phrase, "to")];
  if (!first || !last || isDayAndHour(phrase)) return undefined;
  const isToldByEnd = last.certain && !first.certain;
  const from = isToldByEnd ? settleBefore(first, last.minutes) : settleIn(first, context);
  const end = last.certain ? last.minutes : settle(last, from);
  return { from, to: end <= from ? end + 2 * halfDay : end, grain: grainOf(phrase) };
}

function settleBefore(clock: Clock, end: number): number {
  const at = settle(clock, end - halfDay);
  return at < 0 ? at + halfDay : at;
}

function settledIn(phrase: Phrase, name: string, context: HoursContext): number | undefined {
  const clock = clockIn(phrase, name);
  return clock && settleIn(clock, context);
}

function settleIn(clock: Clock, { dayPart = 0 }: HoursContext): number {
  const part = dayParts[dayPart];
  return settle(clock, part ? part.since * 60 : earliest);
}

/** As fine as what was said: "às 15h" is an hour, "15:00" a minute. */
function grainOf(phrase: Phrase): Grain {
  const inside = [...phrase.parts].map(([name, part]) =>
    typeof part === "number" ? grains.get(name) : grainOf(part),
  );
  return (
    inside.find((grain) => grain === "Second") ??
    inside.find((grain) => grain === "Minute") ??
    "Hour"
  );
}

const grains: ReadonlyMap<string, Grain> = new Map([
  ["minute", "Minute"],
  ["second", "Second"],
]);

/** That time of a day. */
export function onDay(day: Temporal.PlainDate, minutes: number): Temporal.PlainDateTime {
  return day.toPlainDateTime().add({ seconds: Math.round(minutes * 60) });
}
