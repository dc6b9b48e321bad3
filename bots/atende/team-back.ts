import { Temporal } from "temporal-polyfill";
import { attendedAgain } from "../../core/agenda/attended.ts";
import { dayInWords, timeInWords } from "../../core/agenda/calendar-words.ts";
import type { Turn } from "../../core/turn.ts";
import type { Reception } from "./reception.ts";

/** When people of the account's clinics are back, in the patient's words; undefined while some are there. */
export async function teamBack(
  { clinicsOf }: Pick<Reception, "clinicsOf">,
  { now, language, ...turn }: Pick<Turn, "event" | "organisation" | "now" | "language">,
): Promise<string | undefined> {
  const backs = (await clinicsOf(turn)).map((clinic) => attendedAgain(clinic, now));
  const [back] = backs.includes(undefined)
    ? []
    : backs.filter((each) => each !== undefined).toSorted(Temporal.PlainDateTime.compare);
  if (!back) return undefined;
  return `${dayInWords(back.toPlainDate(), language)}, ${timeInWords(back.toPlainTime(), language)}`;
}
