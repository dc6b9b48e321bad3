import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import { readDay } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { isOneDay, readDays, SOONEST } from "../book/values.ts";
import { wishOf } from "../book/wish.ts";

/** "Push it back to Thursday" is said of a Thursday behind the visit, though another is nearer. */
export function putOffOr(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    async find(said, turn) {
      const found = await slot.find(said, turn);
      if (typeof found !== "string" || !puttingOff.test(wordsAlone(said))) return found;
      const { visit } = await wishOf(reception, turn);
      return visit && isWeekday(said, visit, turn) ? behind(visit, found) : found;
    },
  };
}

const puttingOff =
  /\b(?:(?:push|put|set) (?:\S+ ){1,3}(?:back|off)|postpon\w+|delay\w*|defer\w*|adi(?:ar|a|e|o)|posterg\w+|pospon\w+|aplaz\w+|(?:a|re)tras(?:ar|a|e)(?:l[ao])?)\b/u;

/** The day by its name, and not by a date. */
function isWeekday(said: string, { clinic }: Appointment, turn: Turn): boolean {
  const named = readDay(said, whenContext(clinic, turn));
  return named !== undefined && !/\d/u.test(said.slice(named.start, named.end));
}

/** The same day of the first week in which it comes after the visit's. */
function behind(visit: Appointment, value: string): string {
  if (value === SOONEST || !isOneDay(readDays(value))) return value;
  const { from: day } = readDays(value);
  const late = day.until(startOf(visit).toPlainDate()).days;
  return late < 0 ? value : day.add({ weeks: Math.floor(late / WEEK) + 1 }).toString();
}

const WEEK = 7;
