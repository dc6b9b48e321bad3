import { Temporal } from "temporal-polyfill";
import { numberIn, type Phrase } from "../grammar/grammar.ts";
import { fullYear, monthThat } from "../when/dates.ts";
import type { Interval, Moment } from "./meaning.ts";
import type { StretchForm } from "./phrases/phrases.ts";
import { unitNumbers, units, type Unit } from "./units.ts";

/** What phrases are read against. */
export interface MomentContext {
  readonly now: Temporal.PlainDateTime;
  /** Where that clock stands, by IANA name. */
  readonly zone?: string | undefined;
  readonly isSouthern: boolean;
}

export type Stretch = Moment | Interval;
type Read = (phrase: Phrase, context: MomentContext) => Stretch | undefined;

/** What a phrase of the class `stretch` means, or undefined when there is no such. */
export function resolveStretch(phrase: Phrase, context: MomentContext): Stretch | undefined {
  return byForm.get(phrase.form)?.(phrase, context);
}

/** The stretch of a unit that is so many from the one of today. */
export function stretchAway(
  unit: Unit,
  away: number,
  now: Temporal.PlainDateTime,
): Moment | Interval {
  return lasting(unit, shift(unit.begin(now), unit, away));
}

/** As many units before or after a moment. */
export function shift(
  at: Temporal.PlainDateTime,
  { lasts }: Unit,
  many: number,
): Temporal.PlainDateTime {
  const by = Temporal.Duration.from(lasts);
  return at.add({
    years: by.years * many,
    months: by.months * many,
    weeks: by.weeks * many,
    days: by.days * many,
    hours: by.hours * many,
    minutes: by.minutes * many,
    seconds: by.seconds * many,
  });
}

/** The unit that begins at a moment: a day is a moment, a weekend is two days. */
function lasting(unit: Unit, from: Temporal.PlainDateTime): Stretch {
  if (unit === units[unitNumbers.weekend])
    return { kind: "interval", from, to: from.add({ days: 2 }), grain: "Day" };
  if (unit.grain === "Day") return { kind: "moment", from, grain: "Day" };
  const to = shift(from, unit, 1);
  if (isOfClock(unit)) return { kind: "interval", from, to, grain: unit.grain };
  return { kind: "moment", from, to, grain: unit.grain };
}

export function isOfClock({ grain }: Unit): boolean {
  return grain === "Hour" || grain === "Minute" || grain === "Second";
}

/** Where a stretch begins and where it is over. */
export interface Bounds {
  readonly from: Temporal.PlainDateTime;
  readonly to: Temporal.PlainDateTime;
}

/** A day is over when the next begins. */
export function boundsOf({ from, to }: Stretch): Bounds {
  return { from, to: to ?? from.add({ days: 1 }) };
}

const readers: Readonly<Record<StretchForm, Read>> = {
  year(phrase, { now }) {
    const year = yearIn(phrase, now);
    return year === undefined ? undefined : months(startOf(year), 12, "Year");
  },
  month: readMonth,
  away: readAway,
  season: readSeason,
  quarter(phrase, { now }) {
    const rank = numberIn(phrase, "rank") ?? 0;
    const quarter = rank < 0 ? 5 + rank : rank;
    if (quarter < 1 || quarter > 4) return undefined;
    const year = startOf(yearIn(phrase, now) ?? now.year);
    return months(year.add({ months: 3 * quarter - 3 }), 3, "Quarter");
  },
  half(phrase, { now }) {
    const half = numberIn(phrase, "halfOf") ?? 0;
    if (half < 1 || half > 2) return undefined;
    const year = startOf(yearIn(phrase, now) ?? now.year);
    return months(year.add({ months: 6 * half - 6 }), 6, "Month");
  },
  decade(phrase) {
    const figure = numberIn(phrase, "figure") ?? 0;
    if (figure % 10 !== 0 || figure > 2190 || (figure > 90 && figure < 1000)) return undefined;
    return months(
      startOf(figure >= 1000 ? figure : figure + (figure > 20 ? 1900 : 2000)),
      120,
      "Year",
    );
  },
  century(phrase) {
    const figure = numberIn(phrase, "figure") ?? 0;
    return figure < 1 || figure > 22
      ? undefined
      : months(startOf(figure * 100 - 100), 1200, "Year");
  },
  weekNumber(phrase, { now }) {
    const week = numberIn(phrase, "figure") ?? 0;
    if (week < 1 || week > 53) return undefined;
    return nthWeek(startOf(yearIn(phrase, now) ?? now.year), week);
  },
};
const byForm: ReadonlyMap<string, Read> = new Map(Object.entries(readers));

