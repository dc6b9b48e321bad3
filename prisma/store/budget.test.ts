import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { id } from "../../core/message/address.ts";
import { itIsABudget } from "../../core/testing/budget-contract.ts";
import { afterwards, databaseForTest } from "../../tests/database.ts";
import { openDatabase } from "../database.ts";
import { openBudget } from "./budget.ts";
import { openSweeper } from "./sweeper.ts";

const { url, database } = await databaseForTest();
const other = await openDatabase({ url });
afterwards(() => other.close());

itIsABudget("the budget on Postgres", async () => [
  openBudget(database.pool),
  openBudget(other.pool),
]);

it("does not let calls that are held and settled all at once stand in each other's way", async () => {
  const [here, there] = [openBudget(database.pool), openBudget(other.pool)];
  const organisation = id<"organisation">(randomUUID());
  const limits = { organisation: { tokens: 100_000 }, person: {} };
  const people = [randomUUID(), randomUUID(), randomUUID()].map((one) => id<"contact">(one));
  await Promise.all(
    Array.from({ length: 60 }, async (_, index) => {
      const contact = people[index % 3] ?? id<"contact">(randomUUID());
      const budget = index % 2 ? here : there;
      const held = await budget.reserve(
        { organisation, contact },
        { tokens: 900, cost: 9 },
        limits,
      );
      if (held) await (index % 4 ? here : there).settle(held, { tokens: 10, cost: 1 });
    }),
  );
  const [contact = id<"contact">(randomUUID())] = people;
  const { organisation: whole, person } = await here.today({ organisation, contact });
  expect(whole).toEqual({ tokens: 600, cost: 60 });
  expect(person).toEqual({ tokens: 200, cost: 20 });
});

it("forgets what was held in vain, and days long gone", async () => {
  const { pool } = database;
  const [organisation, contact] = [id<"organisation">(randomUUID()), id<"contact">(randomUUID())];
  const budget = openBudget(pool);
  const endless = { organisation: {}, person: {} };
  await budget.reserve({ organisation, contact }, { tokens: 1, cost: 1 }, endless);
  for (const table of ["model_days", "model_reservations"])
    await pool.query(`UPDATE ${table} SET day = day - 100 WHERE organisation_id = $1`, [
      organisation,
    ]);
  const sweeper = openSweeper({ pool, rawRetentionHours: 1, dedupeDays: 30 });
  await sweeper.purge(1_000);
  for (const table of ["model_days", "model_reservations"]) {
    const { rows } = await pool.query(`SELECT FROM ${table} WHERE organisation_id = $1`, [
      organisation,
    ]);
    expect(rows).toEqual([]);
  }
});
