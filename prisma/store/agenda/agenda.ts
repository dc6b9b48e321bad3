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
import { Turns } from "./turns.ts";

const WEEK = 7 * 86_400_000;

/** The agenda's rows. What it promises is said where the ports are declared. */
export class StoredAgenda implements AgendaStore {
  readonly #prisma: PrismaClient;
  readonly #appointments: StoredAppointments;
  readonly #notices: StoredNotices;
  readonly #turns: Turns;

  constructor(prisma: PrismaClient, turns = new Turns(prisma)) {
    this.#turns = turns;
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

  async silence({ contact, silent, at }: Parameters<Agenda["silence"]>[0]) {
    await this.#prisma.contact.updateMany({
      where: { id: contact, ...(silent && { silencedAt: null }) },
      data: { silencedAt: silent ? at : null },
    });
  }

  async isSilenced(contact: Parameters<Agenda["isSilenced"]>[0]) {
    const where = { id: contact, silencedAt: { not: null } };
    return (await this.#prisma.contact.count({ where })) > 0;
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

  change<T>(clinicId: ClinicId, work: (register: Register) => Promise<T>): Promise<T> {
    return this.#turns.alone(clinicId, (tx) => work(new StoredRegister(tx, clinicId)));
  }
}
