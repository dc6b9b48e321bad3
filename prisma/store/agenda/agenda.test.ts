import { describe, expect, it } from "vitest";
import type { Booking } from "../../../core/agenda/agenda.ts";
import { openAgenda } from "../../../core/agenda/open-agenda.ts";
import { id } from "../../../core/message/address.ts";
import { itIsAnAgenda } from "../../../core/testing/agenda-contract.ts";
import { contractClinic } from "../../../core/testing/clinic.ts";
import { databaseForTest } from "../../../tests/database.ts";
import { StoredAgenda } from "./agenda.ts";
import { addClinic } from "./new-clinic.ts";
import { saveClinic } from "./save-clinic.ts";

/** How often people race; more when asked for: `RACES=1000`. */
const ROUNDS = Number(process.env["RACES"] ?? 100);

const { prisma } = (await databaseForTest()).database;
const agenda = openAgenda(new StoredAgenda(prisma));
/** As another process has it: they know of each other by the database alone. */
const elsewhere = openAgenda(new StoredAgenda(prisma));

const { id: organisationId } = await prisma.organisation.create({
  data: { slug: "sorriso", name: "Sorriso" },
});
const accounts = await prisma.channelAccount.createManyAndReturn({
  data: ["sorriso", "only-one"].map((name) => ({
    organisationId,
    channel: "web",
    name,
    bot: "atende",
    settings: new Uint8Array(),
    keyId: "test",
  })),
});
const [account, onlyOne] = accounts.map((each) => each.id);
if (account === undefined || onlyOne === undefined) throw new Error("no accounts were made");
const conversation = await prisma.conversation.create({
  data: { organisationId, accountId: account, chat: "chat" },
});
await addClinic(prisma, organisationId, contractClinic);
const booker = { organisation: id<"organisation">(organisationId), channel: "web" };
const sorriso = { ...booker, account: id<"account">("sorriso") };
const [clinic] = await agenda.clinicsOf(sorriso);

async function contact() {
  return id<"contact">((await prisma.contact.create({ data: { organisationId } })).id);
}

let phones = 0;

/** Everybody has a phone of their own. */
async function contactFrom({ phone }: { readonly phone: string }) {
  const theirs = phone.slice(0, -4) + String((phones += 1)).padStart(4, "0");
  return id<"contact">(
    (await prisma.contact.create({ data: { organisationId, phone: theirs } })).id,
  );
}

itIsAnAgenda("the agenda on Postgres", async () => ({
  agenda,
  booker: sorriso,
  contact: (from) => (from ? contactFrom(from) : contact()),
  conversation: id(conversation.id),
}));

const people = await Promise.all(Array.from({ length: 4 }, contact));

