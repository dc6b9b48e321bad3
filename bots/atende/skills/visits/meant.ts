import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { titles, wordsOf } from "../../../../core/agenda/names.ts";
import { isDuring } from "../../../../core/agenda/nearest.ts";
import { isAmong, localTime } from "../../../../core/agenda/openings.ts";
import type { Turn } from "../../../../core/skill.ts";
import { readDay, readTime } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";

/** The appointments that words may be about: each, unless they name another day, time, person or service. */
export function meantBy(
  said: string,
  visits: readonly Appointment[],
  turn: Turn,
): readonly Appointment[] {
  const timely = visits.filter((visit) => isAtTime(visit, said, turn));
  const words = new Set(wordsOf(said));
  const named = timely.filter((visit) => namesOf(visit).some((name) => words.has(name)));
  return named.length > 0 ? named : timely;
}

/** It is unless they name another day or time. */
function isAtTime({ clinic, from }: Appointment, words: string, turn: Turn): boolean {
  const start = localTime(from, clinic.timeZone);
  const context = whenContext(clinic, turn);
  const timed = turn.asked === "visit" ? ({ ...context, bareNumber: "time" } as const) : context;
  const [day, time] = [readDay(words, context), readTime(words, timed)];
  return (
    (!day || isAmong(start.toPlainDate(), day.value)) && (!time || isDuring(start, time.value))
  );
}

/** The longer words of what an appointment is called by. */
function namesOf({ service, professional, patient }: Appointment): readonly string[] {
  const names = [...Object.values(service.names), professional.name, patient?.name ?? ""];
  return names.flatMap(wordsOf).filter((word) => word.length > 2 && !titles.has(word));
}
