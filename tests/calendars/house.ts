import { onTestFinished } from "vitest";
import { openGoogleCalendar } from "../../adapters/calendar/google/calendar.ts";
import type { Agenda } from "../../core/agenda/agenda.ts";
import type { Appointment, Span } from "../../core/agenda/appointment.ts";
import type { Clinic, ProfessionalId } from "../../core/agenda/clinic.ts";
import { openAgenda } from "../../core/agenda/open-agenda.ts";
import { attend } from "../../core/calendar/attend.ts";
import type { CalendarParts } from "../../core/calendar/attended.ts";
import type { CalendarStore } from "../../core/calendar/store.ts";
import type { News } from "../../core/calendar/tell.ts";
import { id } from "../../core/message/address.ts";
import { contractClinic } from "../../core/testing/clinic.ts";
import { StoredAgenda } from "../../prisma/store/agenda/agenda.ts";
import { addClinic } from "../../prisma/store/agenda/new-clinic.ts";
import { openCalendarStore } from "../../prisma/store/calendars/calendars.ts";
import { openCalendarLinks } from "../../prisma/store/calendars/linking.ts";
import type { CalendarLinks } from "../../prisma/store/calendars/linking.ts";
import { openVault } from "../../prisma/store/seal.ts";
import type { PrismaClient } from "../../prisma/generated/client.ts";
import { openLocalGoogle } from "../../sandbox/google-calendar/google-calendar.ts";
import type { LocalCalendar, LocalGoogle } from "../../sandbox/google-calendar/google-calendar.ts";
import { databaseForTest } from "../database.ts";
import { shownOnFailure } from "../house.ts";

