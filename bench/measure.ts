import { setTimeout as sleep } from "node:timers/promises";
import type { Api } from "./load/api.ts";
import { Client } from "./load/client.ts";
import type { Ledger } from "./load/ledger.ts";
import { begin, speakOnce } from "./load/load.ts";
import { webhooksOf } from "./load/platforms.ts";
import { Traffic } from "./load/traffic.ts";
import type { Cpu, Postgres } from "./postgres.ts";
import type { Server } from "./servers/servers.ts";
import { platformOf } from "./stages.ts";
import type { Stage } from "./stages.ts";

/** What one look at a stage found. */
export interface Sample {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  /** Microseconds of processor time for each message: of the server, and of its database. */
  readonly serverUs: number;
  readonly databaseUs: number;
  readonly rssMb: number;
}

/** A server with what was sent to it since it began. */
export interface Bench {
  readonly server: Server;
  readonly ledger: Ledger;
  readonly api: Api;
  readonly postgres: Postgres;
}

export interface Duration {
  readonly warmUpMs: number;
  readonly measureMs: number;
}

/** How long is waited for what is still under way at the end. */
const PATIENCE_MS = 15_000;

/** Sends as the stage says, and looks. Returns once nothing is under way any more. */
export async function measure(stage: Stage, bench: Bench, duration: Duration): Promise<Sample> {
  const { traffic, end } = openTraffic(stage, bench);
  const stop = begin(traffic, stage.load, stage.conversations);
  await sleep(duration.warmUpMs);
  const sample = await look(traffic, bench, duration.measureMs);
  stop();
  await drained(traffic, PATIENCE_MS);
  end();
  return sample;
}

/** Has every conversation say one thing, so that all of them are stored. */
export async function prepare(stage: Stage, bench: Bench): Promise<void> {
  const { traffic, end } = openTraffic(stage, bench);
  await speakOnce(traffic, stage.conversations);
  await drained(traffic, PATIENCE_MS);
  end();
}

/** A platform before one server, with nothing sent yet. */
export function openTraffic({ server: name, awaits }: Stage, { server, ledger, api }: Bench) {
  const client = new Client(server.port);
  const webhook = webhooksOf(platformOf[name] ?? "local", api.port);
  const traffic = new Traffic({ client, ledger, webhook, awaits });
  api.onReply = (mark) => traffic.replied(mark);
  return { traffic, end: () => client.close() };
}

async function look(traffic: Traffic, bench: Bench, ms: number): Promise<Sample> {
  const before = await usageOf(bench);
  const begun = performance.now();
  traffic.measuring = true;
  await sleep(ms);
  traffic.measuring = false;
  const seconds = (performance.now() - begun) / 1_000;
  const after = await usageOf(bench);
  const ways = traffic.ways.toSorted((one, other) => one - other);
  return {
    perSecond: Math.round(ways.length / seconds),
    p50Ms: quantile(ways, 0.5),
    p95Ms: quantile(ways, 0.95),
    ...costOf(before, after, ways.length),
    rssMb: after.rssMb,
  };
}

export async function usageOf({ server, postgres }: Bench) {
  const usage = await server.usage();
  const { database } = server;
  return {
    ...usage,
    database: database === undefined ? new Map<number, number>() : postgres.cpu(database),
  };
}

/** Processor time for each of so many messages. */
export function costOf(before: Spent, after: Spent, messages: number) {
  const database = [...after.database].reduce(
    (sum, [pid, us]) => sum + us - (before.database.get(pid) ?? 0),
    0,
  );
  return {
    serverUs: Math.round((after.cpuUs - before.cpuUs) / Math.max(1, messages)),
    databaseUs: Math.round(database / Math.max(1, messages)),
  };
}

interface Spent {
  readonly cpuUs: number;
  readonly database: Cpu;
}

/** Waits until nothing is on its way, for so long at most. */
export async function drained(traffic: Traffic, patienceMs: number): Promise<void> {
  const late = performance.now() + patienceMs;
  while (!traffic.isQuiet && performance.now() < late) await sleep(5);
}

/** Of sorted numbers; to a tenth. */
export function quantile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 10) / 10;
}
