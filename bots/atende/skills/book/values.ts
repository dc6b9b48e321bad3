import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Times } from "../../../../core/agenda/nearest.ts";
import type { Days } from "../../../../core/agenda/openings.ts";

/**
 * The slots' values as they are stored and carried by buttons: short strings.
 *
 * A service and a professional are slugs. A day is `2026-11-27`, or `2026-11-23/2026-11-29` while it
 * is several; a time is `10:00`, or `12:00/18:00` while it is a part of the day.
 */
export const Known = z.object({
  service: z.string().exactOptional(),
  professional: z.string().exactOptional(),
  day: z.string().refine(isReadAs(readDays)).exactOptional(),
  time: z.string().refine(isReadAs(readTimes)).exactOptional(),
});
export type SlotName = keyof typeof Known.shape;

/** The professional of those who want whoever is free. */
export const ANYONE = "any";

export function readDays(value: string): Days {
  const [from = "", to = from] = value.split("/");
  return { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
}

export function readTimes(value: string): Times {
  const [from = "", to = from] = value.split("/");
  return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
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

function isReadAs(read: (value: string) => unknown): (value: string) => boolean {
  return (value) => {
    try {
      return read(value) !== undefined;
    } catch {
      return false;
    }
  };
}
