import { createServer } from "node:net";
import { buildConsole } from "../../console/build.ts";
import type { Hub } from "../../core/hub.ts";
import type { Lines } from "../../core/lines.ts";
import type { Log } from "../../core/ports.ts";
import { within } from "../../core/within.ts";
import { pendingMigrations } from "../../prisma/migrate.ts";
import type { Config } from "../config/config.ts";
import { migrations } from "../database.ts";
import { openServer } from "../server.ts";
import type { Readiness } from "../server.ts";
import { calendarDoor } from "./calendars.ts";
import type { Closing } from "./closing.ts";
import type { Foundation } from "./foundation.ts";

const PORTS_TRIED = 50;
/**
 * How many may wait to be let in; the system may allow fewer. Node lets in one at each turn of its loop, and whom
 * there is no room for comes back after one second, two, four, eight.
 */
const WAITING_CONNECTIONS = 4_096;
const READY_WITHIN_MS = 2_000;

/** Serves HTTP on the configured port, or the next free one, and answers with the address. */
export async function serve(
  config: Config,
  parts: { hub: Hub; lines: Lines; foundation: Foundation; log: Log },
  closing: Closing,
): Promise<string> {
  const { folder } = await buildConsole();
  const { hub, lines, foundation, log } = parts;
  const server = await openServer({
    hub,
    lines,
    log,
    consoleFolder: folder,
    calendarCalled: calendarDoor(foundation),
    readiness: () => readiness(foundation),
  });
  closing.add(() => server.close());
  const port = await freePort(config.host, config.port);
  return server.listen({ host: config.host, port, backlog: WAITING_CONNECTIONS });
}

/** Without the database nothing else can be told. Without the job queue only what is slow comes later. */
async function readiness({ database, jobs }: Foundation): Promise<Readiness> {
  const { pool } = database;
  if (await fails(pool.query("SELECT 1")))
    return { problems: ["the database does not answer"], degraded: [] };
  const [pending, noQueue] = await Promise.all([
    fails(pendingMigrations(pool, migrations).then(mustBeNone)),
    fails(jobs.ready()),
  ]);
  return {
    problems: pending ? ["migrations are pending"] : [],
    degraded: noQueue ? ["the job queue does not answer"] : [],
  };
}

function mustBeNone(pending: readonly string[]): void {
  if (pending.length > 0) throw new Error(`pending: ${pending.join(", ")}`);
}

function fails(check: Promise<unknown>): Promise<boolean> {
  return within(READY_WITHIN_MS, check, () => new Error("no answer in time")).then(
    () => false,
    () => true,
  );
}

async function freePort(host: string, from: number): Promise<number> {
  for (let port = from; port < from + PORTS_TRIED; port += 1)
    if (await isFree(host, port)) return port;
  throw new Error(`no free port from ${from} to ${from + PORTS_TRIED - 1}: set PROSA_PORT`);
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ host, port }, () => probe.close(() => resolve(true)));
  });
}
