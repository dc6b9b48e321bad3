import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { titles, wordsOf } from "../../../../core/agenda/names.ts";
import { isDuring } from "../../../../core/agenda/nearest.ts";
import { isAmong, localTime } from "../../../../core/agenda/openings.ts";
import { partsOf } from "../../../../core/engine/clauses.ts";
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
  const there = atClinicIn(words, timely);
  const named = there.filter((visit) => namesOf(visit).some((name) => words.has(name)));
  return named.length > 0 ? named : there;
}

/**
 * The appointments that words mean at once, where they mean several: "cancela as duas", "desmarca tudo de
 * sexta", "a limpeza e a avaliação". None where they mean one, or nobody could tell which.
 */
export function severalMeantBy(
  said: string,
  visits: readonly Appointment[],
  turn: Turn,
): readonly Appointment[] {
  const { all, count } = wholeIn(said);
  if (all) {
    const meant = meantBy(said.replace(all, " "), visits, turn);
    return count === undefined || count === meant.length ? meant : [];
  }
  const starts = partsOf(said);
  const parts = starts.map((start, index) => said.slice(start, starts[index + 1]));
  const each = parts
    .map((part) => meantBy(part, visits, turn))
    .filter(({ length }) => length === 1);
  const named = new Set(each.flat());
  return named.size > 1 ? visits.filter((visit) => named.has(visit)) : [];
}

/** "Tudo", "as duas": the words that mean each, and how many where they say it. */
function wholeIn(said: string): Partial<(typeof wholes)[number]> {
  return wholes.find(({ all }) => all.test(said)) ?? {};
}

const wholes: readonly { readonly all: RegExp; readonly count?: number }[] = [
  {
    all: /(?<!\p{L})(?:as duas|os dois|amb[ao]s|both(?: of them)?|l[ao]s dos)(?!\p{L})/iu,
    count: 2,
  },
  { all: /(?<!\p{L})(?:[ao]s tr[êe]s|all three|l[ao]s tres)(?!\p{L})/iu, count: 3 },
  { all: /(?<!\p{L})(?:tud[oa]|todas?|todos?|all(?: of them)?|every(?:thing| one))(?!\p{L})/iu },
];

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

function clinicOf({ clinic, unit }: Appointment): readonly string[] {
  return wordsOf(`${clinic.name} ${unit?.name ?? ""}`);
}

/** Those at the clinic that words name, by what no other's is called. */
function atClinicIn(
  said: ReadonlySet<string>,
  visits: readonly Appointment[],
): readonly Appointment[] {
  const isElsewhere = (word: string, { clinic }: Appointment) =>
    visits.some((other) => other.clinic.id !== clinic.id && clinicOf(other).includes(word));
  const named = visits.filter((visit) =>
    clinicOf(visit).some((word) => word.length > 2 && said.has(word) && !isElsewhere(word, visit)),
  );
  const isOne = new Set(named.map(({ clinic }) => clinic.id)).size === 1;
  return isOne && visits.some(({ clinic }) => clinic.id !== named[0]?.clinic.id) ? named : visits;
}

/** The longer words of what an appointment is called by. */
function namesOf({ service, professional, patient }: Appointment): readonly string[] {
  const names = [...Object.values(service.names), professional.name, patient?.name ?? ""];
  return names.flatMap(wordsOf).filter((word) => word.length > 2 && !titles.has(word));
}
