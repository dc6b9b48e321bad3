import { bury } from "../../core/lanes/pulse.ts";
import type { MediaStore } from "../../core/media/media.ts";
import type { Log } from "../../core/ports.ts";
import { openJobs } from "../../jobs/jobs.ts";
import type { Jobs } from "../../jobs/jobs.ts";
import { openDatabase } from "../../prisma/database.ts";
import type { Database } from "../../prisma/database.ts";
import { openEmbedded } from "../../prisma/embedded.ts";
import { codeOf, DatabaseError } from "../../prisma/errors.ts";
import { migrate } from "../../prisma/migrate.ts";
import { openVault } from "../../prisma/store/seal.ts";
import { declareDead } from "../../prisma/store/workers.ts";
import type { Config } from "../config/config.ts";
import { secretKey } from "../config/secret-key.ts";
import { migrations } from "../database.ts";
import { fileNotes } from "../notes.ts";
import type { Closing } from "./closing.ts";
import { openMedia } from "./media.ts";
import { openListener, openStores } from "./stores.ts";
import type { Stores } from "./stores.ts";

/** Everything that the hub stands on. */
export interface Foundation extends Stores {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly media: MediaStore;
}

/** Opens the database, its own or the one that is given, and brings it up to date. */
export async function openFoundation(
  config: Config,
  { log, closing, database: opened }: { log: Log; closing: Closing; database?: Database },
): Promise<Foundation> {
  const vault = openVault(await usable(config, secretKey(config)));
  const url = config.databaseUrl?.reveal() ?? (await embedded(config, { log, closing }));
  const database = opened ?? (await openDatabase({ url, poolSize: config.databasePool }));
  if (!opened) closing.add(() => database.close());
  const { pool } = database;
  const applied = await migrate(pool, migrations);
  if (applied.length > 0) log.info("migrated", { applied });

  const listener = await openListener(url, log);
  closing.add(() => listener.close());
  const redis = config.redisUrl?.reveal();
  const jobs = openJobs(redis ? { kind: "redis", url: redis } : { kind: "postgres", url }, log);
  closing.add(() => jobs.close());
  const stores = openStores({ database, listener, vault, config });
  if (!config.databaseUrl)
    await bury({ store: stores.lanes, notes: fileNotes(log) }, await declareDead(pool));
  return { ...stores, database, jobs, media: openMedia(config) };
}

async function embedded(
  config: Config,
  { log, closing }: { log: Log; closing: Closing },
): Promise<string> {
  const server = await usable(config, openEmbedded({ folder: config.data, log }));
  closing.add(() => server.stop());
  return server.url;
}

/** What the system has against the data folder is told as something that can be mended. */
async function usable<T>({ data }: Config, using: Promise<T>): Promise<T> {
  try {
    return await using;
  } catch (error) {
    const code = codeOf(error);
    if (!/^E[A-Z]+$/u.test(code)) throw error;
    throw new DatabaseError(
      `The folder ${data} cannot be used: ${code}. Mend that, or set PROSA_DATA to another folder.`,
      { cause: error },
    );
  }
}
