import type { Agenda } from "../../../core/agenda/agenda.ts";
import type { Appointment, AppointmentId } from "../../../core/agenda/appointment.ts";
import type { ClinicId } from "../../../core/agenda/clinic.ts";
import { clinicPolicy } from "../../../core/agenda/policy.ts";
import { occupyingStates, openStates } from "../../../core/agenda/states.ts";
import type { AgendaStore, Register } from "../../../core/agenda/store.ts";
import { id } from "../../../core/message/address.ts";
import type { PrismaClient } from "../../generated/client.ts";
import {
  appointmentFrom,
  occupiedFrom,
  StoredAppointments,
  transitionFrom,
  withNames,
  withPlaces,
} from "./appointment.ts";
import { busyElsewhere } from "./busy.ts";
import { clinicFrom, wholeClinic } from "./clinic.ts";
import { StoredNotices } from "./notices.ts";
import { StoredRegister } from "./register.ts";

/** In milliseconds: other processes may be at the same clinic's register, and no turn takes long. */
const PATIENCE = { maxWait: 15_000, timeout: 15_000 };

const WEEK = 7 * 86_400_000;

/** The agenda's rows. What it promises is said where the ports are declared. */
export class StoredAgenda implements AgendaStore {
  readonly #prisma: PrismaClient;
  readonly #appointments: StoredAppointments;
  readonly #notices: StoredNotices;
  /** The last of those in this process who change a clinic. */
  readonly #turns = new Map<ClinicId, Promise<unknown>>();

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma;
    this.#appointments = new StoredAppointments(prisma);
    this.#notices = new StoredNotices(prisma);
  }

  async clinicsOf(whose: Parameters<Agenda["clinicsOf"]>[0]) {
    const { organisation, channel, account: name } = whose;
    const given = await this.#prisma.clinicAccount.findMany({
      where: { account: { channel, name } },
    });
    const ids = given.map(({ clinicId }) => clinicId);
    const rows = await this.#prisma.clinic.findMany({
      where: { organisationId: organisation, ...(ids.length > 0 && { id: { in: ids } }) },
      orderBy: { name: "asc" },
      include: wholeClinic,
    });
    return rows.map(clinicFrom);
  }

  async clinicWith(appointment: AppointmentId) {
    const row = await this.#prisma.appointment.findUnique({ where: { id: appointment } });
    return row ? id<"clinic">(row.clinicId) : undefined;
  }

  async occupied(...[clinicId, span, seenBy]: Parameters<Agenda["occupied"]>) {
    const { at, contact, instead } = seenBy;
    const rows = await this.#prisma.appointment.findMany({
      where: {
        clinicId,
        busyFrom: { lt: span.to },
        busyTo: { gt: span.from },
        state: { in: [...occupyingStates] },
        NOT: [
          { state: "held", heldUntil: { lte: at } },
          { state: "held", contactId: contact },
          ...(instead === undefined ? [] : [{ id: instead }]),
        ],
      },
      include: withPlaces,
    });
    return [...rows.map(occupiedFrom), ...(await busyElsewhere(this.#prisma, clinicId, span))];
  }

  bookedUnder(key: string) {
    return this.#appointments.first({ key });
  }

  find(...[appointment, contact]: Parameters<Agenda["find"]>) {
    return this.#appointments.first({ id: appointment, contactId: contact });
  }

  upcoming(...[contactId, now]: Parameters<Agenda["upcoming"]>): Promise<readonly Appointment[]> {
    const isAhead = { state: { in: [...openStates] }, startsAt: { gt: now } };
    return this.#appointments.all({ contactId, ...isAhead });
  }

  noticesDue(...asked: Parameters<Agenda["noticesDue"]>) {
    return this.#notices.due(...asked);
  }

  dueNotice(...which: Parameters<Agenda["dueNotice"]>) {
    return this.#notices.find(...which);
  }

  async ended(now: Date) {
    const rows = await this.#prisma.appointment.findMany({
      where: {
        state: { in: ["confirmed", "reminded", "arrived"] },
        endsAt: { lte: now, gt: new Date(now.getTime() - WEEK) },
      },
      include: withNames,
      orderBy: { endsAt: "asc" },
    });
    return rows.map((row) => ({
      appointment: appointmentFrom(row),
      policy: clinicPolicy.parse(row.clinic.policy),
    }));
  }

  async rate({ appointment, contact, score, at }: Parameters<Agenda["rate"]>[0]) {
    if ((await this.find(appointment, contact)) === undefined) return false;
    await this.#prisma.rating.upsert({
      where: { appointmentId: appointment },
      create: { appointmentId: appointment, score, at },
      update: { score, at },
    });
    return true;
  }

  async history(appointmentId: AppointmentId) {
    const where = { appointmentId };
    const lines = this.#prisma.appointmentTransition.findMany({ where, orderBy: { id: "asc" } });
    return (await lines).map(transitionFrom);
  }

  async dependentsOf(contactId: Parameters<Agenda["dependentsOf"]>[0]) {
    const where = { contactId };
    const rows = await this.#prisma.dependent.findMany({ where, orderBy: { name: "asc" } });
    return rows.map(({ name, relationship }) => ({ name, relationship }));
  }

  /** Waits for its turn in this process first, without a connection: a rush must not take them all. */
  async change<T>(clinicId: ClinicId, work: (register: Register) => Promise<T>): Promise<T> {
    const before = this.#turns.get(clinicId);
    const turn = Promise.withResolvers<void>();
    this.#turns.set(clinicId, turn.promise);
    try {
      await before;
      return await this.#changeNow(clinicId, work);
    } finally {
      turn.resolve();
      if (this.#turns.get(clinicId) === turn.promise) this.#turns.delete(clinicId);
    }
  }

  #changeNow<T>(clinicId: ClinicId, work: (register: Register) => Promise<T>): Promise<T> {
    return this.#prisma.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM clinics WHERE id = ${clinicId}::uuid FOR NO KEY UPDATE`;
      return work(new StoredRegister(tx, clinicId));
    }, PATIENCE);
  }
}
