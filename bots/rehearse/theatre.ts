import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IntentTrainer } from "../../core/understanding/intent/intent.ts";
import { openDatabase } from "../../prisma/database.ts";
import type { Database } from "../../prisma/database.ts";
import { copyDatabase, dropDatabase } from "../../prisma/facts.ts";
import { migrate } from "../../prisma/migrate.ts";
import { databaseOn } from "../../prisma/throwaway.ts";
import { seedDemo } from "../atende/demo.ts";
import type { Config } from "../config/config.ts";
import { loadConfig } from "../config/load.ts";
import { migrations } from "../database.ts";
import { learningOnce } from "../trained/once.ts";
import { trainedUnder } from "../trained/trained.ts";
import { knowHolidays } from "./holidays.ts";

/** What each dialogue finds: a database with the demonstration clinic that nobody else uses. */
export interface House {
  readonly config: Config;
  readonly database: Database;
  readonly trainer: IntentTrainer;
}

export interface Theatre {
  /** For a dialogue in that year. */
  lend<T>(year: number, use: (house: House) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Makes the clinic on a server once for each year; every loan is a copy. */
export async function openTheatre(server: string): Promise<Theatre> {
  const admin = await openDatabase({ url: server, poolSize: 2 });
  const data = await mkdtemp(join(tmpdir(), "prosa-rehearsal-"));
  const trainer = learningOnce(trainedUnder(data));
  const originals = new Map<number, Promise<string>>();
  const originalOf = (year: number) => {
    const known = originals.get(year) ?? makeOriginal(server, admin, year);
    originals.set(year, known);
    return known;
  };
  // A database is copied by one at a time.
  let copying: Promise<unknown> = Promise.resolve();
  const copy = (from: string, name: string) => {
    const made = copying.then(() => copyDatabase(admin.pool, from, name));
    copying = made.catch(() => undefined);
    return made;
  };
  return {
    async lend(year, use) {
      const name = `rehearsal_${randomUUID()}`;
      await copy(await originalOf(year), name);
      const url = databaseOn(server, name);
      const database = await openDatabase({ url, poolSize: 1 });
      try {
        return await use({ config: configFor(url, data), database, trainer });
      } finally {
        await database.close();
        await dropDatabase(admin.pool, name);
      }
    },
    async close() {
      for (const original of await Promise.all(originals.values()))
        await dropDatabase(admin.pool, original);
      await admin.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function makeOriginal(server: string, { pool }: Database, year: number): Promise<string> {
  const name = `rehearsal_${randomUUID()}`;
  await copyDatabase(pool, "template1", name);
  const database = await openDatabase({ url: databaseOn(server, name), poolSize: 2 });
  await migrate(database.pool, migrations);
  await seedDemo(database.prisma);
  await knowHolidays(database, year);
  await database.close();
  return name;
}

/** Nobody's own settings: so a rehearsal comes to the same everywhere. */
function configFor(url: string, data: string): Config {
  return loadConfig({
    PROSA_DATA: data,
    DATABASE_URL: url,
    DATABASE_POOL: "2",
    PROSA_SECRET_KEY: randomBytes(32).toString("base64"),
    PROSA_DEBOUNCE_MS: "0",
  });
}
