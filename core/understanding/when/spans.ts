import type { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import { dateThat, dayOfMonth, isBefore } from "./dates.ts";
import type { SpanForm } from "./phrases/phrases.ts";
import { comingWeekday, dayOfWeek, monthIn, nthWeekday, resolvePoint } from "./points.ts";

/** The days from one to another, both among them; one day when they are equal. */
export interface DayValue {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** What days are counted from, and how far a range without an end reaches. */
export interface DayContext {
  readonly now: Temporal.PlainDateTime;
  readonly horizonDays: number;
}

type Read = (phrase: Phrase, context: DayContext) => DayValue | undefined;

/** The days that a phrase of the class `point` or `span` means, or undefined when there are none such. */
export function resolveDays(phrase: Phrase, context: DayContext): DayValue | undefined {
  const point = resolvePoint(phrase, context.now);
  return point ? { from: point, to: point } : byForm.get(phrase.form)?.(phrase, context);
}

const spans: Readonly<Record<SpanForm, Read>> = {
  week: (phrase, { now }) =>
    lasting(dayOfWeek(1, numberIn(phrase, "weeks") ?? 0, now.toPlainDate()), 7),
  weekOf(phrase, { now }) {
    const day = resolvePoint(phraseIn(phrase, "of"), now);
    return day && lasting(dayOfWeek(1, 0, day), 7);
  },
  weekOfMonth: readWeekOfMonth,
  halfOfMonth(phrase, { now }) {
    const month = monthIn(phrase, now.toPlainDate());
    const isFirst = numberIn(phrase, "nth") === 1;
    return isFirst ? lasting(month, 15) : lasting(month.with({ day: 16 }), month.daysInMonth - 15);
  },
  weekend: (phrase, { now }) =>
    lasting(dayOfWeek(6, numberIn(phrase, "weeks") ?? 0, now.toPlainDate()), 2),
  month: readMonth,
  monthAway: readMonth,
  yearAway(phrase, { now }) {
    const from = now
      .toPlainDate()
      .with({ month: 1, day: 1 })
      .add({ years: numberIn(phrase, "years") ?? 0 });
    return lasting(from, from.daysInYear);
  },
  third: readThird,
  thirdOfWeek(phrase, { now }) {
    const third = numberIn(phrase, "third") ?? 1;
    const from = dayOfWeek(2 * third - 1, numberIn(phrase, "weeks") ?? 0, now.toPlainDate());
    return lasting(from, third === 3 ? 3 : 2);
  },
  nextDays(phrase, { now }) {
    const [count, unit] = [numberIn(phrase, "count"), numberIn(phrase, "unit")];
    return count && unit ? lasting(now.toPlainDate().add({ days: 1 }), count * unit) : undefined;
  },
  weekdays: readWeekdays,
  datesOfMonth: readDatesOfMonth,
  between: readBetween,
  since: (phrase, context) =>
    openFrom(resolvePoint(phraseIn(phrase, "from"), context.now), context),
  after: (phrase, context) =>
    openFrom(resolvePoint(phraseIn(phrase, "from"), context.now)?.add({ days: 1 }), context),
  until: (phrase, { now }) => ordered(now.toPlainDate(), resolvePoint(phraseIn(phrase, "to"), now)),
  before: (phrase, { now }) =>
    ordered(now.toPlainDate(), resolvePoint(phraseIn(phrase, "to"), now)?.subtract({ days: 1 })),
};
const byForm: ReadonlyMap<string, Read> = new Map(Object.entries(spans));

function readMonth(phrase: Phrase, { now }: DayContext): DayValue {
  const first = monthIn(phrase, now.toPlainDate());
  return lasting(first, first.daysInMonth);
}

/** A week belongs to the month in which its Thursday lies. */
function readWeekOfMonth(phrase: Phrase, { now }: DayContext): DayValue {
  const month = monthIn(phrase, now.toPlainDate());
  const nth = numberIn(phrase, "nth") ?? 1;
  return lasting(dayOfWeek(1, 0, nthWeekday({ weekday: THURSDAY, nth }, month)), 7);
}

const THURSDAY = 4;

/** The first ten days of a month, the ten in the middle, or what is left. */
function readThird(phrase: Phrase, { now }: DayContext): DayValue {
  const month = monthIn(phrase, now.toPlainDate());
  const third = numberIn(phrase, "third") ?? 1;
  const from = month.with({ day: 10 * third - 9 });
  return lasting(from, third === 3 ? month.daysInMonth - 20 : 10);
}

function readWeekdays(phrase: Phrase, { now }: DayContext): DayValue | undefined {
  const [first, last, weeks] = ["first", "last", "weeks"].map((name) => numberIn(phrase, name));
  if (first === undefined || last === undefined) return undefined;
  const today = now.toPlainDate();
  const from =
    weeks === undefined ? comingWeekday(first, 1, today) : dayOfWeek(first, weeks, today);
  return { from, to: comingWeekday(last, 0, from) };
}

function readDatesOfMonth(phrase: Phrase, { now }: DayContext): DayValue | undefined {
  const [day, last, month, year] = ["first", "last", "month", "year"].map((name) =>
    numberIn(phrase, name),
  );
  if (day === undefined || last === undefined) return undefined;
  const today = now.toPlainDate();
  const from = phrase.parts.has("months")
    ? dayOfMonth(monthIn(phrase, today), day)
    : dateThat({ day, month, year }, today);
  if (!from) return undefined;
  const lastMonth = last < day ? from.with({ day: 1 }).add({ months: 1 }) : from;
  return ordered(from, dayOfMonth(lastMonth, last));
}

function readBetween(phrase: Phrase, { now }: DayContext): DayValue | undefined {
  const [first, last] = [phraseIn(phrase, "from"), phraseIn(phrase, "to")];
  const from = resolvePoint(first, now);
  if (!from) return undefined;
  // "From Friday to Tuesday" means the Tuesday after that Friday.
  return (
    ordered(from, resolvePoint(last, now)) ??
    ordered(from, resolvePoint(last, from.toPlainDateTime()))
  );
}

function lasting(from: Temporal.PlainDate, days: number): DayValue {
  return { from, to: from.add({ days: days - 1 }) };
}

function openFrom(
  from: Temporal.PlainDate | undefined,
  { horizonDays }: DayContext,
): DayValue | undefined {
  return from && lasting(from, horizonDays);
}

function ordered(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate | undefined,
): DayValue | undefined {
  return to && !isBefore(to, from) ? { from, to } : undefined;
}
