import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Database } from "../../prisma/database.ts";
import { pendingMigrations } from "../../prisma/migrate.ts";
import type { Config } from "../config/config.ts";
import { migrations, withDatabase } from "../database.ts";
import { accounts } from "./accounts.ts";
import { calendars } from "./calendars.ts";
import { causeOf, type Finding, well } from "./finding.ts";

const SKEW_MS = 30_000;

const Facts = z.tuple([
  z.object({ version: z.string(), now: z.date(), hub: z.coerce.number().nullable() }),
]);

/** The database: whether it answers, what it is, and whether it is up to date. Starts none anew. */
export async function database(config: Config): Promise<readonly Finding[]> {
  if (!config.databaseUrl && !existsSync(join(config.data, "postgres")))
    return [well("The embedded PostgreSQL will be made at the first start")];
  try {
    return await withDatabase(config, (opened, url) => examined(config, opened, url));
  } catch (error) {
    return [{ what: "Database", state: "problem", cause: causeOf(error) }];
  }
}

async function examined(
  config: Config,
  opened: Database,
  url: string,
): Promise<readonly Finding[]> {
  const { pool } = opened;
  const asked = Date.now();
  const { rows } = await pool.query(
    `SELECT current_setting('server_version') AS version, clock_timestamp() AS now,
            nullif(current_setting('prosa.hub_pid', true), '') AS hub`,
  );
  const middle = (asked + Date.now()) / 2;
  const [{ version, now, hub }] = Facts.parse(rows);
  const pending = await pendingMigrations(pool, migrations);
  return [
    well(`PostgreSQL ${version}${holder(hub)}`),
    upToDate(pending),
    clock(now.getTime() - middle),
    ...(pending.length === 0
      ? [...(await accounts(config, opened, url)), ...(await calendars(config, opened))]
      : []),
  ];
}

/** An embedded server knows which program started it: a hub, or this one just now. */
function holder(hub: number | null): string {
  return hub === null || hub === process.pid ? "" : `, held by the hub that runs as pid ${hub}`;
}

export function upToDate(pending: readonly string[]): Finding {
  if (pending.length === 0) return well("The database is up to date");
  return {
    what: "The database is not up to date",
    state: "notice",
    cause: `To be applied: ${pending.join(", ")}.`,
    mend: "The next start does it, or: prosa migrate",
  };
}

export function clock(skewMs: number): Finding {
  if (Math.abs(skewMs) <= SKEW_MS) return well("The clock agrees with the database's");
  return {
    what: "The clock disagrees with the database's",
    state: "problem",
    cause: `It is ${Math.round(Math.abs(skewMs) / 1000)} s ${skewMs > 0 ? "behind" : "ahead"}.`,
    mend: "Set both by a time server. Leases, reminders and sessions go by them.",
  };
}
