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
import { daysNamed, timesNamed } from "../../../../core/understanding/when/when.ts";
import type { WhenContext } from "../../../../core/understanding/when/when.ts";
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
      if (found !== undefined) {
        return fromThere({
          value: found,
          visit,
          said,
          context: whenContext(visit.clinic, turn),
        });
      }
      const isOpen = turn.known["day"] === undefined;
      const isMeant = isOpen && (isOfTheDay(visit, said, turn) || keepsTime(wish, turn));
      return isMeant ? startOf(visit).toPlainDate().toString() : undefined;
    },
  };
}

/** A day that is told from where the visit stands, as from there. */
function fromThere(there: There): string {
  return sameWeekdayIn(there) ?? weekdayAfter(there) ?? there.value;
}

interface There {
  /** The days that were read, as from today. */
  readonly value: string;
  readonly visit: Appointment;
  readonly said: string;
  readonly context: WhenContext;
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
function sameWeekdayIn({ value, visit, said }: There): string | undefined {
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
function weekdayAfter(there: There): string | undefined {
  const { value, visit } = there;
  if (value === SOONEST || !isToldAfter(there)) return undefined;
  const from = startOf(visit).toPlainDate();
  const away = (readDays(value).from.dayOfWeek - from.dayOfWeek + WEEK) % WEEK;
  return from.add({ days: away === 0 ? WEEK : away }).toString();
}

/** Whether this day is told as a weekday after; "Friday the 12th" is not, whatever comes on the following Monday. */
function isToldAfter({ value, said, context }: There): boolean {
  const days = readDays(value);
  if (!isOneDay(days)) return false;
  const named = daysNamed(said, context).find(
    (each) => isOneDay(each.value) && each.value.from.equals(days.from),
  );
  if (!named) return false;
  const [before, behind] = [said.slice(0, named.start), said.slice(named.start)].map(toldInFull);
  return after.test(behind ?? "") || (following.test(before ?? "") && plain.test(behind ?? ""));
}

const weekday = `(?:${portugueseWeekday}|${spanishWeekday}|${englishWeekday})(?: feira)?`;
const number = String.raw`(?! (?:the |dia |el |de )?\d)`;
const after = new RegExp(
  String.raw`^(?:the following ${weekday}${number}|${weekday} (?:after|following|seguinte|siguiente)${number}(?! (?:the|noon|lunch|work|school)))\b`,
  "u",
);
const following = /(?:\bthe following|\b[ao] seguinte|\bel siguiente)$/u;
const plain = new RegExp(String.raw`^${weekday}\b${number}`, "u");

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

/** Whether only the day is another, or only who sees them, or what for. */
async function isKept(reception: Reception, wish: Wish, turn: SlotTurn): Promise<boolean> {
  const { visit, days } = wish;
  if (!visit) return false;
  const isItsDay = days?.from.equals(startOf(visit).toPlainDate()) === true;
  return (isItsDay && keepsTime(wish, turn)) || isJustDone(reception, visit, turn);
}

/** Who only wants somebody else, or something else, comes when they would have. */
function keepsTime(wish: Wish, turn: SlotTurn): boolean {
  const isAsked = turn.asked === "day" || turn.asked === "time";
  const isElse = isOther(wish) || turn.known["service"] !== undefined;
  return isElse && !isAsked && !saysToMove(turn);
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
