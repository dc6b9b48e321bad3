import type {
  Booking,
  BookingResult,
  Hold,
  HoldResult,
  Refusal,
  Refused,
  Rescheduling,
} from "./agenda.ts";
import type { Appointment, AppointmentId, Span } from "./appointment.ts";
import { isCovered } from "./clinic.ts";
import type { Clinic, Service } from "./clinic.ts";
import { hasLimits, limitReached } from "./limits.ts";
import { mannersOf, noticesOf } from "./notices.ts";
import type { Actor, AppointmentState } from "./states.ts";
import { placesFor, withBuffers } from "./places.ts";
import type { Entry, Place, Register } from "./store.ts";
import { refused, whyNotMoved } from "./visits.ts";

const MINUTE = 60_000;

/** See {@link Agenda.hold}. */
export async function hold(register: Register, wish: Hold): Promise<HoldResult> {
  const { instead } = wish;
  const found = await find(register, wish, instead);
  if ("status" in found) return found;
  await letGo(register, found.others, wish.at);
  // No two rows may keep the same minutes: what the patient has already cannot be held besides.
  if (found.isTheirs) return { status: "held", until: wish.at };
  const until = new Date(wish.at.getTime() + found.clinic.policy.hold * MINUTE);
  const heldUntil = { heldUntil: until };
  const transition = { to: "held", at: wish.at, by: "patient" } as const;
  // What was offered to them is theirs for longer.
  if (found.own?.offered) return { status: "held", until: found.own.heldUntil ?? until };
  if (found.own) await register.move(found.own, transition, heldUntil);
  else await register.add({ ...entryOf(wish, found), ...heldUntil }, transition);
  return { status: "held", until };
}

/** See {@link Agenda.book}. */
export async function book(register: Register, booking: Booking): Promise<BookingResult> {
  const before = await register.bookedUnder(booking.key);
  if (before) return { status: "booked", appointment: before };
  const found = await find(register, booking);
  if ("status" in found) return found;
  return take(register, { ...booking, found });
}

/** See {@link Agenda.reschedule}. */
export async function reschedule(register: Register, move: Rescheduling): Promise<BookingResult> {
  const before = await register.bookedUnder(move.key);
  if (before) return { status: "booked", appointment: before };
  const clinic = await register.clinic();
  const old = await register.find(move.appointment);
  if (!clinic || old?.contact !== move.contact) return refused("unknown");
  const { at, by = "patient" } = move;
  const reason = whyNotMoved(old, { to: "rescheduled", by, at }, clinic.policy);
  if (reason) return refused(reason, old);
  const visit = { ...move, clinic: clinic.id, ...keptOf(old, move) };
  const found = await find(register, visit, old.id);
  if ("status" in found) return found;
  await register.move(old, { to: "rescheduled", at, by, reason: "moved" });
  return take(register, { ...visit, found, movedFrom: old.id });
}

/** What stays as it is of an appointment that is moved. */
function keptOf(
  { service, notes, patient, plan }: Appointment,
  { service: other = service.id, privately }: Rescheduling,
) {
  return {
    service: other,
    notes,
    ...(patient && { patient }),
    ...(plan && !privately && { plan: plan.id }),
  };
}

type Wanted = Omit<Hold, "instead">;

/** What was wanted, found to be free. */
interface Found {
  readonly clinic: Clinic;
  readonly service: Service;
  readonly busy: Span;
  readonly places: readonly Place[];
  /** The patient's hold of the very same. */
  readonly own: Appointment | undefined;
  /** What else they hold. */
  readonly others: readonly Appointment[];
  /** It is, in part, the time of the appointment that it takes the place of. */
  readonly isTheirs: boolean;
}

async function find(
  register: Register,
  wanted: Wanted,
  instead?: AppointmentId,
): Promise<Found | Refused | { readonly status: "taken" }> {
  const clinic = await register.clinic();
  const service = clinic?.services.find(({ id }) => id === wanted.service);
  if (!clinic || !service || !isThere(clinic, wanted)) return refused("unknown");
  const reason =
    whyNotCovered(clinic, wanted) ?? (await tooMany(register, clinic, { wanted, instead }));
  if (reason) return refused(reason);

  for (const each of await register.lapsed(wanted.at))
    await register.move(each, { to: "cancelled", at: wanted.at, by: "system", reason: "expired" });
  const held = await register.heldBy(wanted.contact);
  const own = held.find((each) => isSame(each, wanted));
  const others = held.filter((each) => each !== own && !each.offered);

  const busy = withBuffers(wanted, service);
  const around = await register.occupying(busy);
  const theirs = new Set([...others, own].map((each) => each?.id).concat(instead));
  const taken = around.filter(
    ({ appointment }) => appointment === undefined || !theirs.has(appointment),
  );
  if (taken.some(({ professional }) => professional === wanted.professional))
    return { status: "taken" };
  const places = placesFor(
    clinic,
    service,
    taken.flatMap((each) => each.places),
  );
  if (!places) return { status: "taken" };
  const isTheirs = around.some(
    ({ appointment }) => appointment !== undefined && appointment === instead,
  );
  return { clinic, service, busy, places, own, others, isTheirs };
}

