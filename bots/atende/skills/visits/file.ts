import type { Agenda } from "../../../../core/agenda/agenda.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { calendarFile, patientEntryOf } from "../../../../core/agenda/calendar-file.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { nameIn } from "../../../../core/agenda/names.ts";
import type { Saying } from "../../../../core/message/outgoing.ts";
import type { Speaker } from "../speaker.ts";

/**
 * What brings a visit that was booked, moved or cancelled into the patient's own calendar. Nothing of
 * one that the clinic has yet to say yes to.
 */
export async function fileOf(
  agenda: Pick<Agenda, "find">,
  visit: Appointment,
  { text, language }: Speaker,
): Promise<readonly Saying[]> {
  if (visit.state === "requested") return [];
  const { service, patient } = visit;
  const details = detailsOf(visit, language);
  const instructions = nameIn(service.instructions, language);
  const file = calendarFile(visit, {
    entry: await patientEntryOf(agenda, visit),
    name: text(visit.state === "cancelled" ? "file.name.cancelled" : "file.name"),
    title: patient
      ? text("file.title.for", { ...details, name: patient.name })
      : text("file.title", details),
    description: [instructions, text("file.note")].filter((each) => each !== "").join("\n\n"),
  });
  return [file];
}
