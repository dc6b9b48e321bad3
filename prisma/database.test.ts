import { describe, expect, it, vi } from "vitest";
import { databaseForTest } from "../tests/database.ts";
import { openDatabase } from "./database.ts";

const { url, database } = await databaseForTest();

describe("a database", () => {
  it("answers Prisma and plain SQL from the same rows", async () => {
    const made = await database.prisma.organisation.create({
      data: { slug: "clinic", name: "Clínica" },
    });
    const { rows } = await database.pool.query("SELECT id, name FROM organisations");
    expect(rows).toEqual([{ id: made.id, name: "Clínica" }]);
  });

  it("keeps a moment the same moment on both ways in", async () => {
    const createdAt = new Date("2030-01-31T23:30:00.123Z");
    await database.prisma.organisation.create({ data: { slug: "late", name: "Late", createdAt } });
    const { rows } = await database.pool.query(
      "SELECT created_at AS at FROM organisations WHERE slug = 'late'",
    );
    const found = await database.prisma.organisation.findUniqueOrThrow({ where: { slug: "late" } });
    expect([rows[0], found.createdAt]).toEqual([{ at: createdAt }, createdAt]);
  });

  it("plans what Prisma asks once for each connection, up to a measure", async () => {
    const { pool, prisma, close } = await openDatabase({ url, poolSize: 1 });
    const ask = (slugs: number) =>
      prisma.organisation.count({ where: { slug: { in: Array.from({ length: slugs }, String) } } });
    const kept = async () => (await pool.query("SELECT FROM pg_prepared_statements")).rowCount;
    await ask(3);
    await ask(3);
    expect(await kept()).toBe(1);
    for (let slugs = 1; slugs < 600; slugs += 1) await ask(slugs);
    expect(await kept()).toBe(512);
    await close();
  });

  it("refuses sessions in another time zone", async () => {
    await expect(
      openDatabase({ url: `${url}?options=-c%20TimeZone%3DAmerica/Sao_Paulo` }),
    ).rejects.toThrow("in America/Sao_Paulo and must be in UTC");
  });

  it("says that it cannot be reached, without the password", async () => {
    const unreachable = openDatabase({ url: "postgresql://prosa:secret@127.0.0.1:1/prosa" });
    await expect(unreachable).rejects.toThrow(
      "The database cannot be used: connect ECONNREFUSED 127.0.0.1:1. Check DATABASE_URL.",
    );
  });

  it("survives the loss of its idle connections", async () => {
    await database.pool.query("SELECT");
    const other = await openDatabase({ url });
    await other.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await other.close();
    await vi.waitFor(() => expect(database.pool.totalCount).toBe(0), 10_000);
    expect(await database.prisma.organisation.count({ where: { slug: "lost" } })).toBe(0);
  });
});
