import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import type { Speaker } from "../speaker.ts";

/** Visits as a list tells them, a line each, without marks. */
export function itemsOf(
  visits: readonly Appointment[],
  { text, language }: Speaker,
): readonly string[] {
  return visits.map((visit) => text("appointments.item", detailsOf(visit, language)));
}

/** The same under each other, as points. */
export function listOf(visits: readonly Appointment[], speaker: Speaker): string {
  return itemsOf(visits, speaker)
    .map((item) => `- ${item}`)
    .join("\n");
}
