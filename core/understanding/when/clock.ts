import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import type { FaceForm } from "./phrases/phrases.ts";

export const halfDay = 12 * 60;

/** Lunch is this part of the day. */
export const lunch = 5;

/** The parts of the day, by number: from and to which hour, and the earliest hour said with its name. */
export const dayParts: Readonly<
  Record<number, { readonly from: number; readonly to: number; readonly since: number }>
> = {
  1: { from: 0, to: 6, since: 0 }, // before dawn
  2: { from: 6, to: 12, since: 1 }, // morning
  3: { from: 12, to: 18, since: 12 }, // afternoon
  4: { from: 18, to: 22, since: 17 }, // evening and night: "1 da noite" is after midnight
  [lunch]: { from: 12, to: 14, since: 10 },
  6: { from: 16, to: 18, since: 12 }, // the end of the day
  7: { from: 8, to: 18, since: 7 }, // office hours
  8: { from: 18, to: 22, since: 17 }, // evening, where it is not the night
  9: { from: 17, to: 22, since: 17 }, // once work is over
};

/** Minutes from midnight, and parts of one. Not certain when they may as well be twelve hours later. */
export interface Clock {
  readonly minutes: number;
  readonly certain: boolean;
}

/** The first time from `since` on, in minutes, that the clock may mean. */
export function settle({ minutes, certain }: Clock, since: number): number {
  if (certain) return minutes;
  const past = (((minutes - since) % halfDay) + halfDay) % halfDay;
  return since + past;
}

/** The clock that a pattern kept under `name`, if it kept one. */
export function clockIn(phrase: Phrase, name: string): Clock | undefined {
  const clock = phraseIn(phrase, name);
  if (clock?.form !== "sided") return clock && readFace(clock);
  const [dial, side] = [phraseIn(clock, "dial"), phraseIn(clock, "side")];
  const read = dial && readFace(dial);
  if (!read) return read;
  const minutes = read.minutes + (numberIn(clock, "minute") ?? 0) - (numberIn(clock, "less") ?? 0);
  return side ? onSide(minutes, side) : { ...read, minutes };
}

/** Whoever says "pm" reads a twelve-hour clock, even from "07:00"; "21 de manhã" says no time. */
function onSide(minutes: number, side: Phrase): Clock | undefined {
  const isCertain = minutes >= 13 * 60;
  if (isCertain && isMorning(side)) return undefined;
  return { minutes: settle({ minutes, certain: isCertain }, sinceIn(side)), certain: true };
}

function isMorning(side: Phrase): boolean {
  const part = dayParts[numberIn(side, "dayPart") ?? 0];
  return part !== undefined && part.to <= 12;
}

function sinceIn(side: Phrase): number {
  const hour = numberIn(side, "half") ?? dayParts[numberIn(side, "dayPart") ?? 0]?.since;
  return (hour ?? 0) * 60;
}

/**
 * Whether a phrase is no range, for all that it looks like one: "quinta 19 às 14h" is two o'clock on
 * the nineteenth, and "quinta 9 às 11h" two hours.
 */
export function isDayAndHour(phrase: Phrase): boolean {
  const [first, last] = [clockIn(phrase, "from"), clockIn(phrase, "to")];
  const isLone = phraseIn(phrase, "from")?.form === "lone";
  return isLone && first !== undefined && last !== undefined && last.minutes <= first.minutes;
}

function readFace(face: Phrase): Clock | undefined {
  const digits = numberIn(face, "hhmm") ?? numberIn(face, "hmm");
  if (digits !== undefined) return readDigits(digits, face.form === "digits");
  const hour = numberIn(face, "hour");
  if (hour === undefined) return undefined;
  const seconds = (numberIn(face, "second") ?? 0) / 60;
  const minutes = hour * 60 + (numberIn(face, "minute") ?? 0) + seconds;
  const certain = hour === 0 || hour > 12;
  return faces.get(face.form)?.({ minutes, certain }, numberIn(face, "minute") ?? 0);
}

function readDigits(hhmm: number, certain: boolean): Clock | undefined {
  const minute = hhmm % 100;
  if (minute > 59) return undefined;
  return { minutes: ((hhmm - minute) / 100) * 60 + minute, certain };
}

const faceReaders: Readonly<
  Record<Exclude<FaceForm, "digits" | "short">, (clock: Clock, minute: number) => Clock>
> = {
  written: ({ minutes }) => ({ minutes, certain: true }),
  plain: (clock) => clock,
  lone: (clock) => clock,
  before: ({ minutes, certain }, minute) => ({ minutes: minutes - 2 * minute, certain }),
};
const faces: ReadonlyMap<string, (clock: Clock, minute: number) => Clock> = new Map(
  Object.entries(faceReaders),
);
