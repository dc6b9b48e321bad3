import { mkdir, readdir, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../prisma/database.ts";
import { openEmbedded } from "../../prisma/embedded.ts";
import { signal } from "../../prisma/embedded/pid-file.ts";
import { migrate } from "../../prisma/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL server of this test run. */
    readonly server: string;
  }
}

/** The migrated, empty database that each test's own is copied from. */
export const template = "prosa_template";

const folderName = /^prosa-tests-(\d+)$/;

/** One PostgreSQL for the whole run, in a folder that is gone afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const place = await roomyPlace();
  await clearAbandoned(place);
  const folder = join(place, `prosa-tests-${process.pid}`);
  await mkdir(folder);
  const server = await openEmbedded({ folder, throwaway: true });
  await makeTemplate(server.url);
  project.provide("server", server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  };
}

/** Memory, where there is plenty: a database is copied there in a twentieth of the time. */
async function roomyPlace(): Promise<string> {
  const memory = "/dev/shm";
  const free = await statfs(memory).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return free > 2 ** 31 ? memory : tmpdir();
}

/** A run that was killed could not tidy up. */
async function clearAbandoned(place: string): Promise<void> {
  const names = await readdir(place);
  const abandoned = names.filter((name) => {
    const [, pid] = folderName.exec(name) ?? [];
    return pid !== undefined && !signal(Number(pid), 0);
  });
  await Promise.allSettled(abandoned.map((name) => rm(join(place, name), { recursive: true })));
}

async function makeTemplate(server: string): Promise<void> {
  const admin = await openDatabase({ url: server });
  await admin.pool.query(`CREATE DATABASE ${template}`);
  await admin.close();
  const database = await openDatabase({ url: databaseOn(server, template) });
  await migrate(database.pool, join(import.meta.dirname, "../../prisma/migrations"));
  await database.close();
}

export function databaseOn(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}
