import { occupyingStates, openStates } from "../../../core/agenda/states.ts";
import type { AgendaStore } from "../../../core/agenda/store.ts";
import { id } from "../../../core/message/address.ts";
import type { Prisma, PrismaClient } from "../../generated/client.ts";
import {
  appointmentFrom,
  occupyingFrom,
  transitionFrom,
  withNames,
  withPlaces,
} from "./appointment.ts";
import { clinicFrom, wholeClinic } from "./clinic.ts";
import { openRegister } from "./register.ts";

/** In milliseconds: a rush waits for its turn at one clinic's register, and no turn takes long. */
const PATIENCE = { maxWait: 15_000, timeout: 15_000 };

export function openAgendaStore(prisma: PrismaClient): AgendaStore {
  const { appointment, clinic, clinicAccount, appointmentTransition, dependent } = prisma;

  async function found(where: Prisma.AppointmentWhereInput) {
    const orderBy = { startsAt: "asc" } as const;
    const rows = await appointment.findMany({ where, orderBy, include: withNames });
    return rows.map(appointmentFrom);
  }
  const first = async (where: Prisma.AppointmentWhereInput) => (await found(where))[0];

  return {
    async clinicsOf({ organisation, channel, account: name }) {
      const given = await clinicAccount.findMany({ where: { account: { channel, name } } });
      const ids = given.map(({ clinicId }) => clinicId);
      const where = { organisationId: organisation, ...(ids.length > 0 && { id: { in: ids } }) };
      const orderBy = { name: "asc" } as const;
      const rows = await clinic.findMany({ where, orderBy, include: wholeClinic });
      return rows.map(clinicFrom);
    },

    async clinicWith(appointmentId) {
      const row = await appointment.findUnique({ where: { id: appointmentId } });
      return row ? id<"clinic">(row.clinicId) : undefined;
    },

    async occupied(clinicId, { from, to }, { at, contact, instead }) {
      const rows = await appointment.findMany({
        where: {
          clinicId,
          busyFrom: { lt: to },
          busyTo: { gt: from },
          state: { in: [...occupyingStates] },
          NOT: [
            { state: "held", heldUntil: { lte: at } },
            { state: "held", contactId: contact },
            ...(instead === undefined ? [] : [{ id: instead }]),
          ],
        },
        include: withPlaces,
      });
      return rows.map(occupyingFrom).map(({ professional, resources, ...span }) => ({
        professional,
        resources,
        from: span.from,
        to: span.to,
      }));
    },

    bookedUnder: (key) => first({ key }),
    find: (appointmentId, contactId) => first({ id: appointmentId, contactId }),
    upcoming: (contactId, now) =>
      found({ contactId, state: { in: [...openStates] }, startsAt: { gt: now } }),
    beginning: ({ from, to }) =>
      found({ state: { in: ["confirmed", "reminded"] }, startsAt: { gte: from, lt: to } }),

    async history(appointmentId) {
      const where = { appointmentId };
      const rows = await appointmentTransition.findMany({ where, orderBy: { id: "asc" } });
      return rows.map(transitionFrom);
    },

    async dependentsOf(contactId) {
      const rows = await dependent.findMany({ where: { contactId }, orderBy: { name: "asc" } });
      return rows.map(({ name, relationship }) => ({ name, relationship }));
    },

    change: (clinicId, work) =>
      prisma.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM clinics WHERE id = ${clinicId}::uuid FOR NO KEY UPDATE`;
        return work(openRegister(tx, clinicId));
      }, PATIENCE),
  };
}
