import { isUrgent } from "../../../../core/agenda/urgency.ts";
import type { Turn } from "../../../../core/turn.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { dayIn } from "./day-said.ts";

/** Who tells of what cannot wait comes as soon as can be, where they say no more of when. */
export function isAtOnce(
  said: string,
  { asked, known }: Pick<Turn<Readonly<Record<string, unknown>>>, "asked" | "known">,
): boolean {
  return asked === undefined && known["time"] === undefined && isUrgent(said);
}

/** Whether they name no day. */
export async function comesAtOnce(
  reception: Reception,
  said: string,
  turn: Turn<Record<string, unknown>>,
): Promise<boolean> {
  if (!isAtOnce(said, turn)) return false;
  const context = whenContext(await reception.clinicOf(turn), turn);
  return dayIn(preferenceIn(said).wished, context, { ...turn, known: {} }) === undefined;
}
