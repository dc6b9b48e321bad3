import { fileURLToPath } from "node:url";
import type { Database } from "../prisma/database.ts";
import type { Config } from "./config/config.ts";
import { Secret } from "./config/secret.ts";

export const migrations = fileURLToPath(new URL("../prisma/migrations", import.meta.url));

/**
 * The settings by which a second program joins a hub that runs on the embedded database: its
 * address and its key, as if they had been given. Without such a hub they stay as they are.
 */
export async function joinRunning(config: Config): Promise<Config> {
  if (config.databaseUrl) return config;
  const [{ runningUrl }, { secretKey }] = await Promise.all([
    import("../prisma/embedded.ts"),
    import("./config/secret-key.ts"),
  ]);
  const url = await runningUrl(config.data);
  if (url === undefined) return config;
  const key = Buffer.from(await secretKey(config)).toString("base64");
  return { ...config, databaseUrl: new Secret(url), secretKey: new Secret(key) };
}

/** Lends the database to a command: the one of the settings, or the embedded one for as long as it takes. */
export async function withDatabase<T>(
  settings: Config,
  use: (database: Database, url: string) => Promise<T>,
): Promise<T> {
  const { databaseUrl, data } = await joinRunning(settings);
  const [{ openDatabase }, { openEmbedded }] = await Promise.all([
    import("../prisma/database.ts"),
    import("../prisma/embedded.ts"),
  ]);
  const embedded = databaseUrl ? undefined : await openEmbedded({ folder: data });
  try {
    const url = databaseUrl?.reveal() ?? embedded?.url ?? "";
    const database = await openDatabase({ url });
    try {
      return await use(database, url);
    } finally {
      await database.close();
    }
  } finally {
    await embedded?.stop();
  }
}
