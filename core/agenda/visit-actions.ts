import { set } from "../engine/routing/actions.ts";
import { actionOf } from "../skill.ts";
import type { AppointmentId } from "./appointment.ts";

/**
 * The skills that change a visit, each with a slot `visit` for which one, and the one that makes it. Their names and
 * what the buttons below carry are stored with messages that people may press weeks later.
 */
export const CANCEL_SKILL = "clinic.cancel";
export const CONFIRM_SKILL = "clinic.confirm";
export const RESCHEDULE_SKILL = "clinic.reschedule";
export const BOOK_SKILL = "clinic.book";

/** The button by which a patient says how a visit was. */
export const RATE = "clinic.rate";

/** Asks to cancel an appointment. The skill asks again before it does. */
export function cancelAction(visit: AppointmentId): string {
  return set(CANCEL_SKILL, { visit });
}

/** Says that the patient comes. */
export function confirmAction(visit: AppointmentId): string {
  return set(CONFIRM_SKILL, { visit });
}

/** Asks for another time. */
export function rescheduleAction(visit: AppointmentId): string {
  return set(RESCHEDULE_SKILL, { visit });
}

/** Begins a booking of the same as a visit, for whom that was. */
export function bookAgainAction(visit: AppointmentId): string {
  return actionOf(BOOK_SKILL, visit);
}

/** Says how a visit was, from 1 to 5. What follows the action's name is `<appointment>:<score>`. */
export function rateAction(visit: AppointmentId, score: number): string {
  return actionOf(RATE, `${visit}:${score}`);
}
