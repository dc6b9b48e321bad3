import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import type { Speaker } from "../speaker.ts";

/** Visits as a list tells them, a line each, without marks. */
export function itemsOf(
  visits: readonly Appointment[],
  { text, language }: Speaker,
): readonly string[] {
  return visits.map((visit) => {
    const details = detailsOf(visit, language);
    return visit.patient
      ? text("appointments.item.for", { ...details, name: visit.patient.name })
      : text("appointments.item", details);
  });
}

/** The same under each other, as points. */
export function listOf(visits: readonly Appointment[], speaker: Speaker): string {
  return itemsOf(visits, speaker)
    .map((item) => `- ${item}`)
    .join("\n");
}
