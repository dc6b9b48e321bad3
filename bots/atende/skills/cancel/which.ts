import type { Appointment } from "../../../../core/agenda/appointment.ts";
import type { Turn } from "../../../../core/turn.ts";
import { isStory, sentencesIn } from "../../../../core/understanding/text/stops.ts";
import { meantBy } from "../visits/meant.ts";

/** "I'm back friday morning. just cancel thursday's": of a story, and to who puts right which, the one sentence that says it. */
export function sentenceThatTells(
  said: string,
  visits: readonly Appointment[],
  turn: Turn<Readonly<Record<string, unknown>>>,
): string {
  const { visit } = turn.known;
  const told = sentencesIn(said).filter(
    (each) => saysToCancel(each) && meantBy(each, visits, turn).length < visits.length,
  );
  const [one, ...others] = visit === undefined && !isStory(said) ? [] : told;
  return one !== undefined && others.length === 0 ? one : said;
}

/** Whether words speak of cancelling: "a de quinta cancela". */
export function saysToCancel(said: string): boolean {
  return /(?<!\p{L})(?:cancel|desmarc|anul)/iu.test(said);
}
