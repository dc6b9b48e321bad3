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
export function isOfNobodyHere(
  said: string,
  visits: readonly Appointment[],
  speaker: Named = {},
): boolean {
  return nobodyHere(said, visits, speaker) !== undefined;
}

/** Who speaks may call themselves by their name: "cancela a consulta da Maria". */
interface Named {
  readonly name?: string | undefined;
}

/** The name of whom it would be. */
export function nobodyHere(
  said: string,
  [own, ...others]: readonly Appointment[],
  { name: speaker = "" }: Named = {},
): string | undefined {
  if (!own || own.patient || others.length > 0) return undefined;
  const known = new Set([speaker, ...calledBy(own)].flatMap(wordsInFull));
  const names = [...said.matchAll(ofSomebody)].map(([, one = "", other = one]) => other);
  return names.find((each) => {
    const name = toldInFull(each);
    return !known.has(name) && !titles.has(name) && !noName.test(name);
  });
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
  /(?<!\p{L})(?:(?:[ao]|consulta|hor[áa]rio|visita|limpeza|avalia[çc][ãa]o|hora) d[ao]|(?:la|el|cita|visita|turno|hora|limpieza) del?|(?:appointment|visit|cleaning) (?:for|of)) (\p{Lu}\p{Ll}{2,})(?!\p{L})|(?<!\p{L})(\p{Lu}\p{Ll}{2,})['’]s(?= (?:one|visit|appointment)| *[.,;!?]| *$)/gu;

const noName = new RegExp(
  `^(?:${portugueseWeekday}|${spanishWeekday}|${englishWeekday}|clinica|dentista|dia$|mes$|day$)`,
  "iu",
);
