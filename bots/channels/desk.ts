import { channels } from "../../adapters/channels/registry.ts";
import type { Channel } from "../../adapters/channels/registry.ts";
import { migrate } from "../../prisma/migrate.ts";
import { openVault } from "../../prisma/store/seal.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";
import type { Database } from "../../prisma/database.ts";
import { Quit } from "../commands/quit.ts";
import type { Config } from "../config/config.ts";
import { secretKey } from "../config/secret-key.ts";
import { migrations, withDatabase } from "../database.ts";
import { createLog } from "../log.ts";
import { openListener, openStores } from "../wire/stores.ts";
import type { Stores } from "../wire/stores.ts";
import type { Words } from "./words.ts";

/** What an operator works on accounts with, beside a hub that runs or without one. */
export interface Desk extends Stores {
  readonly database: Database;
  readonly channels: readonly Channel[];
}

export function withDesk<T>(config: Config, use: (desk: Desk) => Promise<T>): Promise<T> {
  return withDatabase(config, async (database, url) => {
    await migrate(database.pool, migrations);
    return deskOn(config, { database, url }, use);
  });
}

/** A desk on a database that is open and up to date. */
export async function deskOn<T>(
  config: Config,
  { database, url }: { readonly database: Database; readonly url: string },
  use: (desk: Desk) => Promise<T>,
): Promise<T> {
  const vault = openVault(await secretKey(config));
  const listener = await openListener(url, createLog("warn"));
  try {
    const stores = openStores({ database, listener, vault, config });
    return await use({ ...stores, database, channels: channels(stores) });
  } finally {
    await listener.close();
  }
}

/** The channel of this name, or what there is instead. */
export function channelNamed({ channels: all }: Pick<Desk, "channels">, name: string): Channel {
  const found = all.find(({ channel }) => channel === name);
  if (found) return found;
  throw new Quit(
    2,
    `There is no ${name}; there are ${all.map(({ channel }) => channel).join(", ")}.`,
  );
}

/** The account of this name, or how to find those there are. */
export async function accountNamed(
  { accounts }: Pick<Desk, "accounts">,
  { say }: Words,
  named: { readonly channel: string; readonly account: string },
): Promise<StoredAccount> {
  const { channel, account } = named;
  const all = await accounts.all();
  const found = all.find((one) => one.channel === channel && one.account === account);
  if (found) return found;
  throw new Quit(2, say("account.unknown", named));
}
