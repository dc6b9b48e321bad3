import { openInbox } from "../../core/inbox/inbox.ts";
import type { Parse, RetryParts } from "../../core/dead-letters/retry.ts";
import { pendingMigrations } from "../../prisma/migrate.ts";
import { openDeadLetters } from "../../prisma/store/dead-letters.ts";
import { openVault } from "../../prisma/store/seal.ts";
import type { ChannelAccount } from "../../core/identity.ts";
import { deskOn } from "../channels/desk.ts";
import type { Desk } from "../channels/desk.ts";
import { Quit } from "../commands/quit.ts";
import type { Config } from "../config/config.ts";
import { secretKey } from "../config/secret-key.ts";
import { migrations, withDatabase } from "../database.ts";

/** Lends the dead letters, and what it takes to retry them, beside a hub that runs or without one. */
export function withDeadLetters<T>(
  config: Config,
  use: (parts: RetryParts) => Promise<T>,
): Promise<T> {
  return withDatabase(config, async (database, url) => {
    const { pool } = database;
    if ((await pendingMigrations(pool, migrations)).length > 0)
      throw new Quit(
        1,
        "The database is not up to date. The next start does it, or: prosa migrate",
      );
    const vault = openVault(await secretKey(config));
    const { debounceMs } = config;
    return await deskOn(config, { database, url }, (desk) =>
      use({
        letters: openDeadLetters({ pool, vault }),
        inbox: openInbox(desk.inbox, { debounceMs }),
        parserOf: (account) => parserOf(desk, account),
      }),
    );
  });
}

/** As the account itself reads, by its settings. */
async function parserOf(desk: Desk, account: ChannelAccount): Promise<Parse | undefined> {
  const channel = desk.channels.find((one) => one.channel === account.channel);
  const stored = (await desk.accounts.all()).find(({ id }) => id === account.id);
  return stored && channel?.parserFor(stored.settings);
}
