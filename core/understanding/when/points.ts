import type { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import { dateThat, dayOfMonth, isBefore, monthThat } from "./dates.ts";
import { feastIn } from "./feasts.ts";
import type { DateForm, PointForm } from "./phrases/phrases.ts";

type Day = Temporal.PlainDate | undefined;
type Read = (phrase: Phrase, now: Temporal.PlainDateTime) => Day;

/** The one day that a phrase of the class `point` or `date` means, or undefined when there is none such. */
export function resolvePoint(phrase: Phrase | undefined, now: Temporal.PlainDateTime): Day {
  return phrase && byForm.get(phrase.form)?.(phrase, now);
}

/** The day of that number, 1 Monday to 7 Sunday, in the week so many weeks from this one. */
export function dayOfWeek(
  weekday: number,
  weeks: number,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  return today.add({ days: weekday - today.dayOfWeek + 7 * weeks });
}

/** The next day of that number, at least `least` days from today. */
export function comingWeekday(
  weekday: number,
  least: 0 | 1,
  today: Temporal.PlainDate,
): Temporal.PlainDate {
  return today.add({ days: ((weekday - today.dayOfWeek - least + 7) % 7) + least });
}

/** The first day of the month that a phrase names, or counts from this one; this month unless it does. */
export function monthIn(phrase: Phrase, today: Temporal.PlainDate): Temporal.PlainDate {
  const month = numberIn(phrase, "month");
  if (month !== undefined) return monthThat({ month, year: numberIn(phrase, "year") }, today);
  return today.with({ day: 1 }).add({ months: numberIn(phrase, "months") ?? 0 });
}

const dates: Readonly<Record<DateForm, Read>> = {
  numbered: readDate,
  ofMonth: readDate,
  ofMonthAway(phrase, now) {
    const day = numberIn(phrase, "day");
    return day === undefined ? undefined : dayOfMonth(monthIn(phrase, now.toPlainDate()), day);
  },
};

const points: Readonly<Record<PointForm, Read>> = {
  away: (phrase, now) => shifted(now.toPlainDate(), { days: numberIn(phrase, "days") }),
  weekday: (phrase, now) =>
    weekdayIn(phrase, (weekday) => comingWeekday(weekday, 1, now.toPlainDate())),
  thisWeekday: (phrase, now) =>
    weekdayIn(phrase, (weekday) => comingWeekday(weekday, 0, now.toPlainDate())),
  weekdayOfWeek: (phrase, now) =>
    weekdayIn(phrase, (weekday) =>
      dayOfWeek(weekday, numberIn(phrase, "weeks") ?? 0, now.toPlainDate()),
    ),
  nthWeekday: readNthWeekday,
  date: (phrase, now) => {
    const said = phraseIn(phrase, "date");
    return said && resolvePoint(withPart(said, "weekday", numberIn(phrase, "weekday")), now);
  },
  feast(phrase, now) {
    const feast = phraseIn(phrase, "feast");
    return feast && feastIn(feast, now.toPlainDate());
  },
  later: (phrase, now) => shifted(startIn(phrase, now), { days: product(phrase, "unit") }),
  earlier: (phrase, now) =>
    shifted(startIn(phrase, now), { days: negative(product(phrase, "unit")) }),
  monthsLater: (phrase, now) =>
    shifted(startIn(phrase, now), { months: product(phrase, "longUnit") }),
  monthsEarlier: (phrase, now) =>
    shifted(now.toPlainDate(), { months: negative(product(phrase, "longUnit")) }),
  minutesLater: (phrase, now) => minutesFrom(now, product(phrase, "shortUnit")),
  minutesEarlier: (phrase, now) => minutesFrom(now, negative(product(phrase, "shortUnit"))),
};
const byForm: ReadonlyMap<string, Read> = new Map(Object.entries({ ...dates, ...points }));

function readDate(phrase: Phrase, now: Temporal.PlainDateTime): Day {
  const day = numberIn(phrase, "day");
  if (day === undefined) return undefined;
  const [month, weekday] = ["month", "weekday"].map((name) => numberIn(phrase, name));
  return dateThat({ day, month, year: yearIn(phrase, now), weekday }, now.toPlainDate());
}

/** The year that a phrase names, or counts from this one. */
function yearIn(phrase: Phrase, now: Temporal.PlainDateTime): number | undefined {
  const years = numberIn(phrase, "years");
  return years === undefined ? numberIn(phrase, "year") : now.year + years;
}

function readNthWeekday(phrase: Phrase, now: Temporal.PlainDateTime): Day {
  const today = now.toPlainDate();
  const nth = numberIn(phrase, "nth") ?? 1;
  const ofMonth = (month: Temporal.PlainDate): Day =>
    weekdayIn(phrase, (weekday) => nthWeekday({ weekday, nth }, month));
  const first = ofMonth(monthIn(phrase, today));
  const may = !phrase.parts.has("month") && !phrase.parts.has("months");
  return may && first && isBefore(first, today) ? ofMonth(today.add({ months: 1 })) : first;
}

/** The first, second... of a weekday in the month that begins on a day; -1 the last. */
export function nthWeekday(
  { weekday, nth }: { readonly weekday: number; readonly nth: number },
  month: Temporal.PlainDate,
): Temporal.PlainDate {
  if (nth > 0)
    return comingWeekday(weekday, 0, month.with({ day: 1 })).add({ days: 7 * (nth - 1) });
  const after = month.with({ day: 1 }).add({ months: 1 });
  return comingWeekday(weekday, 0, after).add({ days: 7 * nth });
}

function weekdayIn(phrase: Phrase, read: (weekday: number) => Temporal.PlainDate): Day {
  const weekday = numberIn(phrase, "weekday");
  return weekday === undefined ? undefined : read(weekday);
}

/** The day a phrase counts from: the one it names, or today. */
function startIn(phrase: Phrase, now: Temporal.PlainDateTime): Day {
  const from = phraseIn(phrase, "from");
  return from ? resolvePoint(from, now) : now.toPlainDate();
}

function shifted(
  day: Day,
  by: { readonly days?: number | undefined; readonly months?: number | undefined },
): Day {
  const { days, months } = by;
  return days === undefined && months === undefined
    ? undefined
    : day?.add({ days: days ?? 0, months: months ?? 0 });
}

function minutesFrom(now: Temporal.PlainDateTime, minutes: number | undefined): Day {
  return minutes === undefined ? undefined : now.add({ minutes }).toPlainDate();
}

/** How many, one unless said, times what each is worth. */
function product(phrase: Phrase, unit: string): number | undefined {
  const worth = numberIn(phrase, unit);
  return worth === undefined ? undefined : (numberIn(phrase, "count") ?? 1) * worth;
}

function negative(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}

function withPart(phrase: Phrase, name: string, value: number | undefined): Phrase {
  if (value === undefined) return phrase;
  return { ...phrase, parts: new Map(phrase.parts).set(name, value) };
}
