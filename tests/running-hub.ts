import { randomBytes } from "node:crypto";
import type { Config } from "../bots/config/config.ts";
import { loadConfig } from "../bots/config/load.ts";
import { seedDemo } from "../bots/atende/demo.ts";
import { secretKey } from "../bots/config/secret-key.ts";
import { registry } from "../bots/registry.ts";
import { openHub } from "../bots/wire.ts";
import type { HubOptions, Ports, RunningHub } from "../bots/wire.ts";
import type { Database } from "../prisma/database.ts";
import { openAccountStore } from "../prisma/store/accounts.ts";
import type { NewAccount } from "../prisma/store/accounts.ts";
import { openVault } from "../prisma/store/seal.ts";
import { afterwards, databaseForTest } from "./database.ts";
import { quiet } from "./house.ts";

export interface HubForTest extends RunningHub {
  readonly url: string;
  readonly database: Database;
  /** By which another program joins it. */
  readonly config: Config;
}

/** Lets everything go at once: one person says more in a test than a platform takes in a minute. */
function unpaced(ports: Ports): Ports {
  const reserve: Ports["paces"]["reserve"] = async (requests) => requests.map(() => 0);
  return { ...ports, paces: { ...ports.paces, reserve } };
}

interface Surroundings {
  /** Another address for its database. */
  wayTo?(url: string): Promise<string>;
  /** Accounts that were added before it starts. */
  readonly accounts?: readonly Omit<NewAccount, "organisation">[];
}

async function putAccounts(
  config: Config,
  { prisma }: Database,
  accounts: readonly Omit<NewAccount, "organisation">[],
): Promise<void> {
  const store = openAccountStore(prisma, openVault(await secretKey(config)));
  const organisation = await store.homeOrganisation("Test");
  for (const account of accounts) await store.put({ organisation, ...account });
}

/**
 * The whole hub with the demonstration clinic, in this process, on a database of its own.
 */
export async function hubForTest(
  options: Partial<HubOptions> = {},
  settings: Readonly<Record<string, string>> = {},
  { wayTo = async (url: string) => url, accounts = [] }: Surroundings = {},
): Promise<HubForTest> {
  const { url: databaseUrl, database } = await databaseForTest();
  await seedDemo(database.prisma);
  const config = loadConfig({
    PROSA_PORT: "0",
    PROSA_DEBOUNCE_MS: "0",
    PROSA_SECRET_KEY: randomBytes(32).toString("base64"),
    DATABASE_URL: await wayTo(databaseUrl),
    ...settings,
  });
  await putAccounts(config, database, accounts);
  const hub = await openHub(config, { log: quiet, registry, wrap: unpaced, ...options });
  afterwards(() => hub.close());
  if (hub.url === undefined) throw new Error("the hub does not serve");
  const port = Number(new URL(hub.url).port);
  return { ...hub, url: hub.url, database, config: { ...config, port } };
}
