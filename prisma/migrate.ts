import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Pool, PoolClient } from "pg";
import { z } from "zod";
import { DatabaseError } from "./errors.ts";

/** The one that Prisma's own engine takes. */
const advisoryLock = 72707369;

const History = z.array(
  z.object({ name: z.string(), checksum: z.string(), isFinished: z.boolean() }),
);
const Refusal = z.object({ message: z.string(), position: z.coerce.number().catch(0) });

interface Migration {
  readonly name: string;
  readonly script: string;
}

/**
 * Brings the database up to the migrations in `folder` and returns the names of those it applied.
 *
 * Does what `prisma migrate deploy` does, in Prisma's own table and under its lock, so that the
 * Prisma CLI agrees afterwards. A migration and its entry in that table are one transaction: a start
 * cut short leaves nothing half done. Of several hubs that start at once, one migrates.
 *
 * Throws a DatabaseError when a migration fails, failed before, or was edited after it was applied.
 */
export async function migrate(pool: Pool, folder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  try {
    await client.query("SET statement_timeout = 0");
    await client.query(unhurried(`SELECT pg_advisory_lock(${advisoryLock})`));
    await client.query(historyTable);
    const pending = await outstanding(client, migrations);
    for (const migration of pending) {
      await apply(client, migration);
    }
    return pending.map(({ name }) => name);
  } finally {
    client.release(true); // its lock and its settings end with the session
  }
}

/** Waits as long as it takes, for a large table or for another hub that migrates. */
function unhurried(text: string) {
  return { text, query_timeout: 2 ** 31 - 1 };
}

/** The names of the migrations that `migrate` would apply. Changes nothing, and throws as it does. */
export async function pendingMigrations(pool: Pool, folder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const { rowCount } = await pool.query(
    "SELECT FROM pg_class WHERE oid = to_regclass('_prisma_migrations')",
  );
  const pending = rowCount === 0 ? migrations : await outstanding(pool, migrations);
  return pending.map(({ name }) => name);
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = async (name: string) => ({
    name,
    script: await readFile(join(folder, name, "migration.sql"), "utf8"),
  });
  return await Promise.all(names.toSorted().map(read));
}

/** As Prisma 7 makes it. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

async function outstanding(
  database: Pool | PoolClient,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await database.query(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  const history = new Map(History.parse(rows).map((entry) => [entry.name, entry]));
  for (const { name, isFinished } of history.values()) if (!isFinished) throw failedEarlier(name);
  return migrations.filter(({ name, script }) => {
    const entry = history.get(name);
    if (entry && !checksums(script).includes(entry.checksum)) throw edited(name);
    return !entry;
  });
}

/** Of the script as it is and with either kind of line ending, for git may have changed those. */
function checksums(script: string): readonly string[] {
  const unix = script.replaceAll("\r\n", "\n");
  return [script, unix, unix.replaceAll("\n", "\r\n")].map((text) =>
    createHash("sha256").update(text).digest("hex"),
  );
}

async function apply(client: PoolClient, { name, script }: Migration): Promise<void> {
  try {
    await client.query("BEGIN");
    await client.query(unhurried(script));
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksums(script)[0], name],
    );
    await client.query("COMMIT");
  } catch (error) {
    throw failed({ name, script }, error);
  }
}

/** Without the database's own error beside it: its details show what stands in the rows. */
function failed({ name, script }: Migration, error: unknown): DatabaseError {
  const { message, position } = Refusal.parse(error);
  const place = position ? ` (line ${script.slice(0, position).split("\n").length})` : "";
  return new DatabaseError(
    `The migration ${name} failed and left the database as it was: ${message}${place}.`,
  );
}

function failedEarlier(name: string): DatabaseError {
  return new DatabaseError(
    `The migration ${name} failed earlier. Mend the database, then say so with ` +
      `\`npx prisma migrate resolve --rolled-back ${name}\`, or \`--applied\` if all of it is there.`,
  );
}

function edited(name: string): DatabaseError {
  return new DatabaseError(
    `The migration ${name} was edited after this database had applied it. ` +
      "Give it back the text it had, and put the change into a migration of its own.",
  );
}
