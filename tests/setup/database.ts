import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../prisma/database.ts";
import { migrate } from "../../prisma/migrate.ts";
import { databaseOn, openThrowaway } from "../../prisma/throwaway.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL server of this test run. */
    readonly server: string;
  }
}

/** The migrated, empty database that each test's own is copied from. */
export const template = "prosa_template";

/** One PostgreSQL for the whole run, in a folder that is gone afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openThrowaway("tests");
  await makeTemplate(server.url);
  project.provide("server", server.url);
  return () => server.stop();
}

async function makeTemplate(server: string): Promise<void> {
  const admin = await openDatabase({ url: server });
  await admin.pool.query(`CREATE DATABASE ${template}`);
  await admin.close();
  const database = await openDatabase({ url: databaseOn(server, template) });
  await migrate(database.pool, join(import.meta.dirname, "../../prisma/migrations"));
  await database.close();
}
