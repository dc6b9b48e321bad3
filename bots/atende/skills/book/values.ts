import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { relations } from "../../../../core/agenda/relations.ts";
import type { Times } from "../../../../core/agenda/nearest.ts";
import type { Days } from "../../../../core/agenda/days.ts";

/** The longest that anyone says: "next year", from its first day to its last. */
const MOST_DAYS = 366;

const Day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const Time = z.iso.time({ precision: -1 }).transform((text) => Temporal.PlainTime.from(text));

const Ends = z
  .string()
  .transform((value) => (value.includes("/") ? value.split("/") : [value, value]));

const StoredDays = Ends.pipe(z.tuple([Day, Day])).pipe(
  z.custom<[Temporal.PlainDate, Temporal.PlainDate]>().refine(([from, to]) => {
    const days = from.until(to).days + 1;
    return days >= 1 && days <= MOST_DAYS;
  }),
);

const StoredTimes = Ends.pipe(z.tuple([Time, Time])).pipe(
  z
    .custom<[Temporal.PlainTime, Temporal.PlainTime]>()
    .refine(([from, to]) => Temporal.PlainTime.compare(from, to) <= 0),
);

/**
 * The slots' values as they are stored and carried by buttons: short strings.
 *
 * A service, a professional and a unit are slugs. A day is `2026-11-27`, or `2026-11-23/2026-11-29` while it
 * is several; a time is `10:00`, or `12:00/18:00` while it is a part of the day; those without whom
 * it shall be are slugs with commas between. Anyone can send a
 * button's values, so days that no one would ask for are not read: they are asked for again.
 */
export const Known = z.object({
  service: z.string().exactOptional(),
  professional: z.string().exactOptional(),
  without: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  day: z.string().refine(isReadBy(StoredDays)).exactOptional(),
  time: z.string().refine(isReadBy(StoredTimes)).exactOptional(),
  except: z.string().exactOptional(),
  plan: z.string().exactOptional(),
  patient: z.string().exactOptional(),
  relation: z.enum(relations).exactOptional(),
  visit: z.string().exactOptional(),
});
export type Known = z.infer<typeof Known>;
export type SlotName = keyof typeof Known.shape;

/** The slugs of those who were refused; who is named is no more refused. */
export function refusedOf({ without = "", professional }: Known): ReadonlySet<string> {
  return new Set(without.split(",").filter((slug) => slug !== professional));
}

/** The day, and the time, of those who want to come as soon as they can. */
export const SOONEST = "soonest";

/** Where a range of times ends that has no end. */
export const LAST = new Temporal.PlainTime(23, 59);

/** The patient who is the contact, and the plan of who pays themself. */
export const SELF = "self";
export const PRIVATE = "private";

/** The professional of those who want whoever is free. */
export const ANYONE = "any";

export function readDays(value: string): Days {
  const [from, to] = StoredDays.parse(value);
  return { from, to };
}

export function readTimes(value: string): Times {
  const [from, to] = StoredTimes.parse(value);
  return { from, to };
}

export function writeDays({ from, to }: Days): string {
  return isOneDay({ from, to }) ? from.toString() : `${from.toString()}/${to.toString()}`;
}

export function writeTimes({ from, to }: Times): string {
  const [start, end] = [from, to].map((each) => each.toString({ smallestUnit: "minute" }));
  return start === end ? `${start}` : `${start}/${end}`;
}

export function isOneDay({ from, to }: Days): boolean {
  return from.equals(to);
}

export function isOneTime({ from, to }: Times): boolean {
  return from.equals(to);
}

function isReadBy(stored: z.ZodType): (value: string) => boolean {
  return (value) => value === SOONEST || stored.safeParse(value).success;
}
