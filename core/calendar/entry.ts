import type { Span } from "../agenda/appointment.ts";
import { nameIn } from "../agenda/names.ts";
import type { CalendarEntry } from "./calendar.ts";
import { entryTexts } from "./locales/index.ts";
import type { Difference } from "./store.ts";

/** An appointment as its professional reads it in their calendar, in their own language. */
export function entryFor(
  { entry, appointment, patient, wanted, revision, isPutBack }: Difference & { wanted: Span },
  language: string,
): CalendarEntry {
  const texts = entryTexts(language);
  const service = nameIn(appointment.service.names, language);
  const name = appointment.patient?.name ?? patient;
  return {
    id: entry,
    revision: revision + 1,
    from: wanted.from,
    to: wanted.to,
    timeZone: appointment.clinic.timeZone,
    title: name === undefined ? service : `${service}: ${name}`,
    description: isPutBack
      ? `${texts["entry.putBack"]}\n\n${texts["entry.about"]}`
      : texts["entry.about"],
  };
}
