import { openInbox } from "../../core/inbox/inbox.ts";
import type { RetryParts } from "../../core/dead-letters/retry.ts";
import { pendingMigrations } from "../../prisma/migrate.ts";
import { openDeadLetters } from "../../prisma/store/dead-letters.ts";
import { openInboxStore } from "../../prisma/store/inbox.ts";
import { openVault } from "../../prisma/store/seal.ts";
import { readerOf } from "../commands/inspect.ts";
import { Quit } from "../commands/quit.ts";
import type { Config } from "../config/config.ts";
import { secretKey } from "../config/secret-key.ts";
import { migrations, withDatabase } from "../database.ts";

/** Lends the dead letters, and what it takes to retry them, beside a hub that runs or without one. */
export function withDeadLetters<T>(
  config: Config,
  use: (parts: RetryParts) => Promise<T>,
): Promise<T> {
  return withDatabase(config, async ({ pool }) => {
    if ((await pendingMigrations(pool, migrations)).length > 0)
      throw new Quit(
        1,
        "The database is not up to date. The next start does it, or: prosa migrate",
      );
    const vault = openVault(await secretKey(config));
    const { debounceMs, rawRetentionHours } = config;
    return await use({
      letters: openDeadLetters({ pool, vault }),
      inbox: openInbox(openInboxStore({ pool, vault, rawRetentionHours }), { debounceMs }),
      parserOf: async (channel) => (await readerOf(channel).catch(() => undefined))?.parse,
    });
  });
}
