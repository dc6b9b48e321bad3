import { expect, it } from "vitest";
import { databaseForTest } from "../tests/database.ts";
import { originOf, takeBack } from "./origin.ts";

it("empties what was empty, whatever refers to it, and tells whether the rest is as it was", async () => {
  const { database } = await databaseForTest();
  const { pool, prisma } = database;
  const { id: organisationId } = await prisma.organisation.create({
    data: { slug: "clinic", name: "Clínica" },
  });
  const origin = await originOf(pool);

  const contact = await prisma.contact.create({ data: { organisationId } });
  await prisma.dependent.create({
    data: { contactId: contact.id, name: "Leo", relationship: "child" },
  });
  expect(await takeBack(pool, origin)).toBe(true);
  expect(await prisma.contact.count()).toBe(0);
  expect(await prisma.organisation.count()).toBe(1);

  await prisma.organisation.update({ where: { id: organisationId }, data: { name: "Other" } });
  expect(await takeBack(pool, origin)).toBe(false);
});
