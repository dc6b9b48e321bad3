import { RESCHEDULE_SKILL } from "../../../../core/agenda/visit-actions.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { isAmong } from "../../../../core/agenda/days.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import { hedges } from "../../../../core/engine/answers/hedging.ts";
import type { Turn } from "../../../../core/turn.ts";
import {
  isAllRefused,
  isMereRefusal,
  preferenceIn,
} from "../../../../core/understanding/refusal.ts";
import { daysNamed, timesNamed } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { saysToMove } from "../reschedule/movable.ts";
import { isOn, moveIn } from "../reschedule/move.ts";
import { spokenOfNow } from "../visits/spoken-of.ts";
import { saysToCancel } from "./which.ts";

/**
 * Whether words that seem to be for another skill say no more than that the day of a visit does not suit: "amanhã vai
 * dar ruim, apareceu um trampo".
 */
export async function refusesVisit(
  reception: Reception,
  turn: Turn,
  seems: string | undefined,
): Promise<boolean> {
  const isOff = await callsOffOne(reception, turn, seems);
  return isOff || (await refusesSpokenOf(reception, turn)) || refusesAny(reception, turn, seems);
}

/** What seems to move one says to cancel it, and tells of no other time: "desmarca a de quinta, marcaram prova bem na hora". */
async function callsOffOne(
  reception: Reception,
  turn: Turn,
  seems: string | undefined,
): Promise<boolean> {
  const { said } = turn;
  if (seems !== RESCHEDULE_SKILL || !saysToCancel(said) || saysToMove(turn)) return false;
  if (said.includes("?") || hedges(said) || another.test(said)) return false;
  const upcoming = await reception.upcomingOf(turn);
  const isNamed = upcoming.some((visit) => isOn(visit, said, turn)) && namesNoOther(upcoming, turn);
  return isNamed && moveIn(said, upcoming, turn).to === "";
}

/** "Amanhã eu trabalho", said of the visit that is in everybody's mind. */
async function refusesSpokenOf(reception: Reception, turn: Turn): Promise<boolean> {
  if (!isMereRefusal(turn.said)) return false;
  const visit = await spokenOfNow(reception, await reception.upcomingOf(turn), turn);
  return visit !== undefined && isOn(visit, turn.said, turn);
}

/** The day of any of them, said plainly. What seems to move one does so. */
async function refusesAny(
  reception: Reception,
  turn: Turn,
  seems: string | undefined,
): Promise<boolean> {
  const { said } = turn;
  if (seems === RESCHEDULE_SKILL || said.includes("?") || hedges(said)) return false;
  if (!isAllRefused(said)) return false;
  const { refused } = preferenceIn(said);
  return (await reception.upcomingOf(turn)).some((visit) => isOn(visit, refused, turn));
}

/** Whether each day and hour that is told is one of theirs: "desmarca quarta, quinta eu consigo" wishes for another. */
function namesNoOther(upcoming: readonly Appointment[], turn: Turn): boolean {
  const [first] = upcoming;
  if (!first) return true;
  const context = whenContext(first.clinic, turn);
  const starts = upcoming.map((visit) => startOf(visit));
  const days = daysNamed(turn.said, context);
  const times = timesNamed(turn.said, context);
  return (
    days.every(({ value }) => starts.some((start) => isAmong(start.toPlainDate(), value))) &&
    times.every(({ value }) => starts.some((start) => start.toPlainTime().equals(value.from)))
  );
}

const another = /(?<!\p{L})(?:another|other|next|outr[oa]s?|otr[oa]s?|pr[óo]xim[oa])(?!\p{L})/iu;
