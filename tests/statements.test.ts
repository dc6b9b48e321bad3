import pg from "pg";
import { expect, it, vi } from "vitest";
import { seedDemo } from "../bots/atende/demo.ts";
import { Patient } from "../bots/atende/testing.ts";
import { openAgenda } from "../core/agenda/open-agenda.ts";
import { withRecentClinics } from "../core/agenda/recent-clinics.ts";
import { id } from "../core/message/address.ts";
import { StoredAgenda } from "../prisma/store/agenda/agenda.ts";
import type { PrismaClient } from "../prisma/generated/client.ts";
import { databaseForTest } from "./database.ts";

/** Somebody whom the store knows. */
async function someone({ organisation, contact, channelAccount, conversation }: PrismaClient) {
  const { id: organisationId } = await organisation.findFirstOrThrow();
  const { id: accountId } = await channelAccount.create({
    data: {
      organisationId,
      channel: "test",
      name: "a",
      bot: "atende",
      settings: new Uint8Array(),
      keyId: "test",
    },
  });
  const who = await contact.create({ data: { organisationId } });
  const where = await conversation.create({ data: { organisationId, accountId, chat: "c" } });
  return {
    organisation: id<"organisation">(organisationId),
    contact: id<"contact">(who.id),
    conversation: id<"conversation">(where.id),
  };
}

it("asks the database a few times for a turn, and never twice at once on one connection", async () => {
  const { database } = await databaseForTest();
  await seedDemo(database.prisma);
  const agenda = withRecentClinics(openAgenda(new StoredAgenda(database.prisma)), () => 0);
  const patient = new Patient(agenda, { stored: await someone(database.prisma) });
  const statements = vi.spyOn(pg.Client.prototype, "query");
  const warned = vi.spyOn(process, "emitWarning");
  const asked: Record<string, number> = {};
  for (const said of [
    "limpeza com a dra ana sexta às 10",
    "pode confirmar",
    "remarcar para as 11",
    "isso mesmo",
    "minhas consultas",
    "quero cancelar",
    "sim",
    "quanto custa uma limpeza?",
  ]) {
    statements.mockClear();
    await patient.says(said);
    asked[said] = statements.mock.calls.length;
  }
  const most = {
    "limpeza com a dra ana sexta às 10": 20,
    "pode confirmar": 30,
    "remarcar para as 11": 25,
    "isso mesmo": 48,
    "minhas consultas": 2,
    "quero cancelar": 2,
    sim: 15,
    "quanto custa uma limpeza?": 0,
  };
  const over = Object.entries(most).filter(([said, count]) => (asked[said] ?? Infinity) > count);
  expect(over, JSON.stringify(asked)).toEqual([]);
  expect(warned).not.toHaveBeenCalled();
});
