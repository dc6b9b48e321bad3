import { RESCHEDULE_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { hedges } from "../../../../core/engine/answers/hedging.ts";
import type { Turn } from "../../../../core/turn.ts";
import {
  isAllRefused,
  isMereRefusal,
  preferenceIn,
} from "../../../../core/understanding/refusal.ts";
import type { Reception } from "../../reception.ts";
import { isOn } from "../reschedule/move.ts";
import { spokenOfNow } from "../visits/spoken-of.ts";

/**
 * Whether words that seem to be for another skill say no more than that the day of a visit does not suit: "amanhã vai
 * dar ruim, apareceu um trampo".
 */
export async function refusesVisit(
  reception: Reception,
  turn: Turn,
  seems: string | undefined,
): Promise<boolean> {
  return (await refusesSpokenOf(reception, turn)) || refusesAny(reception, turn, seems);
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
