import { Temporal } from "temporal-polyfill";
import { numberIn, phraseIn, type Phrase } from "../grammar/grammar.ts";
import { resolveDay } from "./days.ts";
import {
  onDay,
  partHoursOf,
  resolveHours,
  thirdOf,
  type Hours,
  type HoursContext,
} from "./hours.ts";
import type { Meaning } from "./meaning.ts";
import type { MomentContext } from "./stretches.ts";

export type StampContext = MomentContext & HoursContext;

/** What a time with no day means: the next such time. */
export function resolveClock(phrase: Phrase, context: StampContext): Meaning | undefined {
  const hours = resolveHours(phrase, context);
  if (!hours) return undefined;
  const today = context.now.toPlainDate();
  const start = onDay(today, hours.from ?? hours.to ?? 0);
  const isPast = hours.to === undefined && Temporal.PlainDateTime.compare(start, context.now) < 0;
  return joined(isPast ? today.add({ days: 1 }) : today, hours);
}

/** What a day and a time of it mean together. */
export function resolveStamp(phrase: Phrase, context: StampContext): Meaning | undefined {
  if (phrase.form === "dayWithPart") return resolveDayWithPart(phrase, context);
  const [time, part] = [phraseIn(phrase, "time"), phraseIn(phrase, "part")];
  if (!time || (part === undefined) !== (phrase.form === "dayAndTime")) return undefined;
  const day = dayIn(phrase, context);
  const hours = resolveHours(time, { ...context, dayPart: part && numberIn(part, "dayPart") });
  return day && hours && joined(day, hours);
}

/** "Tonight", and "tonight at eight". */
function resolveDayWithPart(phrase: Phrase, context: StampContext): Meaning | undefined {
  const both = numberIn(phrase, "dayAndPart") ?? 0;
  const [days, dayPart] = [Math.floor(both / 10) - 1, both % 10];
  const [time, third] = [phraseIn(phrase, "time"), numberIn(phrase, "third")];
  const whole = partHoursOf(dayPart, context);
  const part = third === undefined ? whole : thirdOf(whole, third);
  const hours = time ? resolveHours(time, { ...context, dayPart }) : part;
  return hours && joined(context.now.toPlainDate().add({ days }), hours);
}

/** The day that a phrase keeps beside its time. */
export function dayIn(phrase: Phrase, context: MomentContext): Temporal.PlainDate | undefined {
  const day = phraseIn(phrase, "day");
  return day && resolveDay(day, context)?.from.toPlainDate();
}

function joined(day: Temporal.PlainDate, { from, to, grain }: Hours): Meaning | undefined {
  if (from === undefined)
    return to === undefined
      ? undefined
      : { kind: "open", direction: "before", at: onDay(day, to), grain };
  const start = onDay(day, from);
  if (to === undefined) return { kind: "moment", from: start, grain };
  if (to === Infinity) return { kind: "open", direction: "after", at: start, grain };
  // A part of the day that ends at midnight still ends on its day.
  const end = to === 24 * 60 ? onDay(day, to).subtract({ seconds: 1 }) : onDay(day, to);
  return { kind: "interval", from: start, to: end, grain };
}