describe("people who want the same minutes at once", () => {
  /** Years from now, so that the numbers of appointments that one may have do not matter. */
  function slot(number: number, person: number): Booking {
    const [professional] = clinic?.professionals ?? [];
    const service = clinic?.services.find(({ slug }) => slug === "limpeza");
    const who = people[person % people.length];
    if (!clinic || !professional || !service || !who) throw new Error("nothing to book");
    const from = new Date(Date.UTC(2040, 0, 1, 12) + number * 86_400_000);
    return {
      key: `${number}:${person}`,
      at: new Date(from.getTime() - 7_200_000),
      clinic: clinic.id,
      service: service.id,
      professional: professional.id,
      contact: who,
      patient: { name: `Patient ${number}.${person}`, relationship: "child" },
      conversation: id(conversation.id),
      language: "pt-BR",
      from,
      to: new Date(from.getTime() + 3_600_000),
    };
  }

  async function race(bookings: readonly Booking[]): Promise<Readonly<Record<string, number>>> {
    const results = await Promise.all(
      bookings.map((booking, person) => (person % 2 === 0 ? agenda : elsewhere).book(booking)),
    );
    const tally = { booked: 0, taken: 0, refused: 0 };
    for (const { status } of results) tally[status] += 1;
    return tally;
  }

  it(
    `are told apart ${ROUNDS} times: one is booked, the others are told taken`,
    { timeout: 20_000 + ROUNDS * 500 },
    async () => {
      for (let number = 0; number < ROUNDS; number += 1) {
        const contenders = [0, 1, 2, 3].map((person) => slot(number, person));
        expect(await race(contenders)).toEqual({ booked: 1, taken: 3, refused: 0 });
      }
      const [from, to] = [slot(0, 0).from, slot(ROUNDS - 1, 0).to];
      const where = { startsAt: { gte: from }, endsAt: { lte: to } };
      expect(await prisma.appointment.count({ where })).toBe(ROUNDS);
    },
  );

  it("are told apart when there are 100 of them, each a little later than the one before", async () => {
    const contenders = Array.from({ length: 100 }, (_, person) => {
      const { from, to, ...rest } = slot(5_000, person);
      const later = (date: Date) => new Date(date.getTime() + (person % 50) * 60_000);
      return { ...rest, from: later(from), to: later(to) };
    });
    expect(await race(contenders)).toEqual({ booked: 1, taken: 99, refused: 0 });
  });

  it("get one appointment when they are one person's message handled many times", async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, () => agenda.book(slot(5_001, 0))),
    );
    const [first] = results;
    expect(results).toEqual(results.map(() => first));
    expect(first).toMatchObject({ status: "booked" });
  });

  it("could not both have it by any other way of writing", async () => {
    const made = await agenda.book(slot(5_002, 0));
    if (made.status !== "booked") throw new Error("it was free");
    const row = await prisma.appointment.findUniqueOrThrow({
      where: { id: made.appointment.id },
    });
    const { id: _, key: __, ...copy } = row;
    const again = prisma.appointment.create({ data: { ...copy, key: "another way" } });
    await expect(again).rejects.toThrow("appointments_no_double_booking");
  });

  it("could not both have the same chair by any other way of writing", async () => {
    const canal = clinic?.services.find(({ slug }) => slug === "canal");
    const others = clinic?.professionals ?? [];
    if (!canal) throw new Error("nothing that needs a chair");
    const [one, two] = await Promise.all(
      others
        .slice(0, 2)
        .map(({ id: professional }, person) =>
          agenda.book({ ...slot(5_003, person), service: canal.id, professional }),
        ),
    );
    if (one?.status !== "booked" || two?.status !== "booked") throw new Error("there are two");
    const move = prisma.appointmentResource.updateMany({
      where: { appointmentId: { in: [one.appointment.id, two.appointment.id] } },
      data: { place: 1 },
    });
    await expect(move).rejects.toThrow("appointment_resources_no_double_booking");
  });
});

describe("the clinics of an account", () => {
  it("are those of its organisation, by name, until it is given some", async () => {
    const more = { ...contractClinic, slug: "alegria", name: "Alegria", overrides: [] };
    const alegria = await addClinic(prisma, organisationId, more);
    const names = async (name: string) =>
      (await agenda.clinicsOf({ ...booker, account: id(name) })).map((each) => each.name);
    expect(await names("only-one")).toEqual(["Alegria", "Clínica Sorriso"]);
    await prisma.clinicAccount.create({ data: { accountId: onlyOne, clinicId: alegria } });
    expect(await names("only-one")).toEqual(["Alegria"]);
    expect(await names("sorriso")).toEqual(["Alegria", "Clínica Sorriso"]);
  });

  it("are written down whole or not at all", async () => {
    const [first] = contractClinic.services;
    if (!first) throw new Error("no service");
    const broken = { ...contractClinic, slug: "x", services: [{ ...first, needs: ["laser"] }] };
    await expect(addClinic(prisma, organisationId, broken)).rejects.toThrow(
      "clinic x has no laser among its resources",
    );
    const unbound = { ...contractClinic, slug: "x", accounts: [{ channel: "none", account: "1" }] };
    await expect(saveClinic(prisma, { organisation: organisationId }, unbound)).rejects.toThrow(
      "No record was found",
    );
    expect(await prisma.clinic.count({ where: { slug: "x" } })).toBe(0);
  });
});