/** A week belongs to the month or the year in which its Thursday lies, as in ISO 8601. */
export function nthWeek(from: Temporal.PlainDateTime, nth: number): Moment {
  const thursday = from.add({ days: (4 - from.dayOfWeek + 7) % 7 });
  const monday = thursday.subtract({ days: 3 }).add({ weeks: nth - 1 });
  return { kind: "moment", from: monday, to: monday.add({ weeks: 1 }), grain: "Week" };
}

function readMonth(phrase: Phrase, { now }: MomentContext): Stretch | undefined {
  const month = numberIn(phrase, "month");
  if (month === undefined) return undefined;
  const which = numberIn(phrase, "which");
  const year = yearIn(phrase, now) ?? (which === undefined ? undefined : now.year + which);
  return months(monthThat({ month, year }, now.toPlainDate()).toPlainDateTime(), 1, "Month");
}

function readAway(phrase: Phrase, { now }: MomentContext): Stretch | undefined {
  const number = numberIn(phrase, "unit") ?? 0;
  const unit = units[number];
  const which = numberIn(phrase, "which");
  if (!unit || number === unitNumbers.night) return undefined;
  if (isOfClock(unit)) {
    if (!which) return undefined;
    const other = shift(now, unit, which);
    const [from, to] = which > 0 ? [now, other] : [other, now];
    return { kind: "interval", from, to, grain: unit.grain };
  }
  return stretchAway(unit, which ?? 0, now);
}

/** The seasons begin at the solstices and equinoxes, half a year later in the south. */
function readSeason(phrase: Phrase, { now, isSouthern }: MomentContext): Stretch | undefined {
  const season = (numberIn(phrase, "season") ?? 1) + (isSouthern ? 2 : 0);
  const start = [undefined, "03-20", "06-21", "09-23", "12-21"][season > 4 ? season - 4 : season];
  const year = yearIn(phrase, now) ?? now.year + (numberIn(phrase, "which") ?? 0);
  if (start === undefined || year < 1) return undefined;
  const from = Temporal.PlainDate.from(
    `${String(year).padStart(4, "0")}-${start}`,
  ).toPlainDateTime();
  return { kind: "interval", from, to: from.add({ months: 3 }), grain: "Day" };
}

/** The year that a phrase names by its number, or by how far it is from this one. */
function yearIn(phrase: Phrase, now: Temporal.PlainDateTime): number | undefined {
  const year = numberIn(phrase, "year");
  if (year !== undefined) return fullYear(year, now.toPlainDate());
  const away = numberIn(phrase, "whichYear");
  if (away !== undefined) return now.year + away;
  return phrase.form === "year" || phrase.form === "month" ? undefined : yearAwayIn(phrase, now);
}

function yearAwayIn(phrase: Phrase, now: Temporal.PlainDateTime): number | undefined {
  const which = numberIn(phrase, "which");
  return which === undefined ? undefined : now.year + which;
}

function startOf(year: number): Temporal.PlainDateTime {
  return new Temporal.PlainDateTime(year, 1, 1);
}

function months(from: Temporal.PlainDateTime, count: number, grain: Moment["grain"]): Moment {
  return { kind: "moment", from, to: from.add({ months: count }), grain };
}
