import { set } from "../engine/actions.ts";
import type { AppointmentId } from "./appointment.ts";

/** The skill that cancels, and its slot: stored on buttons that people may press weeks later. */
export const CANCEL_SKILL = "clinic.cancel";

/** What a button carries that asks to cancel an appointment. The skill asks again before it does. */
export function cancelAction(visit: AppointmentId): string {
  return set(CANCEL_SKILL, { visit });
}
