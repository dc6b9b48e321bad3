import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { whyNotMoved } from "../../../../core/agenda/visits.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";

/** Whether all of some visits begin too soon for their patient to change them: nothing is read back then. */
export async function areTooLate(
  { clinicsOf }: Reception,
  visits: readonly Appointment[],
  turn: Turn,
): Promise<boolean> {
  const clinics = await clinicsOf(turn);
  const change = { to: "cancelled", by: "patient", at: turn.now } as const;
  const isLate = (visit: Appointment) =>
    clinics.some(
      ({ id, policy }) => id === visit.clinic.id && whyNotMoved(visit, change, policy) === "late",
    );
  return visits.length > 0 && visits.every(isLate);
}
