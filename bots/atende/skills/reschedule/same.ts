import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { isAmong } from "../../../../core/agenda/days.ts";
import { localTime } from "../../../../core/agenda/openings.ts";
import { shiftIn, speaksOfTheSame } from "../../../../core/agenda/preferences.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { oneOfEach } from "../../../../core/understanding/when/weekdays.ts";
import { readTime } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { isOneDay, isOneTime, readDays, SOONEST, writeTimes } from "../book/values.ts";
import { wishOf } from "../book/wish.ts";
import { NONE } from "../visits/visit-slot.ts";
import { movable } from "./movable.ts";
import { justDone } from "./move.ts";

/**
 * "No mesmo dia", or only an hour: on the day of the visit as it stands. "Semana que vem, no mesmo
 * horário": on the same weekday.
 */
export function sameDayOr(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    async find(said, turn) {
      const found = await slot.find(said, turn);
      const { visit } = await wishOf(reception, turn);
      if (!visit) return found;
      if (typeof found === "string") return sameWeekdayIn(found, visit, said) ?? found;
      if (found !== undefined || turn.known["day"] !== undefined) return found;
      const time = readTime(said, whenContext(visit.clinic, turn));
      const isOfTheDay =
        speaksOfTheSame("day", said) || shiftIn(said) || (time && isOneTime(time.value));
      return isOfTheDay ? dateOf(visit).toString() : undefined;
    },
  };
}

/** The visit's weekday within the one week that was named. */
function sameWeekdayIn(value: string, visit: Appointment, said: string): string | undefined {
  const isSame = speaksOfTheSame("time", said) || speaksOfTheSame("day", said);
  if (!isSame || value === SOONEST) return undefined;
  const days = readDays(value);
  if (isOneDay(days) || days.from.until(days.to).days >= WEEK) return undefined;
  const away = (dateOf(visit).dayOfWeek - days.from.dayOfWeek + WEEK) % WEEK;
  const day = days.from.add({ days: away });
  return isAmong(day, days) ? day.toString() : undefined;
}

const WEEK = 7;

function dateOf({ from, clinic }: Appointment) {
  return localTime(from, clinic.timeZone).toPlainDate();
}

/** "No mesmo horário", or another day for what was just made or cancelled: at the time of the visit as it stands. */
export function sameTimeOr(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    async find(said, turn) {
      const found = await slot.find(said, turn);
      if (found !== undefined) return found;
      const { visit, days, times } = await wishOf(reception, turn);
      const isOtherDay =
        visit && days && isOneDay(days) && !times && (await isJustDone(reception, visit, turn));
      if (!isOtherDay && !speaksOfTheSame("time", said)) return undefined;
      const start = visit && localTime(visit.from, visit.clinic.timeZone).toPlainTime();
      return start && writeTimes({ from: start, to: start });
    },
  };
}

async function isJustDone(reception: Reception, visit: Appointment, turn: Turn): Promise<boolean> {
  return justDone(await movable(reception, turn), turn)?.id === visit.id;
}

/** That the visit's own day does not suit is why it is moved, and tells of no other week: "não posso na quinta". */
export function exceptOthers<S extends Slot<string>>(reception: Reception, slot: S): S {
  return {
    ...slot,
    async find(said: string, turn: Parameters<S["find"]>[1]) {
      const found = await slot.find(said, turn);
      if (found === undefined || turn.known["visit"] === NONE) return found;
      const { visit } = await wishOf(reception, turn);
      const isOfEach = oneOfEach(said) !== said;
      return visit && !isOfEach && found === String(dateOf(visit).dayOfWeek) ? undefined : found;
    },
  };
}
