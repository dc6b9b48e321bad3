import { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import { dayOfMonth } from "../when/dates.ts";
import { feastIn } from "../when/feasts.ts";
import { comingWeekday, resolvePoint } from "../when/points.ts";
import { countIn, resolveLength } from "./lengths.ts";
import type { Moment } from "./meaning.ts";
import { boundsOf, resolveStretch, type MomentContext } from "./stretches.ts";

type Read = (phrase: Phrase, context: MomentContext) => Moment | undefined;

/** What a phrase that names one day means, or one moment by its distance, or undefined when there is no such. */
export function resolveDay(phrase: Phrase, context: MomentContext): Moment | undefined {
  const read = byForm.get(phrase.form);
  return read ? read(phrase, context) : dayMoment(resolvePoint(phrase, context.now));
}

const byForm: ReadonlyMap<string, Read> = new Map<string, Read>([
  ["lengthLater", (phrase, context) => moved(phrase, context, 1)],
  ["lengthEarlier", (phrase, context) => moved(phrase, context, -1)],
  ["weekdaysLater", (phrase, { now }) => weekdaysFrom(phrase, now, 1)],
  ["weekdaysEarlier", (phrase, { now }) => weekdaysFrom(phrase, now, -1)],
  [
    "nextDay",
    (phrase, { now }) => dayMoment(now.toPlainDate().add({ days: numberIn(phrase, "which") ?? 1 })),
  ],
  ["closest", readClosest],
  ["dayOf", readDayOf],
  ["feastDay", readFeast],
  ["compact", readCompact],
  ["whichDate", readWhichDate],
  ["now", (_phrase, { now }) => ({ kind: "moment", from: now, grain: "Second" })],
]);

/** A length of hours counts from this second, one of days from this day. */
function moved(phrase: Phrase, context: MomentContext, way: 1 | -1): Moment | undefined {
  const length = resolveLength(phraseIn(phrase, "duration"));
  const said = phraseIn(phrase, "from");
  const from = said ? resolveDay(said, context)?.from : context.now;
  if (!length || !from) return undefined;
  const { duration } = length;
  const at = way > 0 ? from.add(duration) : from.subtract(duration);
  const isOfClock = duration.hours + duration.minutes + duration.seconds > 0;
  return isOfClock ? { kind: "moment", from: at, grain: "Second" } : dayMoment(at.toPlainDate());
}

function weekdaysFrom(
  phrase: Phrase,
  now: Temporal.PlainDateTime,
  way: 1 | -1,
): Moment | undefined {
  const [count, weekday] = [countIn(phrase) ?? 1, numberIn(phrase, "weekday")];
  if (!weekday) return undefined;
  const next = comingWeekday(weekday, way > 0 ? 1 : 0, now.toPlainDate());
  return dayMoment(next.add({ weeks: way > 0 ? count - 1 : -count }));
}

/** The weekday with the fewest days between it and another day, or the one with the next fewest. */
function readClosest(phrase: Phrase, context: MomentContext): Moment | undefined {
  const [of, weekday] = [phraseIn(phrase, "of"), numberIn(phrase, "weekday")];
  const day = of && resolveDay(of, context)?.from.toPlainDate();
  const rank = numberIn(phrase, "rank") ?? 1;
  if (!day || !weekday || rank < 1) return undefined;
  const next = comingWeekday(weekday, 0, day);
  // They take turns on either side of the day.
  const [turn, isOdd] = [Math.floor(rank / 2), rank % 2 === 1];
  const isNextCloser = day.until(next).days <= 3;
  const [first, second] = isNextCloser ? [turn, -turn] : [-turn - 1, turn - 1];
  return dayMoment(next.add({ weeks: isOdd ? first : second }));
}

function readDayOf(phrase: Phrase, context: MomentContext): Moment | undefined {
  const of = phraseIn(phrase, "of");
  const whole = of && resolveStretch(of, context);
  const day = numberIn(phrase, "day") ?? numberIn(phrase, "rank");
  if (!whole || !day) return undefined;
  const { from, to } = boundsOf(whole);
  const at = day > 0 ? from.add({ days: day - 1 }) : to.add({ days: day });
  return Temporal.PlainDateTime.compare(at, to) < 0 ? dayMoment(at.toPlainDate()) : undefined;
}

function readFeast(phrase: Phrase, { now }: MomentContext): Moment | undefined {
  const day = feastIn(phrase, now.toPlainDate());
  return day && { ...dayMoment(day), isFeast: true };
}

/** "This 12/05" is of this year, "next 12/05" the next one. */
function readWhichDate(phrase: Phrase, { now }: MomentContext): Moment | undefined {
  const of = phraseIn(phrase, "of");
  const next = of && resolvePoint(of, now);
  if (!next || next.year !== now.year || numberIn(phrase, "which") !== 0) {
    const isThisYear = next && numberIn(phrase, "which") === 0;
    return dayMoment(isThisYear ? next.with({ year: now.year }) : next);
  }
  return dayMoment(next);
}

function readCompact(phrase: Phrase): Moment | undefined {
  const compact = numberIn(phrase, "compact") ?? 0;
  const [year, month] = [Math.floor(compact / 10_000), Math.floor(compact / 100) % 100];
  if (month < 1 || month > 12) return undefined;
  return dayMoment(dayOfMonth(new Temporal.PlainDate(year, month, 1), compact % 100));
}

function dayMoment(day: Temporal.PlainDate): Moment;
function dayMoment(day: Temporal.PlainDate | undefined): Moment | undefined;
function dayMoment(day: Temporal.PlainDate | undefined): Moment | undefined {
  return day && { kind: "moment", from: day.toPlainDateTime(), grain: "Day" };
}
