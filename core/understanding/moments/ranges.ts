import { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import { resolveDay } from "./days.ts";
import { onDay, resolveHours, type Hours } from "./hours.ts";
import { resolveLength } from "./lengths.ts";
import type { Grain, Meaning, OpenInterval } from "./meaning.ts";
import { resolvePeriod } from "./periods.ts";
import { dayIn, resolveClock, resolveStamp, type StampContext } from "./stamps.ts";
import { boundsOf, resolveStretch } from "./stretches.ts";
import { resolveInZone } from "./zones.ts";

type DateTime = Temporal.PlainDateTime;

/** Which class a phrase inside another one is of shows in its form. */
function resolveAny(phrase: Phrase, context: StampContext): Meaning | undefined {
  if (phrase.form === "inZone") return resolveInZone(phrase, context);
  for (const read of [resolveStamp, resolveClock, resolveStretch, resolvePeriod, resolveDay]) {
    const meaning = read(phrase, context);
    if (meaning) return meaning;
  }
  return undefined;
}

/** From one moment to another, or for as long as was said. */
export function resolveRange(phrase: Phrase, context: StampContext): Meaning | undefined {
  const [first, last] = [phraseIn(phrase, "from"), phraseIn(phrase, "to")];
  if (!first) return undefined;
  if (!last) return resolveLasting(phrase, first, context);
  return resolveFromTo(first, last, context);
}

function resolveFromTo(first: Phrase, last: Phrase, context: StampContext): Meaning | undefined {
  const end = resolveAny(last, context);
  const to = end && endOf(end, last);
  if (!to) return undefined;
  const isOfThatYear = saysYear(last) && !saysYear(first);
  const since = isOfThatYear ? { ...context, now: to.with({ month: 1, day: 1 }) } : context;
  const start = resolveAny(first, since);
  if (!start || !("from" in start)) return undefined;
  const ends = { from: start.from, to, grain: grainOf(end) };
  return ordered(isOfDay(start) || isOfDay(end) ? inDays(ends, first, last) : ends, {
    now: context.now,
    startBefore: () =>
      startOf(resolveAny(first, { ...since, now: since.now.subtract({ years: 1 }) })),
    endAfter: (now) => {
      const later = resolveAny(last, { ...context, now });
      return later && endOf(later, last);
    },
  });
}

function isOfDay(meaning: Meaning): boolean {
  return "grain" in meaning && !["Second", "Minute", "Hour"].includes(meaning.grain);
}

function dayOf(at: DateTime, { form }: Phrase): DateTime {
  return form === "now" ? at.toPlainDate().toPlainDateTime() : at;
}

/** Between now and a day there are days. */
function inDays({ from, to, grain }: Ends, first: Phrase, last: Phrase): Ends {
  return { from: dayOf(from, first), to: dayOf(to, last), grain };
}

interface Ends {
  readonly from: DateTime;
  readonly to: DateTime;
  readonly grain: Grain;
}

interface Order {
  readonly now: DateTime;
  /** The start as it reads a year earlier. */
  startBefore(): DateTime | undefined;
  /** The end as it reads from another moment on. */
  endAfter(now: DateTime): DateTime | undefined;
}

/** Where the end comes first, either the range is under way or it ends in a later year or week. */
function ordered(
  { from, to, grain }: Ends,
  { now, startBefore, endAfter }: Order,
): Meaning | undefined {
  if (Temporal.PlainDateTime.compare(from, to) <= 0) return { kind: "interval", from, to, grain };
  const before = startBefore() ?? from;
  const isUnderWay = Temporal.PlainDateTime.compare(before, now) <= 0;
  const isOfYears = from.since(now).total("days") > 14;
  if (isUnderWay && isOfYears) return { kind: "interval", from: before, to, grain };
  const end = endAfter(from);
  if (!end || Temporal.PlainDateTime.compare(from, end) > 0) return undefined;
  return { kind: "interval", from, to: end, grain };
}

/** "From nine for two hours". */
function resolveLasting(phrase: Phrase, first: Phrase, context: StampContext): Meaning | undefined {
  const from = startOf(resolveAny(first, context));
  const length = resolveLength(phraseIn(phrase, "duration"));
  if (!from || !length) return undefined;
  const isOfDays = length.duration.total({ unit: "hours", relativeTo: from }) % 24 === 0;
  return {
    kind: "interval",
    from,
    to: from.add(length.duration),
    grain: isOfDays ? "Day" : "Minute",
  };
}

/** Before a moment, or after it. */
export function resolveOpen(phrase: Phrase, context: StampContext): Meaning | undefined {
  const said = phraseIn(phrase, "at");
  const time = phraseIn(phrase, "time");
  const bound = numberIn(phrase, "bound") ?? numberIn(phrase, "bounded") ?? bounds.before;
  if (time) return openAtTime(dayIn(phrase, context), resolveHours(time, context), bound);
  const meaning = said && resolveAny(said, context);
  if (!meaning || !("from" in meaning)) return undefined;
  // What is after a year, a month or lunch is after all of it.
  const over = bound === bounds.after && "to" in meaning ? meaning.to : undefined;
  return openAt(over ?? meaning.from, bound, meaning.grain);
}

/** By the numbers that the phrases of every language use. */
const bounds = { before: 1, after: 2, since: 3, until: 4 } as const;

function openAtTime(
  day: Temporal.PlainDate | undefined,
  hours: Hours | undefined,
  bound: number,
): OpenInterval | undefined {
  if (!day || hours?.from === undefined) return undefined;
  return openAt(onDay(day, hours.from), bound, hours.grain);
}

function openAt(at: DateTime, bound: number, grain: Grain): OpenInterval {
  const isBefore = bound === bounds.before || bound === bounds.until;
  return { kind: "open", direction: isBefore ? "before" : "after", at, grain };
}

function startOf(meaning: Meaning | undefined): DateTime | undefined {
  return meaning && "from" in meaning ? meaning.from : undefined;
}

/** A range up to a month ends where that month begins, as it was said; up to "the end of May" at its end. */
function endOf(meaning: Meaning, said: Phrase): DateTime | undefined {
  if (!("from" in meaning)) return undefined;
  const isEdge = said.form === "edge" && numberIn(said, "edge") === 3;
  return isEdge && meaning.kind !== "moment" ? boundsOf(meaning).to : meaning.from;
}

function grainOf(meaning: Meaning): Grain {
  return "grain" in meaning ? meaning.grain : "Day";
}

function saysYear(phrase: Phrase): boolean {
  return [...phrase.parts].some(([name, part]) =>
    typeof part === "number" ? name === "year" || name === "whichYear" : saysYear(part),
  );
}
