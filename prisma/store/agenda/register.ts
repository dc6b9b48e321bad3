import type { Transition } from "../../../core/agenda/appointment.ts";
import { occupyingStates, openStates } from "../../../core/agenda/states.ts";
import type { Changes, Entry, Register } from "../../../core/agenda/store.ts";
import type { Prisma } from "../../generated/client.ts";
import { appointmentFrom, occupyingFrom, withNames, withPlaces } from "./appointment.ts";
import { clinicFrom, wholeClinic } from "./clinic.ts";

/** A clinic's register inside a transaction that holds its lock. */
export function openRegister(tx: Prisma.TransactionClient, clinicId: string): Register {
  async function found(where: Prisma.AppointmentWhereInput) {
    const orderBy = { startsAt: "asc" } as const;
    const rows = await tx.appointment.findMany({
      where: { clinicId, ...where },
      orderBy,
      include: withNames,
    });
    return rows.map(appointmentFrom);
  }
  const first = async (where: Prisma.AppointmentWhereInput) => (await found(where))[0];

  return {
    async clinic() {
      const row = await tx.clinic.findUnique({ where: { id: clinicId }, include: wholeClinic });
      return row ? clinicFrom(row) : undefined;
    },
    find: (id) => first({ id }),
    bookedUnder: (key) => first({ key }),
    heldBy: (contactId) => found({ contactId, state: "held" }),
    openOf: (contactId, after) =>
      found({ contactId, state: { in: [...openStates] }, endsAt: { gt: after } }),
    lapsed: (at) => found({ state: "held", heldUntil: { lte: at } }),
    async occupying({ from, to }) {
      const where = { clinicId, busyFrom: { lt: to }, busyTo: { gt: from } };
      const rows = await tx.appointment.findMany({
        where: { ...where, state: { in: [...occupyingStates] } },
        include: withPlaces,
      });
      return rows.map(occupyingFrom);
    },
    async add(entry, transition) {
      const made = await tx.appointment.create({
        data: {
          ...(await columns(tx, entry)),
          ...rowOf(entry),
          clinicId,
          state: transition.to,
          createdAt: transition.at,
          resources: { create: placesOf(entry) },
          transitions: { create: lineOf(transition) },
        },
        include: withNames,
      });
      return appointmentFrom(made);
    },
    async move(appointment, transition, changes = {}) {
      const { id, state: from, contact } = appointment;
      const isFreed = !occupyingStates.includes(transition.to);
      const row = await tx.appointment.update({
        where: { id },
        data: {
          ...(await columns(tx, { contact, ...changes })),
          state: transition.to,
          heldUntil: transition.to === "held" ? (changes.heldUntil ?? null) : null,
          ...(isFreed && { resources: { deleteMany: {} } }),
          transitions: { create: { from, ...lineOf(transition) } },
        },
        include: withNames,
      });
      return appointmentFrom(row);
    },
  };
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

async function dependentOf(
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
  const { heldUntil, unit, movedFrom } = entry;
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
