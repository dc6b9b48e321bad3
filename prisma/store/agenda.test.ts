import { describe, expect, it } from "vitest";
import type { Booking } from "../../core/agenda/agenda.ts";
import { id } from "../../core/message/address.ts";
import { itIsAnAgenda } from "../../core/testing/agenda-contract.ts";
import type { AgendaSample } from "../../core/testing/agenda-contract.ts";
import { databaseForTest } from "../../tests/database.ts";
import type { PrismaClient } from "../generated/client.ts";
import { openAgenda } from "./agenda.ts";

const { database } = await databaseForTest();
const sample = await aSample(database.prisma);

itIsAnAgenda("the agenda on Postgres", async () => sample);

describe("people who want the same minutes at once", () => {
  const { agenda, clinic, contacts, conversation } = sample;
  const [professional] = clinic.professionals;
  const [service] = clinic.services;

  function slot(number: number, key: string): Booking {
    if (!professional || !service) throw new Error("nothing to book");
    const from = new Date(Date.UTC(2040, 0, 1) + number * 3_600_000);
    return {
      key,
      clinic: clinic.id,
      service: service.id,
      professional: professional.id,
      contact: contacts[0],
      conversation,
      language: "pt-BR",
      from,
      to: new Date(from.getTime() + 3_600_000),
    };
  }

  async function race(bookings: readonly Booking[]): Promise<Readonly<Record<string, number>>> {
    const results = await Promise.all(bookings.map((booking) => agenda.book(booking)));
    const tally = { booked: 0, taken: 0 };
    for (const { status } of results) tally[status] += 1;
    return tally;
  }

  it("are told apart 200 times: one is booked, the others are told taken", async () => {
    for (let number = 0; number < 200; number += 1) {
      const contenders = ["a", "b", "c", "d"].map((name) => slot(number, `${number}:${name}`));
      expect(await race(contenders)).toEqual({ booked: 1, taken: 3 });
    }
    const { from, to } = { from: slot(0, "").from, to: slot(199, "").to };
    expect(await agenda.occupied(clinic.id, { from, to })).toHaveLength(200);
  });

  it("are told apart when there are 200 of them, each a little later than the one before", async () => {
    const contenders = Array.from({ length: 200 }, (_, number) => {
      const { from, to, ...rest } = slot(300, `crowd:${number}`);
      const later = (date: Date) => new Date(date.getTime() + (number % 50) * 60_000);
      return { ...rest, from: later(from), to: later(to) };
    });
    expect(await race(contenders)).toEqual({ booked: 1, taken: 199 });
  });

  it("get one appointment when they are one person's message handled many times", async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, () => agenda.book(slot(400, "the same"))),
    );
    const [first] = results;
    expect(results).toEqual(results.map(() => first));
    expect(first).toMatchObject({ status: "booked" });
  });
});

async function aSample(prisma: PrismaClient): Promise<AgendaSample> {
  const { id: organisation } = await prisma.organisation.create({
    data: { slug: "sorriso", name: "Sorriso" },
  });
  const account = await prisma.channelAccount.create({
    data: {
      organisationId: organisation,
      channel: "web",
      name: "sorriso",
      bot: "atende",
      settings: new Uint8Array(),
      keyId: "test",
    },
  });
  const conversation = await prisma.conversation.create({
    data: { organisationId: organisation, accountId: account.id, chat: "chat" },
  });
  const contacts = await prisma.contact.createManyAndReturn({
    data: [{ organisationId: organisation }, { organisationId: organisation }],
  });
  const [maria, joao] = contacts.map((contact) => id<"contact">(contact.id));
  if (!maria || !joao) throw new Error("no contacts were made");
  return {
    agenda: openAgenda(prisma),
    clinic: await aStoredClinic(prisma, organisation),
    organisation: id(organisation),
    contacts: [maria, joao],
    conversation: id(conversation.id),
  };
}

/** The names as they are written here; the ids as the database gave them. */
async function aStoredClinic(prisma: PrismaClient, organisationId: string) {
  const clinic = await prisma.clinic.create({
    data: { organisationId, slug: "sorriso", name: "Sorriso", timeZone: "America/Sao_Paulo" },
  });
  const names = { "pt-BR": "Limpeza", en: "Cleaning" };
  const limpeza = { slug: "limpeza", names, aliases: ["profilaxia"], minutes: 45 };
  const service = await prisma.service.create({ data: { clinicId: clinic.id, ...limpeza } });
  const hours = [
    { weekday: 1, opens: 480, closes: 720 },
    { weekday: 1, opens: 780, closes: 1020 },
  ];
  const ana = { slug: "ana", name: "Dra. Ana" };
  const bruno = { slug: "bruno", name: "Dr. Bruno" };
  const { id: anaId } = await prisma.professional.create({
    data: {
      clinicId: clinic.id,
      ...ana,
      services: { create: { serviceId: service.id } },
      openingRules: { create: hours.map((rule) => ({ clinicId: clinic.id, ...rule })) },
    },
  });
  const { id: brunoId } = await prisma.professional.create({
    data: { clinicId: clinic.id, ...bruno },
  });
  return {
    id: id<"clinic">(clinic.id),
    name: "Sorriso",
    timeZone: "America/Sao_Paulo",
    services: [{ id: id<"service">(service.id), ...limpeza }],
    professionals: [
      {
        id: id<"professional">(anaId),
        ...ana,
        services: [id<"service">(service.id)],
        hours,
      },
      { id: id<"professional">(brunoId), ...bruno, services: [], hours: [] },
    ],
  };
}
