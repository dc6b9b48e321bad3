import type { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import { comingWeekday, resolvePoint } from "./points.ts";

/** A weekday, and the hour that stands beside it. */
export interface DayWithHour {
  readonly day: Temporal.PlainDate;
  /** As of the class `time`. */
  readonly hour: Phrase;
}

/** "Wednesday 9" where no Wednesday of the coming weeks is the ninth: the number is its hour. */
export function hourBeside(phrase: Phrase, now: Temporal.PlainDateTime): DayWithHour | undefined {
  const weekday = phrase.parts.has("which") ? undefined : numberIn(phrase, "weekday");
  const date = phrase.form === "date" ? phraseIn(phrase, "date") : undefined;
  const number = date?.form === "ofMonth" ? numberIn(date, "day") : undefined;
  if (weekday === undefined || number === undefined || number > LATEST) return undefined;
  const day = resolvePoint(phrase, now);
  const today = now.toPlainDate();
  if (!day || today.until(day).days <= NEAR) return undefined;
  const at: Phrase = { ...phrase, form: "lone", parts: new Map([["hour", number]]) };
  const hour: Phrase = { ...phrase, form: "at", parts: new Map([["at", at]]) };
  return { day: comingWeekday(weekday, 1, today), hour };
}

/** Days: nobody speaks of what is farther by its weekday and the day of its month alone. */
const NEAR = 21;

/** Nobody is seen later. */
const LATEST = 20;
