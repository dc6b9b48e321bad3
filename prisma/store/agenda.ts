import { z } from "zod";
import type { Agenda, Appointment, Booking, Clinic } from "../../core/agenda/agenda.ts";
import { id } from "../../core/message/address.ts";
import type { Prisma, PrismaClient } from "../generated/client.ts";

export function openAgenda({ clinic, appointment }: PrismaClient): Agenda {
  return {
    async clinicOf(organisation) {
      const row = await clinic.findFirst({
        where: { organisationId: organisation },
        orderBy: { createdAt: "asc" },
        include: withAllThatCanBeBooked,
      });
      return row ? clinicFrom(row) : undefined;
    },

    async occupied(clinicId, { from, to }) {
      const rows = await appointment.findMany({
        where: { clinicId, status: "booked", startsAt: { lt: to }, endsAt: { gt: from } },
        select: { professionalId: true, startsAt: true, endsAt: true, key: true },
      });
      return rows.map(({ professionalId, startsAt, endsAt, key }) => ({
        professional: id<"professional">(professionalId),
        from: startsAt,
        to: endsAt,
        key,
      }));
    },

    async book(booking) {
      // Neither the key nor the time can be had twice: the constraints decide, and the key tells who won.
      await appointment.createMany({ data: rowOf(booking), skipDuplicates: true });
      const row = await appointment.findUnique({ where: { key: booking.key }, include: withNames });
      return row ? { status: "booked", appointment: appointmentFrom(row) } : { status: "taken" };
    },

    async upcoming(contactId, now) {
      const rows = await appointment.findMany({
        where: { contactId, status: "booked", startsAt: { gt: now } },
        orderBy: { startsAt: "asc" },
        include: withNames,
      });
      return rows.map(appointmentFrom);
    },

    async cancel({ appointment: appointmentId, contact, at }) {
      const theirs = { id: appointmentId, contactId: contact };
      await appointment.updateMany({
        where: { ...theirs, status: "booked", startsAt: { gt: at } },
        data: { status: "cancelled", cancelledAt: at },
      });
      const row = await appointment.findFirst({
        where: { ...theirs, status: "cancelled" },
        include: withNames,
      });
      return row ? appointmentFrom(row) : undefined;
    },

    async beginning({ from, to }) {
      const rows = await appointment.findMany({
        where: { status: "booked", startsAt: { gte: from, lt: to } },
        orderBy: { startsAt: "asc" },
        include: withNames,
      });
      return rows.map(appointmentFrom);
    },
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
