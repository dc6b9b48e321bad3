import { negates } from "../../../../core/engine/answers/calling-off.ts";
import { asksToBeTold } from "../../../../core/engine/answers/asking.ts";
import { FALLBACK_SKILL } from "../../../../core/skills/fallback/fallback.ts";
import type { Turn } from "../../../../core/turn.ts";
import { wordsIn } from "../../../../core/understanding/text/tokens.ts";
import type { Reception } from "../../reception.ts";
import { namesNoVisit } from "../reschedule/movable.ts";

/** More words say something of it that nobody understood. */
const FEW = 5;

/** Whether a few words that nobody understands do no more than name what is done here: "i need a massage". */
export async function namesService(
  reception: Reception,
  turn: Turn,
  seems: string | undefined,
): Promise<boolean> {
  const { said } = turn;
  if (seems !== FALLBACK_SKILL || wordsIn(said).length > FEW) return false;
  if (negates(said) || asksToBeTold(said)) return false;
  return namesNoVisit(reception, turn);
}
