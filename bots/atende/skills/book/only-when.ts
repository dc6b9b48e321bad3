import { FALLBACK_SKILL } from "../../../../core/skills/fallback/fallback.ts";
import { RESCHEDULE_SKILL } from "../../../../core/agenda/visit-actions.ts";
import type { Turn } from "../../../../core/turn.ts";
import { wordsIn } from "../../../../core/understanding/text/tokens.ts";
import { daysNamed, readTime, timesNamed } from "../../../../core/understanding/when/when.ts";
import type { WhenContext } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import type { Reception } from "../../reception.ts";
import { spokenOfNow } from "../visits/spoken-of.ts";

/** So many words beside a day and an hour tell nothing else: "qualquer dia de manhã". */
const FEW = 2;

/** Whether a message names a day or an hour, and at most so many words else: "dia 10 às 9", "no fim da tarde". */
export function tellsOnlyWhen(said: string, context: WhenContext, most = FEW): boolean {
  const part = readTime(said, context);
  const told = [...daysNamed(said, context), ...timesNamed(said, context), ...(part ? [part] : [])];
  const rest = told.reduce(without, said);
  return told.length > 0 && wordsIn(rest).length <= most;
}

function without(said: string, { start, end }: { readonly start: number; readonly end: number }) {
  return said.slice(0, start) + " ".repeat(end - start) + said.slice(end);
}

/** Whether words that nobody could tell what for say when somebody would come: where no visit is spoken of, they book. */
export async function booksThen(
  reception: Reception,
  turn: Turn,
  seems: string | undefined,
): Promise<boolean> {
  const isOpen = seems === undefined || seems === FALLBACK_SKILL;
  if (!isOpen && seems !== RESCHEDULE_SKILL) return false;
  const [clinic] = await reception.clinicsOf(turn);
  if (!clinic || !tellsOnlyWhen(turn.said, whenContext(clinic, turn))) return false;
  const upcoming = await reception.upcomingOf(turn);
  if (!isOpen && upcoming.length > 0) return false;
  return (await spokenOfNow(reception, upcoming, turn)) === undefined;
}
