import { randomBytes } from "node:crypto";
import type { Pool } from "pg";
import type { Closing } from "../bots/wire/closing.ts";
import { openDatabase } from "../prisma/database.ts";
import { openAccountStore } from "../prisma/store/accounts.ts";
import type { AccountStore, NewAccount } from "../prisma/store/accounts.ts";
import { joinTwins } from "../prisma/store/joining.ts";
import { openVault } from "../prisma/store/seal.ts";
import { OwnRedis } from "../tests/setup/redis.ts";
import { Cable } from "./cable.ts";
import { CHANNEL } from "./channel/settings.ts";
import type { LocalSettings } from "./channel/settings.ts";
import { Platform } from "./platform.ts";
import type { OwnPostgres } from "./postgres.ts";

/** Where slow and later work waits. */
export const backends = ["postgres", "redis"] as const;
export type Backend = (typeof backends)[number];

type Named = Pick<NewAccount, "channel" | "name">;

/** Everything round a hub: its database, its queue, its platform. */
export interface Surroundings {
  /** Our own way to the database, on which nothing gets lost. */
  readonly pool: Pool;
  readonly server: OwnPostgres;
  readonly redis: OwnRedis | undefined;
  readonly platform: Platform;
  /** Signs webhooks. */
  readonly secret: string;
  /** Seals what is stored: 32 bytes in base64. */
  readonly key: string;
  /** A new way to the database. */
  way(): Promise<Cable>;
  /**
   * Makes accounts. In one whose name begins with `sure` the platform makes one message of a repeated
   * key, and where it begins with `paced` it wants them slowly.
   */
  addAccounts(names: readonly string[]): Promise<void>;
  /** Makes two accounts ways to one number. */
  joinAccounts(one: Named, other: Named): Promise<void>;
  /** Makes an account on any channel. */
  addAccount(account: Pick<NewAccount, "channel" | "name" | "settings">): Promise<void>;
}

/** Its people write faster than people do. */
const hasty = { mostAMinute: 0 };

/** Milliseconds the platform may take to answer. */
const PATIENCE_MS = 3_000;

export async function openSurroundings(
  { server, backend }: { server: OwnPostgres; backend: Backend },
  closing: Closing,
): Promise<Surroundings> {
  const name = await server.database();
  const way = async () => {
    const cable = await Cable.open(() => server.urlOf(name));
    closing.add(async () => cable.close());
    return cable;
  };
  const { pool, prisma, close } = await openDatabase({ url: (await way()).url, poolSize: 2 });
  closing.add(close);
  const platform = await Platform.open({ isRepeatable: isSure });
  closing.add(() => platform.close());
  const redis = backend === "redis" ? await OwnRedis.open() : undefined;
  if (redis) closing.add(() => redis.close());

  const key = randomBytes(32);
  const secret = randomBytes(16).toString("hex");
  const store = openAccountStore(prisma, openVault(key));
  const organisation = await store.homeOrganisation("Chaos");
  const common = { url: `${platform.url}/send`, secret, patienceMs: PATIENCE_MS };
  const addAccount: Surroundings["addAccount"] = (account) =>
    store.put({ organisation, bot: "counter", policy: hasty, ...account });
  const addAccounts = async (names: readonly string[]) => {
    for (const account of names) {
      const settings: LocalSettings = {
        ...common,
        repeatable: isSure(account),
        paced: account.startsWith("paced"),
      };
      await addAccount({ channel: CHANNEL, name: account, settings });
    }
  };
  const joinAccounts: Surroundings["joinAccounts"] = (one, other) =>
    joinStored({ store, pool }, one, other);
  const keys = { key: key.toString("base64"), secret };
  return { pool, server, redis, platform, ...keys, way, addAccounts, joinAccounts, addAccount };
}

function isSure(account: string): boolean {
  return account.startsWith("sure");
}

async function joinStored(
  { store, pool }: { readonly store: AccountStore; readonly pool: Pool },
  ...both: readonly [Named, Named]
): Promise<void> {
  const all = await store.all();
  const [one, other] = both.flatMap(
    ({ channel, name }) =>
      all.find((stored) => stored.channel === channel && stored.account === name) ?? [],
  );
  if (!one || !other || !(await joinTwins(pool, one.id, other.id)))
    throw new Error(`${JSON.stringify(both)} could not be joined`);
}
