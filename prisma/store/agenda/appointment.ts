import type { Appointment, Occupied, Transition } from "../../../core/agenda/appointment.ts";
import type { Occupying } from "../../../core/agenda/store.ts";
import { id } from "../../../core/message/address.ts";
import type { AppointmentTransition, Prisma } from "../../generated/client.ts";
import { Names, priceFrom, unitFrom } from "./clinic.ts";

export const withNames = {
  clinic: true,
  unit: true,
  service: true,
  professional: true,
  dependent: true,
  plan: true,
  movedTo: { select: { id: true } },
} satisfies Prisma.AppointmentInclude;

export const withPlaces = { resources: true } satisfies Prisma.AppointmentInclude;

type AppointmentRow = Prisma.AppointmentGetPayload<{ include: typeof withNames }>;
type OccupyingRow = Prisma.AppointmentGetPayload<{ include: typeof withPlaces }>;

/** Appointments with their names, in the order of their days. */
export class StoredAppointments {
  readonly #appointment: Prisma.TransactionClient["appointment"];

  constructor({ appointment }: Prisma.TransactionClient) {
    this.#appointment = appointment;
  }

  async all(where: Prisma.AppointmentWhereInput): Promise<readonly Appointment[]> {
    const orderBy = { startsAt: "asc" } as const;
    const rows = await this.#appointment.findMany({
      where,
      orderBy,
      include: withNames,
    });
    return rows.map(appointmentFrom);
  }

  async first(where: Prisma.AppointmentWhereInput): Promise<Appointment | undefined> {
    return (await this.all(where))[0];
  }
}

export function appointmentFrom(row: AppointmentRow): Appointment {
  const { clinic, service, professional, unit, dependent, plan } = row;
  return {
    id: id(row.id),
    state: row.state,
    clinic: { id: id(clinic.id), name: clinic.name, timeZone: clinic.timeZone },
    ...(unit && { unit: unitFrom(unit) }),
    service: {
      id: id(service.id),
      slug: service.slug,
      names: Names.parse(service.names),
      instructions: Names.parse(service.instructions),
    },
    professional: {
      id: id(professional.id),
      slug: professional.slug,
      name: professional.name,
    },
    contact: id(row.contactId),
    ...(dependent && {
      patient: { name: dependent.name, relationship: dependent.relationship },
    }),
    conversation: id(row.conversationId),
    language: row.language,
    ...(plan && { plan: { id: id<"plan">(plan.id), slug: plan.slug, name: plan.name } }),
    ...priceFrom(row),
    notes: row.notes,
    from: row.startsAt,
    to: row.endsAt,
    bookedAt: row.createdAt,
    ...(row.offered && { offered: true }),
    ...momentsFrom(row),
  };
}

function momentsFrom({ heldUntil, assuredAt, movedTo, movedFromId }: AppointmentRow) {
  return {
    ...(heldUntil && { heldUntil }),
    ...(assuredAt && { assuredAt }),
    ...(movedTo && { movedTo: id<"appointment">(movedTo.id) }),
    ...(movedFromId !== null && { movedFrom: id<"appointment">(movedFromId) }),
  };
}

export function occupyingFrom(row: OccupyingRow): Occupying {
  const places = row.resources.map(({ resourceId, place }) => ({
    resource: id<"resource">(resourceId),
    place,
  }));
  return {
    appointment: id(row.id),
    professional: id(row.professionalId),
    resources: places.map(({ resource }) => resource),
    places,
    from: row.busyFrom,
    to: row.busyTo,
  };
}

export function occupiedFrom(row: OccupyingRow): Occupied {
  const { professional, resources, from, to } = occupyingFrom(row);
  return { professional, resources, from, to };
}

export function transitionFrom({ from, to, at, by, reason }: AppointmentTransition): Transition {
  return { ...(from && { from }), to, at, by, ...(reason !== null && { reason }) };
}
