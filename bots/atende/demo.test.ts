import { expect, it } from "vitest";
import { id } from "../../core/message/address.ts";
import { StoredAgenda } from "../../prisma/store/agenda/agenda.ts";
import { databaseForTest } from "../../tests/database.ts";
import { seedDemo } from "./demo.ts";

it("seeds one clinic to try the bot with, however often it is asked to", async () => {
  const { prisma } = (await databaseForTest()).database;
  await seedDemo(prisma);
  await seedDemo(prisma);

  const [organisation, ...others] = await prisma.organisation.findMany();
  expect(others).toEqual([]);
  expect(organisation).toMatchObject({ slug: "demo", name: "Clínica Demonstração", demo: true });

  const [clinic] = await new StoredAgenda(prisma).clinicsOf({
    organisation: id(organisation?.id ?? ""),
    channel: "web",
    account: id("demo"),
  });
  expect(clinic?.services.map(({ slug }) => slug)).toEqual([
    "avaliacao",
    "canal",
    "clareamento",
    "limpeza",
    "restauracao",
  ]);
  const weekdays = clinic?.professionals.map(({ name, hours }) => [
    name,
    ...new Set(hours.map(({ weekday }) => weekday)),
  ]);
  expect(weekdays).toEqual([
    ["Dra. Ana Ribeiro", 1, 3, 5],
    ["Dr. Bruno Almeida", 2, 4, 6],
    ["Dra. Carla Mendes", 1, 2, 3, 4],
  ]);
});
