import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { preferenceIn } from "../understanding/refusal.ts";
import { tokens } from "../understanding/text/tokens.ts";
import { readDay } from "../understanding/when/when.ts";
import { oneOfEach } from "../understanding/when/weekdays.ts";
import type { Found, DayValue, WhenContext } from "../understanding/when/when.ts";
import { isAmong } from "./days.ts";

/** A weekday, from 1 for Monday, or days from one to another, on which somebody does not want to come. */
export type Excepted = number | DayValue;

const Day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const Stored = z.union([
  z
    .string()
    .regex(/^[1-7]$/u)
    .transform(Number),
  z
    .string()
    .transform((text) => text.split("/"))
    .pipe(z.tuple([Day, Day]))
    .transform(([from, to]) => ({ from, to })),
]);

/** The days as they are stored: "1,3,2026-03-09/2026-03-15". What cannot be read is none. */
export function readExcepted(stored = ""): readonly Excepted[] {
  return stored.split(",").flatMap((each) => {
    const { data } = Stored.safeParse(each);
    return data === undefined ? [] : [data];
  });
}

/** The days that a text takes out, as they are stored: "qualquer dia menos segunda". */
export function exceptedIn(said: string, context: WhenContext): string | undefined {
  const { refused } = preferenceIn(said);
  const found = refused.split(between).flatMap((each) => dayIn(each, context));
  return found.length > 0 ? [...new Set(found)].join(",") : undefined;
}

export function isExcepted(day: Temporal.PlainDate, excepted: readonly Excepted[] = []): boolean {
  return excepted.some((each) =>
    typeof each === "number" ? each === day.dayOfWeek : isAmong(day, each),
  );
}

/** Whether a text takes that day out: "quarta não posso" every Wednesday. */
export function excepts(said: string, day: Temporal.PlainDate, context: WhenContext): boolean {
  return isExcepted(day, readExcepted(exceptedIn(said, context)));
}

const between = /,\s*|\s+(?:e|y|and|or|ou|nem|ni|nor)\s+/iu;

/** Of a weekday in the plural that weekday. */
function dayIn(text: string, context: WhenContext): readonly string[] {
  const one = oneOfEach(text);
  const found = readDay(one, context);
  return found ? [writtenAs(one, found)] : [];
}

/** A weekday that is named is that of any week. */
function writtenAs(text: string, { value, start, end }: Found<DayValue>): string {
  const words = tokens(text.slice(start, end));
  const isWeekday =
    words.every(({ kind }) => kind !== "number") &&
    words.some(({ text: word }) => weekday.test(word));
  const isOne = value.from.equals(value.to);
  return isWeekday && isOne
    ? `${value.from.dayOfWeek}`
    : `${value.from.toString()}/${value.to.toString()}`;
}

const weekday =
  /^(?:segundas?|seg|tercas?|ter|quartas?|qua|quintas?|qui|sextas?|sex|sabados?|sab|domingos?|dom|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|lunes|martes|miercoles|jueves|viernes)$/u;
