import type {
  Appointment,
  AppointmentId,
  Span,
  Transition,
} from "../../../core/agenda/appointment.ts";
import type { Clinic, ClinicId } from "../../../core/agenda/clinic.ts";
import { occupyingStates, openStates } from "../../../core/agenda/states.ts";
import type { Changes, Entry, Register, Told, Zones } from "../../../core/agenda/store.ts";
import type { ContactId } from "../../../core/identity.ts";
import { id as toId } from "../../../core/message/address.ts";
import { zoneOfPhone } from "../../../core/people/phone-zone.ts";
import type { Prisma } from "../../generated/client.ts";
import {
  appointmentFrom,
  occupyingFrom,
  StoredAppointments,
  withNames,
  withPlaces,
} from "./appointment.ts";
import { busyElsewhere } from "./busy.ts";
import { clinicFrom, wholeClinic } from "./clinic.ts";
import { StoredNotices } from "./notices.ts";

/** A clinic's register inside a transaction that holds its lock. */
export class StoredRegister implements Register {
  readonly #tx: Prisma.TransactionClient;
  readonly #clinicId: ClinicId;
  readonly #appointments: StoredAppointments;
  readonly #notices: StoredNotices;
  #clinic: Promise<Clinic | undefined> | undefined;

  constructor(tx: Prisma.TransactionClient, clinicId: ClinicId) {
    this.#tx = tx;
    this.#clinicId = clinicId;
    this.#appointments = new StoredAppointments(tx);
    this.#notices = new StoredNotices(tx);
  }

  /** Nobody else changes it meanwhile. */
  clinic() {
    this.#clinic ??= this.#readClinic();
    return this.#clinic;
  }

  async #readClinic() {
    const where = { id: this.#clinicId };
    const row = await this.#tx.clinic.findUnique({
      where,
      include: wholeClinic,
    });
    return row ? clinicFrom(row) : undefined;
  }

  find(id: AppointmentId) {
    return this.#appointments.first({ id, clinicId: this.#clinicId });
  }

  bookedUnder(key: string) {
    return this.#appointments.first({ key });
  }

  heldBy(contactId: ContactId) {
    return this.#appointments.all({ clinicId: this.#clinicId, contactId, state: "held" });
  }

  openOf(contactId: ContactId, after: Date) {
    const isOpen = { state: { in: [...openStates] }, endsAt: { gt: after } };
    return this.#appointments.all({ clinicId: this.#clinicId, contactId, ...isOpen });
  }

  lapsed(at: Date) {
    const hasLapsed = { state: "held", heldUntil: { lte: at } } as const;
    return this.#appointments.all({ clinicId: this.#clinicId, ...hasLapsed });
  }

  async occupying(span: Span) {
    const rows = await this.#tx.appointment.findMany({
      where: {
        clinicId: this.#clinicId,
        busyFrom: { lt: span.to },
        busyTo: { gt: span.from },
        state: { in: [...occupyingStates] },
      },
      include: withPlaces,
    });
    const busy = await busyElsewhere(this.#tx, this.#clinicId, span);
    return [...rows.map(occupyingFrom), ...busy.map((each) => ({ ...each, places: [] }))];
  }

  async add(entry: Entry, transition: Omit<Transition, "from">) {
    const made = await this.#tx.appointment.create({
      data: {
        ...(await columns(this.#tx, entry)),
        ...rowOf(entry),
        clinicId: this.#clinicId,
        state: transition.to,
        createdAt: transition.at,
        resources: { create: placesOf(entry) },
        transitions: { create: lineOf(transition) },
      },
      include: withNames,
    });
    const appointment = appointmentFrom(made);
    await this.#notices.replan(appointment, entry.notices);
    return appointment;
  }

  async move(
    { id, state: from, contact }: Appointment,
    transition: Omit<Transition, "from">,
    changes: Changes = {},
  ) {
    const isFreed = !occupyingStates.includes(transition.to);
    const row = await this.#tx.appointment.update({
      where: { id },
      data: {
        ...(await columns(this.#tx, { contact, ...changes })),
        state: transition.to,
        heldUntil: transition.to === "held" ? (changes.heldUntil ?? null) : null,
        ...(isFreed && { resources: { deleteMany: {} } }),
        transitions: { create: { from, ...lineOf(transition) } },
      },
      include: withNames,
    });
    const moved = appointmentFrom(row);
    await this.#notices.replan(moved, changes.notices ?? []);
    return moved;
  }

  async zonesOf(contacts: readonly ContactId[]): Promise<Zones> {
    const where = { id: { in: [...new Set(contacts)] }, phone: { not: null } };
    const rows = await this.#tx.contact.findMany({ where, select: { id: true, phone: true } });
    return new Map(
      rows.flatMap(({ id: contact, phone }): readonly [ContactId, string][] => {
        const zone = zoneOfPhone(phone ?? "");
        return zone === undefined ? [] : [[toId(contact), zone]];
      }),
    );
  }

  told(told: Told) {
    return this.#notices.told(told);
  }
}

/** What may be written down at first and later. */
async function columns(tx: Prisma.TransactionClient, changes: Changes & Pick<Entry, "contact">) {
  const { key, contact, patient, conversation, language, plan, price, notes } = changes;
  return {
    ...(key !== undefined && { key }),
    ...(patient && { dependentId: await dependentOf(tx, contact, patient) }),
    ...(conversation !== undefined && { conversationId: conversation }),
    ...(language !== undefined && { language }),
    ...(plan !== undefined && { planId: plan, priceMinor: null, currency: null }),
    ...(price && { priceMinor: price.minor, currency: price.currency }),
    ...(notes && { notes: [...notes] }),
    ...(changes.assuredAt && { assuredAt: changes.assuredAt }),
  };
}

export async function dependentOf(
  tx: Prisma.TransactionClient,
  contactId: string,
  { name, relationship }: NonNullable<Entry["patient"]>,
): Promise<string> {
  const { id } = await tx.dependent.upsert({
    where: { contactId_name: { contactId, name } },
    create: { contactId, name, relationship },
    update: { relationship },
    select: { id: true },
  });
  return id;
}

function rowOf(entry: Entry) {
  const { heldUntil, unit, movedFrom, offered = false } = entry;
  return {
    professionalId: entry.professional,
    serviceId: entry.service,
    contactId: entry.contact,
    conversationId: entry.conversation,
    language: entry.language,
    startsAt: entry.from,
    endsAt: entry.to,
    busyFrom: entry.busy.from,
    busyTo: entry.busy.to,
    offered,
    ...(unit !== undefined && { unitId: unit }),
    ...(heldUntil && { heldUntil }),
    ...(movedFrom !== undefined && { movedFromId: movedFrom }),
  };
}

function placesOf({ places, busy }: Entry) {
  return places.map(({ resource, place }) => ({
    resourceId: resource,
    place,
    busyFrom: busy.from,
    busyTo: busy.to,
  }));
}

function lineOf({ to, at, by, reason }: Omit<Transition, "from">) {
  return { to, at, by, ...(reason !== undefined && { reason }) };
}
