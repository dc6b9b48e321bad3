import { Temporal } from "temporal-polyfill";
import { numberIn, type Phrase } from "../grammar/grammar.ts";
import {
  clockIn,
  dayParts,
  halfDay as half,
  isDayAndHour,
  lunch,
  settle,
  type Clock,
} from "./clock.ts";
import type { TimeForm } from "./phrases/phrases.ts";

/** The time from one to another; an exact time when they are equal. A range never passes midnight. */
export interface TimeValue {
  readonly from: Temporal.PlainTime;
  readonly to: Temporal.PlainTime;
}

/** Minutes from midnight: from the first up to, and without, the last. */
export interface Hours {
  readonly opens: number;
  readonly closes: number;
}

export interface TimeContext {
  readonly now: Temporal.PlainDateTime;
  /** An hour from 1 to 12 without "am" or "da tarde" means the first such hour from this one on. */
  readonly earliestHour: number;
  /** When lunch is over, in minutes from midnight. */
  readonly lunchEnds?: number | undefined;
  /** The part of the day said elsewhere in the text, as in "amanhã à noite, às 8". */
  readonly dayPart?: number | undefined;
  /** When it more likely is, the likeliest first: one that is in any of these is no other. */
  readonly likely: readonly (readonly Hours[])[];
}

type Read = (phrase: Phrase, context: TimeContext) => TimeValue | undefined;

/** The time that a phrase of the class `time` means, or undefined when there is none such. */
export function resolveTime(phrase: Phrase, context: TimeContext): TimeValue | undefined {
  return times.get(phrase.form)?.(phrase, context);
}

const day = 24 * 60;

const readers: Readonly<Record<TimeForm | "now", Read>> = {
  at(phrase, context) {
    const at = settledIn(phrase, "at", context);
    return at === undefined ? undefined : between(at, at);
  },
  between: readBetween,
  after(phrase, context) {
    const from = settledIn(phrase, "from", context) ?? endOfPart(phrase, context);
    return from === undefined ? undefined : between(from, day);
  },
  before(phrase, context) {
    const to = settledIn(phrase, "to", context) ?? dayPartIn(phrase)?.from;
    return to === undefined ? undefined : between(0, to);
  },
  part: readPart,
  minutesLater: (phrase, { now }) => exactly(now.add({ minutes: minutesIn(phrase) })),
  minutesEarlier: (phrase, { now }) => exactly(now.subtract({ minutes: minutesIn(phrase) })),
  now: (_phrase, { now }) => exactly(now),
};
const times: ReadonlyMap<string, Read> = new Map(Object.entries(readers));

function readBetween(phrase: Phrase, context: TimeContext): TimeValue | undefined {
  const [first, last] = [clockIn(phrase, "from"), clockIn(phrase, "to")];
  if (!first || !last || isDayAndHour(phrase)) return undefined;
  // "3 to 4 pm": what is known of the end tells the beginning, and otherwise the other way round.
  const from =
    last.certain && !first.certain ? settle(first, last.minutes - half) : settleIn(first, context);
  return between(from, last.certain ? last.minutes : settle(last, from));
}

function readPart(phrase: Phrase): TimeValue | undefined {
  const part = dayPartIn(phrase);
  if (!part) return undefined;
  const third = numberIn(phrase, "third");
  if (third === undefined) return between(part.from, part.to);
  const length = (part.to - part.from) / 3;
  return between(part.from + length * (third - 1), part.from + length * third);
}

function dayPartIn(phrase: Phrase): { readonly from: number; readonly to: number } | undefined {
  const part = dayParts[numberIn(phrase, "dayPart") ?? 0];
  return part && { from: part.from * 60, to: part.to * 60 };
}

function endOfPart(phrase: Phrase, { lunchEnds }: TimeContext): number | undefined {
  const isLunch = numberIn(phrase, "dayPart") === lunch;
  return (isLunch ? lunchEnds : undefined) ?? dayPartIn(phrase)?.to;
}

function settleIn(clock: Clock, { earliestHour, dayPart = 0, likely }: TimeContext): number {
  const part = dayParts[dayPart];
  const inPart = part && settle(clock, part.since * 60);
  const suits = part && inPart !== undefined && inPart >= part.from * 60 && inPart <= part.to * 60;
  if (suits) return inPart;
  const either = clock.certain ? [] : [settle(clock, 0), settle(clock, half)];
  const [known] = likely.flatMap((hours) => either.find((each) => isWithin(each, hours)) ?? []);
  return known ?? settle(clock, earliestHour * 60);
}

function isWithin(minutes: number, hours: readonly Hours[]): boolean {
  return hours.some(({ opens, closes }) => opens <= minutes && minutes < closes);
}

function settledIn(phrase: Phrase, name: string, context: TimeContext): number | undefined {
  const clock = clockIn(phrase, name);
  return clock && settleIn(clock, context);
}

/** From one minute to another, counted from midnight; a range that would pass midnight ends there. */
function between(from: number, to: number): TimeValue {
  const start = ((from % day) + day) % day;
  const end = to === from ? start : to;
  return { from: timeOf(start), to: timeOf(end < start ? day : end) };
}

function timeOf(minutes: number): Temporal.PlainTime {
  if (minutes >= day) return new Temporal.PlainTime(23, 59);
  return new Temporal.PlainTime(Math.floor(minutes / 60), Math.floor(minutes % 60));
}

function minutesIn(phrase: Phrase): number {
  const whole = (numberIn(phrase, "count") ?? 1) * (numberIn(phrase, "shortUnit") ?? 0);
  return whole + (numberIn(phrase, "minute") ?? 0);
}

function exactly(moment: Temporal.PlainDateTime): TimeValue {
  const at = new Temporal.PlainTime(moment.hour, moment.minute);
  return { from: at, to: at };
}
