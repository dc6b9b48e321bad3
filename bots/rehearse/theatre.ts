import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../prisma/database.ts";
import type { Database } from "../../prisma/database.ts";
import { copyDatabase, dropDatabase } from "../../prisma/facts.ts";
import { migrate } from "../../prisma/migrate.ts";
import { databaseOn } from "../../prisma/throwaway.ts";
import { seedDemo } from "../atende/demo.ts";
import type { Config } from "../config/config.ts";
import { loadConfig } from "../config/load.ts";
import { migrations } from "../database.ts";

/** What each dialogue finds: a database with the demonstration clinic that nobody else uses. */
export interface Theatre {
  lend<T>(use: (house: { config: Config; database: Database }) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Makes the clinic on a server once; every loan is a copy. */
export async function openTheatre(server: string): Promise<Theatre> {
  const admin = await openDatabase({ url: server, poolSize: 2 });
  const original = `rehearsal_${randomUUID()}`;
  await copyDatabase(admin.pool, "template1", original);
  const first = await openDatabase({ url: databaseOn(server, original), poolSize: 2 });
  await migrate(first.pool, migrations);
  await seedDemo(first.prisma);
  await first.close();
  const data = await mkdtemp(join(tmpdir(), "prosa-rehearsal-"));
  // A database is copied by one at a time.
  let copying: Promise<unknown> = Promise.resolve();
  const copy = (name: string) => {
    const made = copying.then(() => copyDatabase(admin.pool, original, name));
    copying = made.catch(() => undefined);
    return made;
  };
  return {
    async lend(use) {
      const name = `rehearsal_${randomUUID()}`;
      await copy(name);
      const url = databaseOn(server, name);
      const database = await openDatabase({ url, poolSize: 2 });
      try {
        return await use({ config: configFor(url, data), database });
      } finally {
        await database.close();
        await dropDatabase(admin.pool, name);
      }
    },
    async close() {
      await dropDatabase(admin.pool, original);
      await admin.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Nobody's own settings: so a rehearsal comes to the same everywhere. */
function configFor(url: string, data: string): Config {
  return loadConfig({
    PROSA_DATA: data,
    DATABASE_URL: url,
    DATABASE_POOL: "3",
    PROSA_SECRET_KEY: randomBytes(32).toString("base64"),
    PROSA_DEBOUNCE_MS: "0",
  });
}
