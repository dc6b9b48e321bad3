import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../core/ports.ts";
import { accountFor } from "./embedded/account.ts";
import { findBinaries } from "./embedded/binaries.ts";
import { clusterIn, connectionUrl, createCluster, readPassword } from "./embedded/cluster.ts";
import { readPidFile, signal } from "./embedded/pid-file.ts";
import { type Server, type ServerOptions, startServer } from "./embedded/server.ts";
import { settings, throwawaySettings } from "./embedded/settings.ts";
import { takeOver } from "./embedded/takeover.ts";

/** A real PostgreSQL that belongs to this process. */
export interface Embedded {
  /** Holds the password: never log it. The port is another one at each start. */
  readonly url: string;
  /** Ends the server once everything is on disk. Stopping twice is stopping once. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The database lives in `<folder>/postgres`. Made when missing. */
  readonly folder: string;
  readonly log?: Log;
  /** For tests: quick to write, and lost in a power cut. */
  readonly throwaway?: boolean;
}

/**
 * Starts PostgreSQL in the folder; the first start makes the cluster. It listens on 127.0.0.1 alone,
 * ends with this process however that ends, and recovers by itself from a crash.
 *
 * Throws a DatabaseError when another hub holds the folder, or when PostgreSQL cannot run here.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { folder, log, throwaway = false } = options;
  const cluster = clusterIn(resolve(folder));
  const account = await accountFor(cluster.data);
  const binaries = await findBinaries(account);
  if ((await readPassword(cluster)) === undefined) await createCluster(cluster, binaries, account);
  const chosen = throwaway ? throwawaySettings : settings;
  const server = await start({ cluster, binaries, account, settings: chosen });
  let stopping: Promise<void> | undefined;
  const reportEnd = () => {
    if (!stopping) log?.error("the embedded PostgreSQL ended by itself", { log: cluster.log });
  };
  void server.ended.then(reportEnd);
  return {
    url: connectionUrl(server.port, (await readPassword(cluster)) ?? ""),
    stop: () => (stopping ??= server.stop()),
  };
}

/** A start may lose its port, or the cluster, to another one of the same moment: then it looks again. */
async function start(options: ServerOptions, attempts = 3): Promise<Server> {
  await takeOver(options.cluster);
  try {
    return await startServer(options);
  } catch (error) {
    if (attempts === 1) throw error;
    await sleep(250);
    return await start(options, attempts - 1);
  }
}

/** Where the folder's database listens right now, when a hub is running on it. Holds the password. */
export async function runningUrl(folder: string): Promise<string | undefined> {
  const cluster = clusterIn(resolve(folder));
  const server = await readPidFile(cluster);
  const password = await readPassword(cluster);
  if (!server?.isReady || !signal(server.pid, 0) || password === undefined) return undefined;
  return connectionUrl(server.port, password);
}
