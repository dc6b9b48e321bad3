import type { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import { resolveDay } from "./days.ts";
import { edgeOf } from "./edges.ts";
import { countIn, resolveLength } from "./lengths.ts";
import type { Interval } from "./meaning.ts";
import type { PeriodForm } from "./phrases/phrases.ts";
import {
  boundsOf,
  isOfClock,
  nthWeek,
  resolveStretch,
  shift,
  stretchAway,
  type Bounds,
  type MomentContext,
  type Stretch,
} from "./stretches.ts";
import { unitNumbers, units, type Unit } from "./units.ts";

type Read = (phrase: Phrase, context: MomentContext) => Stretch | undefined;

/** What a phrase of the class `period` means, or undefined when there is no such. */
export function resolvePeriod(phrase: Phrase, context: MomentContext): Stretch | undefined {
  return byForm.get(phrase.form)?.(phrase, context);
}

const readers: Readonly<Record<PeriodForm, Read>> = {
  rankOf(phrase, context) {
    const [rank, unit] = [numberIn(phrase, "rank") ?? 1, unitIn(phrase)];
    const whole = stretchIn(phrase, context);
    if (!unit || !whole || isOfClock(unit)) return undefined;
    return nthOf(unit, rank, boundsOf(whole));
  },
  manyOf(phrase, context) {
    const [unit, count, whole] = [unitIn(phrase), countIn(phrase), stretchIn(phrase, context)];
    if (!unit || !count || !whole || isOfClock(unit)) return undefined;
    const bounds = boundsOf(whole);
    const isLast = (numberIn(phrase, "rank") ?? 1) < 0;
    const first = boundsOf(nthOf(unit, isLast ? -count : 1, bounds));
    return days(first.from, shift(first.from, unit, count));
  },
  many: readMany,
  edge: readEdge,
  weekOf(phrase, context) {
    const [unit, said] = [unitIn(phrase), phraseIn(phrase, "of")];
    const day = said && resolveDay(said, context)?.from;
    return unit && day && !isOfClock(unit) ? stretchAway(unit, 0, day) : undefined;
  },
  within: readWithin,
  withinHours(phrase, context) {
    const stretch = readWithin(phrase, context);
    return stretch?.grain === "Second" ? stretch : undefined;
  },
  toDate(phrase, { now }) {
    const unit = unitIn(phrase) ?? units[unitNumbers.year];
    return unit && !isOfClock(unit) ? days(unit.begin(now), midnight(now)) : undefined;
  },
};
const byForm: ReadonlyMap<string, Read> = new Map(Object.entries(readers));

function readWithin(phrase: Phrase, { now }: MomentContext): Stretch | undefined {
  const length = resolveLength(phraseIn(phrase, "duration"));
  if (!length) return undefined;
  const isPast = (numberIn(phrase, "which") ?? 1) < 0;
  const other = isPast ? now.subtract(length.duration) : now.add(length.duration);
  const [from, to] = isPast ? [other, now] : [now, other];
  const isExact = length.duration.hours + length.duration.minutes + length.duration.seconds > 0;
  if (isExact) return { kind: "interval", from, to, grain: "Second" };
  return days(midnight(from), midnight(to));
}

/** "The next three weeks" begin tomorrow; the last three end today; quarters and decades are whole ones. */
function readMany(phrase: Phrase, { now }: MomentContext): Stretch | undefined {
  const [unit, which] = [unitIn(phrase), numberIn(phrase, "which") ?? 1];
  const count = countIn(phrase) ?? 3;
  if (!unit || count > 10_000) return undefined;
  if (unit.counts === "workdays") return workdays(now, which * count);
  const start = startOf(unit, now);
  const grain = isOfClock(unit) ? unit.grain : "Day";
  if (which < 0) return { kind: "interval", from: shift(start, unit, -count), to: start, grain };
  const from = nextOf(unit, start);
  return { kind: "interval", from, to: shift(from, unit, count), grain };
}

function startOf(unit: Unit, now: Temporal.PlainDateTime): Temporal.PlainDateTime {
  if (unit.counts === "whole") return unit.begin(now);
  return isOfClock(unit) ? now : midnight(now);
}

function nextOf(unit: Unit, start: Temporal.PlainDateTime): Temporal.PlainDateTime {
  if (unit.counts === "whole") return shift(start, unit, 1);
  return isOfClock(unit) ? start : start.add({ days: 1 });
}

function workdays(now: Temporal.PlainDateTime, count: number): Interval | undefined {
  if (Math.abs(count) > 400) return undefined;
  const step = Math.sign(count);
  let day = midnight(now);
  for (let left = Math.abs(count); left > 0;) {
    day = day.add({ days: step });
    if (day.dayOfWeek < 6) left -= 1;
  }
  if (step < 0) return days(day, midnight(now));
  return days(midnight(now).add({ days: 1 }), day.add({ days: 1 }));
}

function readEdge(phrase: Phrase, context: MomentContext): Stretch | undefined {
  const code = numberIn(phrase, "edgeCode");
  const edge = numberIn(phrase, "edge") ?? (code ?? 0) % 10;
  const whole = code === undefined ? stretchIn(phrase, context) : stretchOfCode(code, context);
  const today = midnight(context.now);
  return whole && edgeOf(boundsOf(whole), edge, { today, isNamed: yearSaid(phrase) });
}

function nthOf(unit: Unit, rank: number, { from, to }: Bounds): Stretch {
  if (unit.grain === "Week") {
    if (unit === units[unitNumbers.fortnight]) return fortnightOf(rank, { from, to });
    const first = nthWeek(from, rank > 0 ? rank : 1);
    if (rank > 0) return first;
    const next = nthWeek(to, 1);
    return nthWeek(next.from.add({ weeks: rank, days: 0 }), 1);
  }
  const weekend = units[unitNumbers.weekend];
  const begin = unit === weekend ? from.add({ days: (6 - from.dayOfWeek + 7) % 7 }) : from;
  const end = unit === weekend ? to.subtract({ days: (to.dayOfWeek + 1) % 7 || 7 }) : to;
  const start =
    rank > 0 ? shift(begin, unit, rank - 1) : shift(end, unit, unit === weekend ? rank + 1 : rank);
  return stretchAway(unit, 0, unit.begin(start));
}

function fortnightOf(rank: number, { from, to }: Bounds): Interval {
  const half = from.add({ days: 15 });
  return rank === 1 ? days(from, half) : days(half, to);
}

function stretchIn(phrase: Phrase, context: MomentContext): Stretch | undefined {
  const of = phraseIn(phrase, "of");
  if (of) return resolveStretch(of, context) ?? resolveDay(of, context);
  const unit = units[numberIn(phrase, "ofUnit") ?? numberIn(phrase, "unit") ?? 0];
  if (!unit || isOfClock(unit) || unit === units[unitNumbers.night]) return undefined;
  return stretchAway(unit, 0, context.now);
}

function stretchOfCode(code: number, { now }: MomentContext): Stretch | undefined {
  const unit = units[Math.floor(code / 10)];
  return unit && stretchAway(unit, 0, now);
}

function unitIn(phrase: Phrase): Unit | undefined {
  return units[numberIn(phrase, "unit") ?? 0];
}

function yearSaid(phrase: Phrase): boolean {
  const of = phraseIn(phrase, "of");
  return of !== undefined && numberIn(of, "year") !== undefined;
}

function midnight(at: Temporal.PlainDateTime): Temporal.PlainDateTime {
  return at.with({ hour: 0, minute: 0, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
}

function days(from: Temporal.PlainDateTime, to: Temporal.PlainDateTime): Interval {
  return { kind: "interval", from, to, grain: "Day" };
}
