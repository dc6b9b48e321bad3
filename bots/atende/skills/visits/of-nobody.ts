import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { titles } from "../../../../core/agenda/names.ts";
import {
  englishWeekday,
  portugueseWeekday,
  spanishWeekday,
} from "../../../../core/understanding/when/weekdays.ts";
import { toldInFull, wordsInFull } from "../../../../core/understanding/text/haste.ts";

/**
 * Whether words name whose visit it is, and the only one that there is is the speaker's own: "cancela a do Enzo". Of
 * several it is asked which.
 */
export function isOfNobodyHere(said: string, [own, ...others]: readonly Appointment[]): boolean {
  if (!own || own.patient || others.length > 0) return false;
  const known = new Set(calledBy(own).flatMap(wordsInFull));
  const names = [...said.matchAll(ofSomebody)].map(([, one = "", other = one]) =>
    toldInFull(other),
  );
  return names.some((name) => !known.has(name) && !titles.has(name) && !noName.test(name));
}

function calledBy({
  clinic,
  unit,
  service,
  professional,
  patient,
}: Appointment): readonly string[] {
  const called = [clinic.name, unit?.name ?? "", professional.name, patient?.name ?? ""];
  return [...called, ...Object.values(service.names)];
}

/** Written as a name. */
const ofSomebody =
  /(?<!\p{L})(?:[ao] d[ao]|(?:la|el) del?) (\p{Lu}\p{Ll}{2,})(?!\p{L})|(?<!\p{L})(\p{Lu}\p{Ll}{2,})['’]s(?= (?:one|visit|appointment)| *[.,;!?]| *$)/gu;

const noName = new RegExp(
  `^(?:${portugueseWeekday}|${spanishWeekday}|${englishWeekday}|clinica|dentista)`,
  "iu",
);
