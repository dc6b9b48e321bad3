import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { isAmong } from "../../../../core/agenda/days.ts";
import { isDuring } from "../../../../core/agenda/nearest.ts";
import { speaksOfTheSame } from "../../../../core/agenda/preferences.ts";
import { shiftIn } from "../../../../core/agenda/shifts.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import {
  englishWeekday,
  oneOfEach,
  portugueseWeekday,
  spanishWeekday,
} from "../../../../core/understanding/when/weekdays.ts";
import { timesNamed } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { otherHour } from "../book/hours-said.ts";
import type { SlotTurn } from "../book/hours-said.ts";
import { isOneDay, isOneTime, readDays, SOONEST, writeTimes } from "../book/values.ts";
import { wishOf } from "../book/wish.ts";
import type { Wish } from "../book/wish.ts";
import { NONE } from "../visits/visit-slot.ts";
import { movable, saysToMove } from "./movable.ts";
import { justDone } from "./move.ts";
import { isOther } from "./with-other.ts";

/**
 * "No mesmo dia", only another hour, or another professional: on the day of the visit as it stands. "Semana
 * que vem, no mesmo horário": on the same weekday.
 */
export function sameDayOr(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    async find(said, turn) {
      const found = await slot.find(said, turn);
      if (found === NONE || (found !== undefined && typeof found !== "string")) return found;
      const wish = await wishOf(reception, turn);
      const { visit } = wish;
      if (!visit) return found;
      if (found !== undefined) return fromThere(found, visit, said);
      const isOpen = turn.known["day"] === undefined;
      const isMeant = isOpen && (isOfTheDay(visit, said, turn) || keepsTime(wish, turn));
      return isMeant ? startOf(visit).toPlainDate().toString() : undefined;
    },
  };
}

/** A day that is told from where the visit stands, as from there. */
function fromThere(value: string, visit: Appointment, said: string): string {
  return sameWeekdayIn(value, visit, said) ?? weekdayAfter(value, visit, said) ?? value;
}

/** "Mais tarde", or another hour alone: on its day. */
function isOfTheDay(visit: Appointment, said: string, turn: SlotTurn): boolean {
  if (speaksOfTheSame("day", said) || shiftIn(said)) return true;
  const start = startOf(visit);
  const context = whenContext(visit.clinic, turn);
  if (otherHour(said, turn, context)) return true;
  return timesNamed(said, context).some(({ value }) => isOneTime(value) && !isDuring(start, value));
}

/** The visit's weekday within the one week that was named. */
function sameWeekdayIn(value: string, visit: Appointment, said: string): string | undefined {
  const isSame = speaksOfTheSame("time", said) || speaksOfTheSame("day", said);
  if (!isSame || value === SOONEST) return undefined;
  const days = readDays(value);
  if (isOneDay(days) || days.from.until(days.to).days >= WEEK) return undefined;
  const away = (startOf(visit).toPlainDate().dayOfWeek - days.from.dayOfWeek + WEEK) % WEEK;
  const day = days.from.add({ days: away });
  return isAmong(day, days) ? day.toString() : undefined;
}

const WEEK = 7;

/** "A terça seguinte", "the Tuesday after": of the visit, and not of today. */
function weekdayAfter(value: string, visit: Appointment, said: string): string | undefined {
  if (value === SOONEST || !next.test(toldInFull(said))) return undefined;
  const days = readDays(value);
  if (!isOneDay(days)) return undefined;
  const from = startOf(visit).toPlainDate();
  const away = (days.from.dayOfWeek - from.dayOfWeek + WEEK) % WEEK;
  return from.add({ days: away === 0 ? WEEK : away }).toString();
}

const weekday = `(?:${portugueseWeekday}|${spanishWeekday}|${englishWeekday})`;
const next = new RegExp(
  String.raw`\b${weekday}(?: feira)? (?:after|following|seguinte|siguiente)(?! (?:the|\d|noon|lunch|work|school))|\b(?:the following|[ao] seguinte|el siguiente) ${weekday}\b`,
  "u",
);

/** "No mesmo horário", or another day for what was just made or cancelled: at the time of the visit as it stands. */
export function sameTimeOr(reception: Reception, slot: Slot<string>): Slot<string> {
  return {
    ...slot,
    async find(said, turn) {
      const found = await slot.find(said, turn);
      if (found !== undefined) return found;
      const wish = await wishOf(reception, turn);
      const { visit } = wish;
      if (!visit) return undefined;
      const isSame =
        speaksOfTheSame("time", said) ||
        (isWithoutTime(wish) && (await isKept(reception, wish, turn)));
      const start = startOf(visit).toPlainTime();
      return isSame ? writeTimes({ from: start, to: start }) : undefined;
    },
  };
}

function isWithoutTime({ days, times }: Wish): boolean {
  return days !== undefined && isOneDay(days) && !times;
}

/** Whether only the day is another, or only who sees them. */
async function isKept(reception: Reception, wish: Wish, turn: Turn): Promise<boolean> {
  const { visit, days } = wish;
  if (!visit) return false;
  const isItsDay = days?.from.equals(startOf(visit).toPlainDate()) === true;
  return (isItsDay && keepsTime(wish, turn)) || isJustDone(reception, visit, turn);
}

/** Who only wants somebody else comes when they would have. */
function keepsTime(wish: Wish, turn: Turn): boolean {
  const isAsked = turn.asked === "day" || turn.asked === "time";
  return isOther(wish) && !isAsked && !saysToMove(turn);
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
      return visit && !isOfEach && found === String(startOf(visit).toPlainDate().dayOfWeek)
        ? undefined
        : found;
    },
  };
}
