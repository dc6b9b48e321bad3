import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Pool } from "pg";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { databaseForTest } from "../tests/database.ts";
import { prismaCli } from "../tests/prisma.ts";
import { migrate, pendingMigrations } from "./migrate.ts";

const ours = join(import.meta.dirname, "migrations");

let pool: Pool;
let folder: string;

beforeEach(async () => {
  ({ pool } = (await databaseForTest("template1")).database);
  folder = await mkdtemp(join(tmpdir(), "prosa-migrations-"));
  onTestFinished(() => rm(folder, { recursive: true }));
});

describe("migrate", () => {
  it("applies what is pending, in order", async () => {
    await written("2_doors", "ALTER TABLE houses ADD COLUMN doors int");
    await written("1_houses", "CREATE TABLE houses (name text)");
    expect(await pendingMigrations(pool, folder)).toEqual(["1_houses", "2_doors"]);
    expect(await migrate(pool, folder)).toEqual(["1_houses", "2_doors"]);
    expect(await pendingMigrations(pool, folder)).toEqual([]);
  });

  it("applies each migration once", async () => {
    await written("1_houses", "CREATE TABLE houses (name text)");
    await migrate(pool, folder);
    await written("2_doors", "ALTER TABLE houses ADD COLUMN doors int");
    expect(await migrate(pool, folder)).toEqual(["2_doors"]);
    expect(await migrate(pool, folder)).toEqual([]);
  });

  it("lets one of several hubs that start at once do it", async () => {
    await written("1_houses", "CREATE TABLE houses (name text)");
    const hubs = [migrate(pool, folder), migrate(pool, folder), migrate(pool, folder)];
    expect((await Promise.all(hubs)).flat()).toEqual(["1_houses"]);
  });

  it("runs a script with the body of a function in it", async () => {
    const body = "BEGIN PERFORM 1; RETURN NEW; END";
    await written(
      "1_rule",
      `CREATE FUNCTION rule() RETURNS trigger LANGUAGE plpgsql AS $$ ${body}; $$;`,
    );
    expect(await migrate(pool, folder)).toEqual(["1_rule"]);
  });

  it("leaves nothing of a migration that fails, and says where it failed", async () => {
    await written("1_houses", "CREATE TABLE houses (name text)");
    await written("2_broken", "CREATE TABLE doors (name text);\n\nSELECT windows FROM houses;");
    await expect(migrate(pool, folder)).rejects.toThrow(
      'failed and left the database as it was: column "windows" does not exist (line 3).',
    );
    expect(await tables()).toEqual(["_prisma_migrations", "houses"]);
    expect(await pendingMigrations(pool, folder)).toEqual(["2_broken"]);
  });

  it("leaves nothing of a migration whose entry cannot be made", async () => {
    const refusal = "ALTER TABLE _prisma_migrations ADD CHECK (migration_name <> '1_doors')";
    await written("1_doors", `CREATE TABLE doors (name text); ${refusal};`);
    await expect(migrate(pool, folder)).rejects.toThrow("1_doors failed");
    expect(await tables()).toEqual(["_prisma_migrations"]);
  });

  it("refuses to go on after an applied migration was edited", async () => {
    await written("1_houses", "CREATE TABLE houses (name text)");
    await migrate(pool, folder);
    await written("1_houses", "CREATE TABLE houses (name text, doors int)");
    await expect(migrate(pool, folder)).rejects.toThrow("The migration 1_houses was edited");
    await expect(pendingMigrations(pool, folder)).rejects.toThrow("1_houses was edited");
  });

  it("takes a migration with other line endings for the same", async () => {
    await written("1_houses", "CREATE TABLE houses\n(name text)\n");
    await migrate(pool, folder);
    await written("1_houses", "CREATE TABLE houses\r\n(name text)\r\n");
    expect(await migrate(pool, folder)).toEqual([]);
  });

  it("refuses to go on after a migration failed under the Prisma CLI", async () => {
    await written("1_houses", "CREATE TABLE houses (name text)");
    await migrate(pool, folder);
    await pool.query("UPDATE _prisma_migrations SET finished_at = NULL");
    await expect(migrate(pool, folder)).rejects.toThrow(
      "npx prisma migrate resolve --rolled-back 1_houses",
    );
    await pool.query("UPDATE _prisma_migrations SET rolled_back_at = now()");
    expect(await pendingMigrations(pool, folder)).toEqual(["1_houses"]);
  });
});

describe("the Prisma CLI", () => {
  it("agrees with what migrate did", async () => {
    const { url } = await databaseForTest();
    expect(await prismaCli(url, "migrate", "status")).toContain("Database schema is up to date!");
  });

  it("leaves migrate nothing to do", async () => {
    const { url, database } = await databaseForTest("template1");
    await prismaCli(url, "migrate", "deploy");
    expect(await migrate(database.pool, ours)).toEqual([]);
  });
});

async function written(name: string, script: string): Promise<void> {
  await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, name, "migration.sql"), script);
}

async function tables(): Promise<readonly unknown[]> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  return rows.map(({ name }) => name);
}
