import { attendedAgain } from "../../core/agenda/attended.ts";
import { dayInWords, timeInWords } from "../../core/agenda/calendar-words.ts";
import type { Turn } from "../../core/skill.ts";
import type { Reception } from "./reception.ts";

/** When the clinic's people are back, in the patient's words; undefined while they are there. */
export async function teamBack(
  { clinicOf }: Pick<Reception, "clinicOf">,
  { now, language, ...turn }: Pick<Turn, "event" | "organisation" | "now" | "language">,
): Promise<string | undefined> {
  const back = attendedAgain(await clinicOf(turn), now);
  if (!back) return undefined;
  return `${dayInWords(back.toPlainDate(), language)}, ${timeInWords(back.toPlainTime(), language)}`;
}
