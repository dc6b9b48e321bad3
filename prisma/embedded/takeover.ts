import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { setInterval } from "node:timers/promises";
import { Client } from "pg";
import { z } from "zod";
import { codeOf, DatabaseError } from "../errors.ts";
import { type Cluster, connectionUrl, readPassword } from "./cluster.ts";
import { type PidFile, readPidFile, signal } from "./pid-file.ts";

/** A server listens from its first moment to its last; a pid that is silent for longer is not one. */
const silenceMs = 2_000;
const patienceMs = 60_000;

const Hub = z.object({ pid: z.coerce.number() });

/** What a server that is still there said when asked which hub started it. */
type Answer = z.infer<typeof Hub> | "silent" | "busy";

/**
 * Clears the way for a new server on the cluster. Refuses while a living hub holds it, ends a server
 * that outlived its hub, and forgets one that is gone though another program now has its pid.
 */
export async function takeOver(cluster: Cluster): Promise<void> {
  if (await isClear(cluster, 0)) return;
  const begun = performance.now();
  for await (const _ of setInterval(50)) {
    if (await isClear(cluster, performance.now() - begun)) return;
  }
}

async function isClear(cluster: Cluster, waitedMs: number): Promise<boolean> {
  const left = await readPidFile(cluster);
  if (!left || !signal(left.pid, 0)) return true;
  const answer = await askForHub(left, cluster);
  if (answer === "silent" && waitedMs > silenceMs) {
    await rm(left.path, { force: true });
    return true;
  }
  if (typeof answer === "object") endOrphan(left, answer.pid, cluster);
  if (waitedMs < patienceMs) return false;
  throw new DatabaseError(
    `A PostgreSQL left in ${cluster.data} (pid ${left.pid}) does not end. Stop it, then start again.`,
  );
}

/** Only the cluster's own server takes its password, so an answer proves that the pid is that server's. */
async function askForHub({ port, pid }: PidFile, cluster: Cluster): Promise<Answer> {
  const client = new Client({
    connectionString: connectionUrl(port, (await readPassword(cluster)) ?? ""),
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined); // it may end while we ask
  try {
    await client.connect();
    const { rows } = await client.query("SELECT current_setting('prosa.hub_pid') AS pid");
    return Hub.parse(rows[0]);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ECONNREFUSED") return "silent";
    if (!code.startsWith("28")) return "busy"; // starting, recovering or ending
    throw new DatabaseError(
      `The server on port ${port} (pid ${pid}) does not take the password in ${cluster.password}. ` +
        `Stop that server; if it has nothing to do with Prosa, delete ${cluster.data}/postmaster.pid.`,
      { cause: error },
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

function endOrphan(server: PidFile, hub: number, cluster: Cluster): void {
  if (!signal(hub, 0)) {
    signal(server.pid, "SIGINT");
    return;
  }
  throw new DatabaseError(
    `The folder ${dirname(cluster.home)} is in use by another hub (pid ${hub}). ` +
      "Stop it first, or give this one a folder of its own.",
  );
}
