import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { openAgenda } from "../../core/agenda/open-agenda.ts";
import { id } from "../../core/message/address.ts";
import { openDatabase } from "../../prisma/database.ts";
import type { Database } from "../../prisma/database.ts";
import { runningUrl } from "../../prisma/embedded.ts";
import { StoredAgenda } from "../../prisma/store/agenda/agenda.ts";
import { Visitor } from "../visitor.ts";
import { HubHome } from "./hub-process.ts";

const VISITS = 12;
const HOUR = 3_600_000;

it(
  "reminds of each visit once, though the hub is killed while it does",
  { timeout: 180_000 },
  async () => {
    const home = await HubHome.make();
    const { url } = await home.start();
    const visitor = await Visitor.open(url);
    await visitor.says("oi");
    await visitor.hears(1);
    await withDatabase(home, bookVisits);
    await withDatabase(home, someAreTold);
    await home.kill();
    visitor.leave();

    await home.start();
    await withDatabase(home, async ({ prisma }) => {
      const sent = () => prisma.message.count({ where: { class: "reminder", status: "sent" } });
      await expect.poll(sent, { timeout: 100_000, interval: 200 }).toBe(VISITS);
      const reminded = () => prisma.appointment.count({ where: { state: "reminded" } });
      await expect.poll(reminded, { timeout: 20_000 }).toBe(VISITS);
      await sleep(1_000);
      expect(await prisma.message.count({ where: { class: "reminder" } })).toBe(VISITS);
    });
    const back = await Visitor.open(url, "pt-BR", visitor.cookie);
    await back.hears(VISITS + 1);
    expect(back.heard.filter(({ text }) => text?.includes("Clínica Demonstração"))).toHaveLength(
      VISITS,
    );
    back.leave();
  },
);

async function someAreTold({ prisma }: Database): Promise<void> {
  const told = () => prisma.appointmentNotice.count({ where: { toldAt: { not: null } } });
  while ((await told()) < 4) await sleep(20);
}

/** For the one patient there is, every one of them due for a reminder. */
async function bookVisits({ prisma }: Database): Promise<void> {
  const clinic = await prisma.clinic.findFirstOrThrow();
  const policy = { quiet: { from: "00:00", to: "00:00" } };
  await prisma.clinic.update({ where: { id: clinic.id }, data: { policy } });
  const contact = await prisma.contact.findFirstOrThrow();
  const conversation = await prisma.conversation.findFirstOrThrow();
  const service = await prisma.service.findFirstOrThrow({ where: { slug: "avaliacao" } });
  const professionals = await prisma.professional.findMany();
  const agenda = openAgenda(new StoredAgenda(prisma));
  for (let number = 0; number < VISITS; number += 1) {
    const professional = professionals[number % professionals.length];
    const from = new Date(Date.now() + (3 + Math.floor(number / professionals.length)) * HOUR);
    if (!professional) throw new Error("nobody to book");
    await agenda.book({
      key: `visit ${number}`,
      at: new Date(Date.now() - 48 * HOUR),
      clinic: id(clinic.id),
      service: id(service.id),
      professional: id(professional.id),
      contact: id(contact.id),
      conversation: id(conversation.id),
      language: "pt-BR",
      from,
      to: new Date(from.getTime() + HOUR / 2),
    });
  }
}

async function withDatabase<T>(
  { folder }: HubHome,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ url: (await runningUrl(folder)) ?? "", poolSize: 2 });
  try {
    return await work(database);
  } finally {
    await database.close().catch(() => undefined);
  }
}