function isThere({ professionals, units, plans }: Clinic, wanted: Wanted): boolean {
  return (
    isAmong(professionals, wanted.professional) &&
    isAmong(units, wanted.unit) &&
    isAmong(plans, wanted.plan)
  );
}

function isAmong(things: readonly { readonly id: string }[], id: string | undefined): boolean {
  return id === undefined || things.some((thing) => thing.id === id);
}

function whyNotCovered({ plans }: Clinic, wanted: Wanted): Refusal | undefined {
  const plan = plans.find(({ id }) => id === wanted.plan);
  return plan && !isCovered(plan, wanted) ? "not_covered" : undefined;
}

/** Whether the patient has as many appointments as the clinic lets one have. */
async function tooMany(
  register: Register,
  clinic: Clinic,
  { wanted, instead }: { wanted: Wanted; instead: AppointmentId | undefined },
): Promise<Refusal | undefined> {
  if (!hasLimits(clinic)) return undefined;
  const today = new Date(wanted.at.getTime() - 48 * 60 * MINUTE);
  const booked = await register.openOf(wanted.contact, today);
  return limitReached(booked, { ...wanted, instead }, clinic);
}

function isSame(held: Appointment, { service, professional, from, to }: Wanted): boolean {
  return (
    held.service.id === service &&
    held.professional.id === professional &&
    held.from.getTime() === from.getTime() &&
    held.to.getTime() === to.getTime()
  );
}

interface Taking extends Omit<Booking, "at"> {
  readonly at: Date;
  readonly found: Found;
  readonly movedFrom?: AppointmentId;
}

async function take(register: Register, { found, ...visit }: Taking): Promise<BookingResult> {
  const { at, by = "patient", key, notes = [] } = visit;
  const { own, clinic } = found;
  await letGo(register, found.others, at);
  const to: AppointmentState = clinic.policy.approval ? "requested" : "confirmed";
  const transition = { to, at, by };
  const zones = await register.zonesOf([visit.contact]);
  const manners = mannersOf(clinic, zones.get(visit.contact));
  const notices = noticesOf(to, visit, { at, manners });
  const entry = { ...entryOf(visit, found), key, notes, notices };
  // What was held by itself cannot say what it takes the place of, nor unsay for whom it was.
  if (own && visit.movedFrom === undefined && !isForLess(own, visit))
    return { status: "booked", appointment: await register.move(own, transition, entry) };
  if (own) await letGo(register, [own], at);
  const moved = visit.movedFrom === undefined ? {} : { movedFrom: visit.movedFrom };
  return { status: "booked", appointment: await register.add({ ...entry, ...moved }, transition) };
}

/** Whether a hold says somebody, or a plan, that the visit is not for any more. */
function isForLess(own: Appointment, visit: Wanted): boolean {
  const forSomebody = own.patient !== undefined && visit.patient === undefined;
  return forSomebody || (own.plan !== undefined && visit.plan === undefined);
}

/** What is written down of a visit. A plan that pays leaves the patient no price. */
function entryOf(visit: Wanted & { readonly by?: Actor }, found: Found): Entry {
  const { service, busy, places } = found;
  return {
    service: service.id,
    professional: visit.professional,
    ...(visit.unit !== undefined && { unit: visit.unit }),
    contact: visit.contact,
    conversation: visit.conversation,
    language: visit.language,
    ...(visit.patient && { patient: visit.patient }),
    ...(visit.plan !== undefined && { plan: visit.plan }),
    ...(visit.plan === undefined && service.price && { price: service.price }),
    notes: [],
    notices: [],
    from: visit.from,
    to: visit.to,
    busy,
    places,
  };
}

async function letGo(register: Register, held: readonly Appointment[], at: Date): Promise<void> {
  for (const each of held)
    await register.move(each, { to: "cancelled", at, by: "patient", reason: "let_go" });
}
