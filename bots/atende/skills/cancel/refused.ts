import { RESCHEDULE_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { hedges } from "../../../../core/engine/answers/hedging.ts";
import type { Turn } from "../../../../core/turn.ts";
import {
  isMereRefusal,
  preferenceIn,
  saysNotComing,
} from "../../../../core/understanding/refusal.ts";
import type { Reception } from "../../reception.ts";
import { isOn } from "../reschedule/move.ts";

/**
 * Whether words that seem to be for another skill say no more than that the day of a visit does not suit: "amanhã vai
 * dar ruim, apareceu um trampo". What seems to move one does so.
 */
export async function refusesVisit(
  reception: Reception,
  turn: Turn,
  seems: string | undefined,
): Promise<boolean> {
  const { said } = turn;
  if (seems === RESCHEDULE_SKILL || said.includes("?") || hedges(said)) return false;
  if (!isMereRefusal(said) && !saysNotComing(said)) return false;
  const { refused } = preferenceIn(said);
  return (await reception.upcomingOf(turn)).some((visit) => isOn(visit, refused, turn));
}
