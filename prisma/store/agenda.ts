import { z } from "zod";
import type { Agenda, Appointment, Booking, Clinic, Occupied } from "../../core/agenda/agenda.ts";
import { id } from "../../core/message/address.ts";
import type { Appointment as AppointmentModel, Prisma, PrismaClient } from "../generated/client.ts";

export function openAgenda({ clinic, appointment }: PrismaClient): Agenda {
  async function found(where: Prisma.AppointmentWhereInput): Promise<readonly Appointment[]> {
    const orderBy = { startsAt: "asc" } as const;
    const rows = await appointment.findMany({ where, orderBy, include: withNames });
    return rows.map(appointmentFrom);
  }
  const first = async (where: Prisma.AppointmentWhereInput) => (await found(where))[0];

  return {
    async clinicOf(organisationId) {
      const orderBy = { createdAt: "asc" } as const;
      const include = withAllThatCanBeBooked;
      const row = await clinic.findFirst({ where: { organisationId }, orderBy, include });
      return row ? clinicFrom(row) : undefined;
    },

    async occupied(clinicId, { from, to }) {
      const rows = await appointment.findMany({
        where: { clinicId, status: "booked", startsAt: { lt: to }, endsAt: { gt: from } },
      });
      return rows.map(occupiedFrom);
    },

    async book(booking) {
      // Neither a key nor a time can be had twice: the constraints decide, and the key tells who won.
      await appointment.createMany({ data: rowOf(booking), skipDuplicates: true });
      const made = await first({ key: booking.key });
      return made ? { status: "booked", appointment: made } : { status: "taken" };
    },

    bookedUnder: (key) => first({ key }),

    upcoming: (contactId, now) => found({ contactId, status: "booked", startsAt: { gt: now } }),

    async cancel({ appointment: appointmentId, contact, at }) {
      const theirs = { id: appointmentId, contactId: contact };
      await appointment.updateMany({
        where: { ...theirs, status: "booked", startsAt: { gt: at } },
        data: { status: "cancelled", cancelledAt: at },
      });
      return first({ ...theirs, status: "cancelled" });
    },

    beginning: ({ from, to }) => found({ status: "booked", startsAt: { gte: from, lt: to } }),
  };
}

const withAllThatCanBeBooked = {
  services: { orderBy: { slug: "asc" } },
  professionals: {
    orderBy: { slug: "asc" },
    include: {
      services: { orderBy: { service: { slug: "asc" } } },
      openingRules: { orderBy: [{ weekday: "asc" }, { opens: "asc" }] },
    },
  },
} satisfies Prisma.ClinicInclude;

type ClinicRow = Prisma.ClinicGetPayload<{ include: typeof withAllThatCanBeBooked }>;

const withNames = {
  clinic: true,
  service: true,
  professional: true,
} satisfies Prisma.AppointmentInclude;

type AppointmentRow = Prisma.AppointmentGetPayload<{ include: typeof withNames }>;

const Names = z.record(z.string(), z.string());

function clinicFrom({ id: clinicId, name, timeZone, services, professionals }: ClinicRow): Clinic {
  return {
    id: id(clinicId),
    name,
    timeZone,
    services: services.map((service) => ({
      id: id(service.id),
      slug: service.slug,
      names: Names.parse(service.names),
      aliases: service.aliases,
      minutes: service.minutes,
    })),
    professionals: professionals.map((professional) => ({
      id: id(professional.id),
      slug: professional.slug,
      name: professional.name,
      services: professional.services.map(({ serviceId }) => id<"service">(serviceId)),
      hours: professional.openingRules.map(({ weekday, opens, closes }) => ({
        weekday,
        opens,
        closes,
      })),
    })),
  };
}

function appointmentFrom(row: AppointmentRow): Appointment {
  return {
    id: id(row.id),
    clinic: { name: row.clinic.name, timeZone: row.clinic.timeZone },
    service: { names: Names.parse(row.service.names) },
    professional: { name: row.professional.name },
    contact: id(row.contactId),
    conversation: id(row.conversationId),
    language: row.language,
    from: row.startsAt,
    to: row.endsAt,
    bookedAt: row.createdAt,
    cancelled: row.status === "cancelled",
  };
}

function occupiedFrom(row: AppointmentModel): Occupied {
  const { professionalId, startsAt: from, endsAt: to } = row;
  return { professional: id(professionalId), from, to };
}

function rowOf(booking: Booking): Prisma.AppointmentCreateManyInput {
  return {
    key: booking.key,
    clinicId: booking.clinic,
    professionalId: booking.professional,
    serviceId: booking.service,
    contactId: booking.contact,
    conversationId: booking.conversation,
    language: booking.language,
    startsAt: booking.from,
    endsAt: booking.to,
  };
}
