import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { accountFor } from "../prisma/embedded/account.ts";
import { findBinaries } from "../prisma/embedded/binaries.ts";
import {
  clusterIn,
  connectionUrl,
  createCluster,
  readPassword,
} from "../prisma/embedded/cluster.ts";
import { readPidFile } from "../prisma/embedded/pid-file.ts";
import { startServer } from "../prisma/embedded/server.ts";
import { settings } from "../prisma/embedded/settings.ts";

/** The hub's own PostgreSQL with its own durable settings, in a folder that is gone afterwards. */
export interface Postgres {
  /** Makes an empty database, one more for each call, and answers with its address. */
  databaseFor(name: string): Promise<string>;
  /** The processor time of what works for the database at this address; none where the system does not tell. */
  cpu(database: string): Cpu;
  stop(): Promise<void>;
}

/** Microseconds since each process began, by its id. */
export type Cpu = ReadonlyMap<number, number>;

export async function openPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), "prosa-bench-"));
  const cluster = clusterIn(folder);
  const account = await accountFor(cluster.data);
  const binaries = await findBinaries(account);
  await createCluster(cluster, binaries, account);
  // It serves many hubs at once, of which one is busy.
  const many = { ...settings, max_connections: 200 };
  const server = await startServer({ cluster, binaries, account, settings: many });
  const url = connectionUrl(server.port, (await readPassword(cluster)) ?? "");
  const pid = (await readPidFile(cluster))?.pid ?? 0;
  let made: Promise<unknown> = Promise.resolve();
  let count = 0;
  return {
    async databaseFor(name) {
      // One at a time: all are copies of one template, which nobody else may be at.
      count += 1;
      const database = `${name}_${count}`;
      made = made.then(() => ask(url, `CREATE DATABASE ${database}`));
      await made;
      return Object.assign(new URL(url), { pathname: database }).href;
    },
    cpu: (database) => cpuOf(pid, database),
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** One statement on a connection of its own. */
export async function ask(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** What serves one database, and what writes for all of them. A vacuum comes when it likes and is left out. */
const WRITERS = /: (?:checkpointer|background writer|walwriter) /u;

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function cpuOf(server: number, database: string): Cpu {
  if (process.platform !== "linux") return new Map();
  const name = new URL(database).pathname.slice(1);
  const processes = readdirSync("/proc").filter((entry) => /^\d+$/u.test(entry));
  const ours = processes.filter((pid) => {
    if (parentOf(pid) !== server) return false;
    const title = contents(`/proc/${pid}/cmdline`).replaceAll("\0", " ");
    return title.includes(` prosa ${name} `) || WRITERS.test(title);
  });
  return new Map(ours.map((pid) => [Number(pid), nanosecondsOf(pid) / 1_000]));
}

/** Behind the program's name stand its state and its parent. */
function parentOf(pid: string): number {
  return Number(
    contents(`/proc/${pid}/stat`)
      .replace(/^.*\) /su, "")
      .split(" ")[1],
  );
}

/** A server's process has one thread, whose time the scheduler counts. */
function nanosecondsOf(pid: string): number {
  return Number(contents(`/proc/${pid}/schedstat`).split(" ")[0]);
}

/** A process may end between two looks. */
function contents(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