/** A clinic whose first professional has a calendar at a Google of our own. */
export interface CalendarHouse {
  readonly google: LocalGoogle;
  /** The professional's, in their own hands. */
  readonly theirs: LocalCalendar;
  readonly agenda: Agenda;
  readonly clinic: Clinic;
  readonly prisma: PrismaClient;
  readonly store: CalendarStore;
  readonly links: CalendarLinks;
  /** What patients were told. */
  readonly told: readonly News[];
  /** Looks after every calendar that wants it, as the jobs do. `parts` take the place of its own. */
  look(parts?: Partial<CalendarParts>): Promise<void>;
  books(from: Date, key?: string): Promise<Appointment>;
  /** The patient moves it, to another professional where one is named. */
  moves(appointment: Appointment, from: Date, to?: ProfessionalId): Promise<void>;
  /** The patient cancels it. */
  cancels(appointment: Appointment): Promise<void>;
  /** What occupies the professional. */
  occupied(span: Span): Promise<readonly Span[]>;
  /** A calendar's link anew, with credentials that are right. */
  link(): Promise<void>;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A whole hour, so many days from now. */
export function inDays(days: number, hours = 0): Date {
  return new Date(Math.ceil(Date.now() / HOUR) * HOUR + days * DAY + hours * HOUR);
}

export function hourFrom(from: Date): Span {
  return { from, to: new Date(from.getTime() + HOUR) };
}

/** In Google's own shape. */
export function eventAt({ from, to }: Span) {
  return { start: { dateTime: from.toISOString() }, end: { dateTime: to.toISOString() } };
}

export async function openCalendarHouse(): Promise<CalendarHouse> {
  const google = await openLocalGoogle();
  onTestFinished(() => google.close());
  const theirs = google.calendar({ id: "ana@example.com" });
  const { prisma, pool } = (await databaseForTest()).database;
  const agenda = openAgenda(new StoredAgenda(prisma));
  const vault = openVault(new Uint8Array(32).fill(1));
  const [store, links] = [
    openCalendarStore({ pool, prisma, vault }),
    openCalendarLinks(pool, vault),
  ];
  const { clinic, contact, conversation } = await someone(prisma, agenda);
  const [professional] = clinic.professionals;
  const service = clinic.services.find(({ slug }) => slug === "limpeza");
  if (!professional || !service) throw new Error("nothing to book");
  const told: News[] = [];
  const clock = { now: () => new Date() };
  const parts: CalendarParts = {
    store,
    agenda,
    clock,
    log: shownOnFailure(),
    random: () => 0,
    addressFor: () => undefined,
    open: async ({ settings }) => openGoogleCalendar(settings, fetch),
    async tell(news) {
      if (!told.some(({ key }) => key === news.key)) told.push(news);
      return true;
    },
  };
  let booked = 0;
  const house: CalendarHouse = {
    google,
    theirs,
    agenda,
    clinic,
    prisma,
    store,
    links,
    told,
    async look(others = {}) {
      await prisma.calendarLink.updateMany({ data: { looksAt: new Date() } });
      for (let due = await store.due(10); due.length > 0; due = await store.due(10))
        for (const link of due) await attend({ ...parts, ...others }, link);
    },
    async books(from, key = `booking ${(booked += 1)}`) {
      const result = await agenda.book({
        key,
        at: new Date(),
        clinic: clinic.id,
        service: service.id,
        professional: professional.id,
        contact,
        conversation,
        language: "pt-BR",
        ...hourFrom(from),
      });
      if (result.status !== "booked") throw new Error(result.status);
      return result.appointment;
    },
    async moves(appointment, from, to = professional.id) {
      const result = await agenda.reschedule({
        key: `moved ${appointment.id}`,
        appointment: appointment.id,
        at: new Date(),
        professional: to,
        contact,
        conversation,
        language: "pt-BR",
        ...hourFrom(from),
      });
      if (result.status !== "booked") throw new Error(result.status);
    },
    async cancels({ id: appointment }) {
      await agenda.cancel({ appointment, contact, at: new Date() });
    },
    async occupied(span) {
      const all = await agenda.occupied(clinic.id, span, { at: new Date(), contact });
      return all.filter((each) => each.professional === professional.id);
    },
    async link() {
      const { client_email: email, private_key: privateKey } = google.serviceAccountFile;
      const settings = { by: "service-account", email, privateKey, apiRoot: google.apiRoot };
      const calendar = { vendor: "google", name: theirs.id, language: "pt-BR" };
      const where = { professional: professional.id };
      await links.put({ ...where, ...calendar, settings: { ...settings, calendar: theirs.id } });
    },
  };
  await house.link();
  return house;
}

async function someone(prisma: PrismaClient, agenda: Agenda) {
  const { id: organisationId } = await prisma.organisation.create({
    data: { slug: "sorriso", name: "Sorriso" },
  });
  const row = { organisationId, channel: "web", name: "sorriso", bot: "atende", keyId: "test" };
  const { id: accountId } = await prisma.channelAccount.create({
    data: { ...row, settings: new Uint8Array() },
  });
  const conversation = await prisma.conversation.create({
    data: { organisationId, accountId, chat: "chat" },
  });
  const contact = await prisma.contact.create({ data: { organisationId, name: "Maria" } });
  await addClinic(prisma, organisationId, { ...contractClinic, policy: {} });
  const booker = { organisation: id<"organisation">(organisationId), channel: "web" };
  const [clinic] = await agenda.clinicsOf({ ...booker, account: id("sorriso") });
  if (!clinic) throw new Error("there is no clinic");
  return {
    clinic,
    contact: id<"contact">(contact.id),
    conversation: id<"conversation">(conversation.id),
  };
}

/** The calendar's one event. */
export function theOne({ theirs }: CalendarHouse) {
  const [event, ...others] = theirs.events();
  if (!event || others.length > 0) throw new Error(`${theirs.events().length} events`);
  return event;
}

/** The event that begins then. */
export function eventFrom({ theirs }: CalendarHouse, from: Date): string {
  const found = theirs
    .events()
    .find(({ start }) => Date.parse(start.dateTime ?? "") === from.getTime());
  if (!found) throw new Error("there is no such event");
  return found.id;
}

/** What became of an appointment, and by whom. */
export async function stateOf({ prisma }: CalendarHouse, { id: appointment }: Appointment) {
  const found = await prisma.appointment.findUniqueOrThrow({
    where: { id: appointment },
    include: { transitions: { orderBy: { id: "asc" } } },
  });
  return { state: found.state, by: found.transitions.at(-1)?.by };
}
