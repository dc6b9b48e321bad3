import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { IntentTrainer } from "../../core/understanding/intent/intent.ts";
import type { Database } from "../../prisma/database.ts";
import type { Config } from "../config/config.ts";
import { loadConfig } from "../config/load.ts";
import { learningOnce } from "../trained/once.ts";
import { trainedUnder } from "../trained/trained.ts";
import { Stages } from "./stages.ts";
import type { Stage } from "./stages.ts";

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

/** Lends stages on a server; one that was cleared is lent again. */
export async function openTheatre(server: string): Promise<Theatre> {
  const stages = await Stages.open(server);
  const data = await mkdtemp(join(tmpdir(), "prosa-rehearsal-"));
  const trainer = learningOnce(trainedUnder(data));
  const free = new Map<number, Stage[]>();
  return {
    async lend(year, use) {
      const stage = free.get(year)?.pop() ?? (await stages.build(year));
      const { url, database } = stage;
      let isClear = false;
      try {
        const result = await use({ config: configFor(url, data), database, trainer });
        isClear = await stage.clear().catch(() => false);
        return result;
      } finally {
        if (isClear) free.set(year, [...(free.get(year) ?? []), stage]);
        else await stage.tearDown();
      }
    },
    async close() {
      await Promise.all([...free.values()].flat().map((stage) => stage.tearDown()));
      await stages.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** Nobody's own settings: so a rehearsal comes to the same everywhere. */
function configFor(url: string, data: string): Config {
  return loadConfig({
    PROSA_DATA: data,
    DATABASE_URL: url,
    PROSA_SECRET_KEY: randomBytes(32).toString("base64"),
    PROSA_DEBOUNCE_MS: "0",
  });
}
