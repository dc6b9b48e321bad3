import { describe, expect, it, onTestFinished } from "vitest";
import { StoreUnavailable } from "../../core/errors.ts";
import { Cable } from "../../tests/cable.ts";
import { databaseForTest } from "../../tests/database.ts";
import { openDatabase } from "../database.ts";
import { query, transaction } from "./transaction.ts";

const { database, url } = await databaseForTest();

/** The same database, at the end of a cable. */
async function openRemote() {
  const cable = await Cable.open(url);
  const { pool, close } = await openDatabase({ url: cable.url });
  onTestFinished(close);
  return { cable, pool };
}

const raise = (code: string) => `DO $$ BEGIN RAISE 'no' USING ERRCODE = '${code}'; END $$`;

describe("a statement that fails", () => {
  it.each([
    "08006",
    "25006",
    "28000",
    "3D000",
    "40P01",
    "42501",
    "53100",
    "53300",
    "57014",
    "57P03",
  ])("with %s means that the database is away", async (code) => {
    await expect(query(database.pool, raise(code), [])).rejects.toThrow(StoreUnavailable);
  });

  it.each(["22P02", "23514", "42P01"])("with %s is a mistake of ours", async (code) => {
    await expect(query(database.pool, raise(code), [])).rejects.toMatchObject({ code });
  });
});

describe("a transaction", () => {
  it.each(["23505", "40001", "40P01"])("is run again when it met another one: %s", async (code) => {
    let runs = 0;
    const answer = await transaction(database.pool, async (client) => {
      runs += 1;
      if (runs < 3) await client.query(raise(code));
      return "done";
    });
    expect({ runs, answer }).toEqual({ runs: 3, answer: "done" });
  });

  it("is not run again for ever", async () => {
    let runs = 0;
    const deadlocked = transaction(database.pool, async (client) => {
      runs += 1;
      await client.query(raise("40P01"));
    });
    await expect(deadlocked).rejects.toThrow(StoreUnavailable);
    expect(runs).toBe(3);
  });

  it("leaves nothing behind when it fails", async () => {
    const failing = transaction(database.pool, async (client) => {
      await client.query("INSERT INTO mailboxes (id) VALUES ('half')");
      throw new Error("no further");
    });
    await expect(failing).rejects.toThrow("no further");
    expect(await database.prisma.mailbox.count()).toBe(0);
  });

  it("fails when the connection breaks in it, and the next one has another", async () => {
    const { cable, pool } = await openRemote();
    const broken = transaction(pool, async (client) => {
      cable.cut();
      await client.query("SELECT");
    });
    await expect(broken).rejects.toThrow(StoreUnavailable);
    await expect(transaction(pool, async () => "in vain")).rejects.toThrow(StoreUnavailable);
    cable.mend();
    expect(await transaction(pool, async () => "done")).toBe("done");
  });
});
