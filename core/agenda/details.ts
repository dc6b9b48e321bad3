import type { Appointment } from "./appointment.ts";
import { dayInWords, timeInWords } from "./calendar-words.ts";
import { nameIn } from "./names.ts";
import { startOf } from "./start.ts";

/** What there is to say of an appointment, as the values that texts about it take. */
export interface AppointmentDetails extends Readonly<Record<string, string>> {
  readonly service: string;
  readonly professional: string;
  readonly day: string;
  readonly time: string;
  readonly clinic: string;
}

export function detailsOf(
  visit: Pick<Appointment, "clinic" | "service" | "professional" | "from">,
  language: string,
): AppointmentDetails {
  const { clinic, service, professional } = visit;
  const start = startOf(visit);
  return {
    service: nameIn(service.names, language),
    professional: professional.name,
    day: dayInWords(start.toPlainDate(), language),
    time: timeInWords(start.toPlainTime(), language),
    clinic: clinic.name,
  };
}
