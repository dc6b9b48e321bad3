import { Temporal } from "temporal-polyfill";
import { entitiesIn, type Entity } from "../../core/understanding/entities/entities.ts";
import {
  readDateRow,
  type GoldSpan,
  type GoldValue,
  type SpansRow,
  type WholeRow,
} from "./date-rows.ts";
import { languages } from "./languages.ts";
import { rowsOf } from "./rows.ts";
import { Tally, type Outcome, type Report } from "./tally.ts";

/** Where the clock of a row stands that does not tell. */
const zone = "America/Sao_Paulo";

/** Measures how the dates and times of a file of rows are read. */
export async function evalDates(file: string): Promise<Report> {
  const tally = new Tally();
  for await (const row of rowsOf(file, readDateRow)) {
    const now = Temporal.PlainDateTime.from(row.ref ?? "2016-11-07T00:00:00");
    const before = performance.now();
    const found = entitiesIn(row.text, { now, zone, language: languages[row.lang] });
    const took = performance.now() - before;
    const times = found.filter(({ kind }) => isTime(kind));
    tally.add(took, "expect" in row ? [ofWhole(row, times)] : ofSpans(row, times));
  }
  return tally.report();
}

function isTime(kind: string): boolean {
  return kind.startsWith("datetime") || kind === "duration" || kind === "recurrence";
}

/** How much of a written moment each grain tells. */
const lengths: Readonly<Record<WholeRow["expect"]["grain"], number>> = {
  Second: 19,
  Minute: 16,
  Hour: 13,
  Day: 10,
  Week: 10,
  Month: 7,
  Quarter: 7,
  Year: 4,
};

function ofWhole(
  { lang, expect: { kind, value, end, grain } }: WholeRow,
  times: readonly Entity[],
): Outcome {
  const length = kind.includes("Holiday") ? lengths.Day : lengths[grain];
  const isRight = times.some(
    (each) =>
      each.value.slice(0, length) === value.slice(0, length) &&
      (end === null || each.endValue === end),
  );
  return { language: lang, kind, isRight, found: times[0]?.kind ?? "none" };
}

function ofSpans(
  { lang: language, entities }: SpansRow,
  times: readonly Entity[],
): readonly Outcome[] {
  if (entities.length === 0) {
    const found = times[0]?.kind ?? "none";
    return [{ language, kind: "none", isRight: times.length === 0, found }];
  }
  return entities
    .filter(({ type }) => type !== "timezone")
    .map((gold) => {
      const near = times.filter((each) => touches(each, gold));
      const isRight = near.some((each) => means(each, gold));
      return { language, kind: kindOf(gold), isRight, found: near[0]?.kind ?? "none" };
    });
}

function touches({ start, end }: Entity, { start: from, text }: GoldSpan): boolean {
  return typeof from !== "number" || (start <= from + text.length && end >= from);
}

function kindOf({ type, values }: GoldSpan): string {
  return type || (values?.[0]?.type ?? "unknown");
}

function means(each: Entity, gold: GoldSpan): boolean {
  if (!gold.values || gold.values.length === 0) return each.kind.startsWith("datetime");
  return gold.values.some((value) => value && isSame(each, value, value.type ?? kindOf(gold)));
}

function isSame(each: Entity, gold: GoldValue, type: string): boolean {
  if (gold.value === "not resolved") return each.value === gold.timex;
  if (type === "duration") return secondsOf(each) === Number(gold.value);
  const hasNoDay = type === "time" || type === "timerange";
  const at = (written: string | undefined): string | undefined =>
    written && moment(written, hasNoDay);
  const [value, end] = [each.value, each.endValue].map((said) =>
    hasNoDay ? said?.slice(11) : said,
  );
  if (gold.value !== undefined) return each.kind.startsWith("datetime") && value === at(gold.value);
  if (isOpen(gold) !== (each.kind === "datetimeOpenInterval")) return false;
  return (at(gold.start) ?? value) === value && (at(gold.end) ?? end) === end;
}

function isOpen({ start, end }: GoldValue): boolean {
  return start === undefined || end === undefined;
}

function moment(written: string, hasNoDay: boolean): string {
  if (hasNoDay) return written;
  return written.length === 10 ? `${written}T00:00:00` : written.replace(" ", "T");
}

/** A month counts for thirty days, a year for 365. */
function secondsOf({ kind, value }: Entity): number | undefined {
  if (kind !== "duration") return undefined;
  const { years, months, weeks, days, hours, minutes, seconds, milliseconds } =
    Temporal.Duration.from(value);
  const inDays = 365 * years + 30 * months + 7 * weeks + days;
  return 86_400 * inDays + 3600 * hours + 60 * minutes + seconds + milliseconds / 1000;
}
