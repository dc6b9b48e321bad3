import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open, readFile, rename } from "node:fs/promises";
import { createServer } from "node:net";
import { setInterval, setTimeout as sleep } from "node:timers/promises";
import { DatabaseError } from "../errors.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { type Cluster, inside } from "./cluster.ts";
import { readPidFile } from "./pid-file.ts";
import type { Settings } from "./settings.ts";

export interface Server {
  readonly port: number;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<unknown>;
  /** Ends once everything is on disk. Whoever is still connected then is disconnected. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly cluster: Cluster;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly settings: Settings;
}

/** For connections that are being closed already: cut off, they would report an error. */
const partingMs = 250;

/** Starts PostgreSQL on a free port of 127.0.0.1 and resolves once it takes connections. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { cluster, account } = options;
  const port = await freePort();
  const child = await spawnServer(options, port);
  const watch = watchOver(child, account);
  const ended = once(child, "exit").finally(() => watch.kill("SIGKILL"));
  await becomesReady(cluster, child);
  child.unref();
  return {
    port,
    ended,
    async stop() {
      child.ref();
      child.kill("SIGTERM");
      await Promise.race([ended, sleep(partingMs, undefined, { ref: false })]);
      child.kill("SIGINT");
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address !== "object" || address === null) throw new Error("no port was given out");
  return address.port;
}

/** In a session of its own, so that Ctrl-C in a terminal reaches the hub and not its database. */
async function spawnServer(options: ServerOptions, port: number): Promise<ChildProcess> {
  const { cluster, binaries, account } = options;
  const { data, options: start } = inside(cluster, account);
  const settings = { "prosa.hub_pid": process.pid, port, ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  await rename(cluster.log, `${cluster.log}.old`).catch(() => undefined); // none before the first start
  const log = await open(cluster.log, "a", 0o600);
  try {
    const stdio = ["ignore" as const, log.fd, log.fd];
    const child = spawn(binaries.postgres, ["-D", data, ...flags], {
      ...start,
      stdio,
      detached: true,
    });
    await once(child, "spawn");
    return child;
  } finally {
    await log.close();
  }
}

/** A shell that waits for the hub's end, however it comes, and then ends the server: even after kill -9. */
function watchOver(server: ChildProcess, account: Account): ChildProcess {
  const script = 'read -r _; kill -INT "$0"';
  const watch = spawn("/bin/sh", ["-c", script, String(server.pid)], {
    ...account,
    cwd: "/",
    env: {},
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watch.unref();
  return watch;
}

async function becomesReady(cluster: Cluster, child: ChildProcess): Promise<void> {
  for await (const _ of setInterval(10)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    const state = await readPidFile(cluster);
    if (state?.pid === child.pid && state?.isReady) return;
  }
  const log = await readFile(cluster.log, "utf8");
  const reason = log.split("\n").findLast((line) => line.includes("FATAL:")) ?? "it gave no reason";
  throw new DatabaseError(
    `PostgreSQL did not start in ${cluster.data}: ${reason}. More in ${cluster.log}`,
  );
}
