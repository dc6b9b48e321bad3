import { id } from "../message/address.ts";
import type { DeliveryKey, Utterance } from "../message/outgoing.ts";
import type { Say } from "../skill.ts";
import type { Appointment, AppointmentId, Span } from "./appointment.ts";
import { cancelAction } from "./cancel-action.ts";
import { detailsOf } from "./details.ts";
import { openStates } from "./states.ts";

/** The reminders an appointment gets, named by how long before it. */
export type ReminderKind = "24h" | "1h";

const HOUR = 3_600_000;

/** The nearest first. */
const reminders: readonly { readonly kind: ReminderKind; readonly lead: number }[] = [
  { kind: "1h", lead: HOUR },
  { kind: "24h", lead: 24 * HOUR },
];

/** When the appointments begin that may want a reminder now: what to ask the agenda for. */
export function remindable(now: Date): Span {
  return { from: now, to: new Date(now.getTime() + 24 * HOUR) };
}

/**
 * The reminder an appointment wants now, if any. It wants it until its key has gone out, so the
 * outbox must be asked. What was booked after a reminder's moment does not get that one.
 */
export function reminderDue(appointment: Appointment, now: Date): ReminderKind | undefined {
  if (!openStates.includes(appointment.state) || appointment.from <= now) return undefined;
  const ahead = (moment: Date) => appointment.from.getTime() - moment.getTime();
  const due = reminders.find(({ lead }) => ahead(now) <= lead);
  return due && ahead(appointment.bookedAt) > due.lead ? due.kind : undefined;
}

/** Under which a reminder goes out once. */
export function reminderKey(appointment: AppointmentId, kind: ReminderKind): DeliveryKey {
  return id<"delivery">(`reminder:${appointment}:${kind}`);
}

/** A reminder in the words of `say`, which must be in the appointment's language. */
export function reminderFor(appointment: Appointment, kind: ReminderKind, say: Say): Utterance {
  return {
    kind: "text",
    markdown: say(`reminder.${kind}`, detailsOf(appointment, appointment.language)),
    buttons: [{ label: say("reminder.cancel"), action: cancelAction(appointment.id) }],
  };
}
