import type { Assurance, Cancellation, Change, Mark, Refusal, Refused } from "./agenda.ts";
import type { Appointment, Transition } from "./appointment.ts";
import { isReminder, mannersOf, newsOf, noticesOf } from "./notices.ts";
import type { ClinicPolicy } from "./policy.ts";
import { illegal } from "./states.ts";
import type { Register, Told } from "./store.ts";

/** See {@link Agenda.cancel}. */
export async function cancel(register: Register, asked: Cancellation): Promise<Change> {
  const { at, reason = "asked" } = asked;
  const found = await theirs(register, asked);
  if (found?.state === "cancelled") return { status: "changed", appointment: found };
  return bring(register, found, { to: "cancelled", at, by: "patient", reason });
}

/** See {@link Agenda.confirm}. */
export async function confirm(register: Register, asked: Assurance): Promise<Change> {
  const { at } = asked;
  const found = await theirs(register, asked);
  if (found?.state === "confirmed" && found.assuredAt)
    return { status: "changed", appointment: found };
  const transition = { to: "confirmed", at, by: "patient", reason: "comes" } as const;
  return bring(register, found, { ...transition, assuredAt: at });
}

/** See {@link Agenda.mark}. */
export async function mark(register: Register, { appointment, ...asked }: Mark): Promise<Change> {
  const found = await register.find(appointment);
  if (found?.state === asked.to) return { status: "changed", appointment: found };
  return bring(register, found, asked);
}

/** See {@link Agenda.told}. */
export async function told(register: Register, notice: Told): Promise<void> {
  await register.told(notice);
  if (!isReminder(notice.kind)) return;
  const found = await register.find(notice.appointment);
  if (!found || illegal(found.state, "reminded", "system")) return;
  await register.move(found, { to: "reminded", at: notice.at, by: "system", reason: notice.kind });
}

/** Why an appointment cannot be brought to a state now, by the rules of its life and of its clinic. */
export function whyNotMoved(
  { state, from }: Appointment,
  { to, by, at }: Pick<Transition, "to" | "by" | "at">,
  { changeNotice }: ClinicPolicy,
): Refusal | undefined {
  const reason = illegal(state, to, by);
  if (reason) return reason;
  if (by !== "patient") return undefined;
  if (from <= at) return "past";
  const isSoon = from.getTime() - at.getTime() < changeNotice * 60_000;
  return to !== "confirmed" && isSoon ? "late" : undefined;
}

export function refused(reason: Refusal, appointment?: Appointment): Refused {
  return { status: "refused", reason, ...(appointment && { appointment }) };
}

async function theirs(
  register: Register,
  { appointment, contact }: Assurance,
): Promise<Appointment | undefined> {
  const found = await register.find(appointment);
  return found?.contact === contact ? found : undefined;
}

type Bringing = Omit<Transition, "from"> & { readonly assuredAt?: Date };

async function bring(
  register: Register,
  found: Appointment | undefined,
  { assuredAt, ...transition }: Bringing,
): Promise<Change> {
  const clinic = await register.clinic();
  if (!found || !clinic) return refused("unknown");
  const reason = whyNotMoved(found, transition, clinic.policy);
  if (reason) return refused(reason, found);
  const zones = await register.zonesOf([found.contact]);
  const manners = mannersOf(clinic, zones.get(found.contact));
  const notices = [
    ...noticesOf(transition.to, found, { at: transition.at, manners }),
    ...newsOf(found.state, transition),
  ];
  const changes = { notices, ...(assuredAt && { assuredAt }) };
  return { status: "changed", appointment: await register.move(found, transition, changes) };
}
