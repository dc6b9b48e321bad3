import { z } from "zod";
import { channel } from "../../adapters/channels/registry.ts";
import { loadConfig } from "../../bots/config/load.ts";
import type { Config } from "../../bots/config/config.ts";
import { secretKey } from "../../bots/config/secret-key.ts";
import { migrations } from "../../bots/database.ts";
import { createLog } from "../../bots/log.ts";
import { registry } from "../../bots/registry.ts";
import { openHub } from "../../bots/wire.ts";
import { openDatabase } from "../../prisma/database.ts";
import { migrate } from "../../prisma/migrate.ts";
import { openAccountStore } from "../../prisma/store/accounts.ts";
import { openVault } from "../../prisma/store/seal.ts";
import { local } from "../channel/local.ts";
import { SECRET } from "../load/platforms.ts";
import { setting, standBy } from "./child.ts";
import { echo } from "./echo.ts";

/** The hub as it is shipped, with one channel more. Its first argument is its part: all, web or worker. */
const part = z.enum(["all", "web", "worker"]).parse(process.argv[2]);

const { BENCH_API: _, ...given } = process.env;
const config = loadConfig(given);
await putAccount(config);
const hub = await openHub(config, {
  log: createLog(config.log),
  roles: { web: part !== "worker", worker: part !== "web" },
  registry: {
    channels: (services) => [
      ...registry.channels(services),
      channel(local.channel, { module: async () => local }),
    ],
    bots: (services) => [...registry.bots(services), echo],
  },
});
standBy(hub.url === undefined ? 0 : Number(new URL(hub.url).port), () => hub.close());

async function putAccount(settings: Config): Promise<void> {
  const database = await openDatabase({ url: setting("DATABASE_URL") });
  await migrate(database.pool, migrations);
  const accounts = openAccountStore(database.prisma, openVault(await secretKey(settings)));
  await accounts.put({
    organisation: await accounts.homeOrganisation("Bench"),
    channel: local.channel,
    name: "bench",
    bot: "echo",
    settings: { secret: SECRET, api: setting("BENCH_API") },
    // Its people write faster than people do.
    policy: { mostAMinute: 0 },
  });
  await database.close();
}
