import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { z } from "zod";
import { openEmbedded } from "../prisma/embedded.ts";
import { clusterIn } from "../prisma/embedded/cluster.ts";
import { readPidFile } from "../prisma/embedded/pid-file.ts";

/** The hub's own PostgreSQL with its own durable settings, in a folder that is gone afterwards. */
export interface Postgres {
  /** Makes an empty database and answers with its address. */
  databaseFor(name: string): Promise<string>;
  /** Microseconds of processor time of all its processes; 0 where the system does not tell. */
  cpuUs(): number;
  stop(): Promise<void>;
}

export async function openPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), "prosa-bench-"));
  const server = await openEmbedded({ folder });
  const pid = (await readPidFile(clusterIn(folder)))?.pid ?? 0;
  let made: Promise<unknown> = Promise.resolve();
  return {
    async databaseFor(name) {
      // One at a time: all are copies of one template, which nobody else may be at.
      made = made.then(() => ask(server.url, `CREATE DATABASE ${name}`));
      await made;
      const url = new URL(server.url);
      url.pathname = name;
      return url.href;
    },
    cpuUs: () => cpuOf(pid),
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

const TICK_US = 10_000;
const Field = z.coerce.number();

/** The server, its children, and the children it had: https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function cpuOf(server: number): number {
  if (process.platform !== "linux") return 0;
  const processes = readdirSync("/proc").filter((name) => /^\d+$/u.test(name));
  const stats = processes.map((pid) => ({ pid: Number(pid), fields: fieldsOf(pid) }));
  const ours = stats.filter(({ pid, fields }) => pid === server || fields[1] === String(server));
  const living = ours.map(({ pid }) => nanosecondsOf(pid) / 1_000);
  const [, , , , , , , , , , , , , gone, goneInSystem] =
    ours.find(({ pid }) => pid === server)?.fields ?? [];
  return [...living, (Field.parse(gone) + Field.parse(goneInSystem)) * TICK_US].reduce(
    (sum, one) => sum + one,
    0,
  );
}

/** What stands behind the program's name: state, parent, ... */
function fieldsOf(pid: string): readonly string[] {
  return contents(`/proc/${pid}/stat`)
    .replace(/^.*\) /su, "")
    .split(" ");
}

/** A server's process has one thread, whose time the scheduler counts. */
function nanosecondsOf(pid: number): number {
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
