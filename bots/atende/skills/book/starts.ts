import { isDuring } from "../../../../core/agenda/nearest.ts";
import { openingsOn } from "../../../../core/agenda/openings.ts";
import type { Opening } from "../../../../core/agenda/openings.ts";
import { isOneDay } from "./values.ts";
import type { Wish } from "./wish.ts";

/** What is free on the one day that was asked for, at the times that were. */
export function startsOn({ days, times, search }: Wish): readonly Opening[] {
  if (!days || !isOneDay(days)) return [];
  return openingsOn(days.from, search).filter(({ start }) => isDuring(start, times));
}
