import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chown, mkdir, mkdtemp, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { codeOf, DatabaseError } from "../errors.ts";
import type { Account } from "./account.ts";
import type { Binaries } from "./binaries.ts";

/** Where one embedded PostgreSQL keeps what it has: everything under `<folder>/postgres`. */
export interface Cluster {
  readonly home: string;
  /** PostgreSQL's own data directory. */
  readonly data: string;
  readonly password: string;
  readonly log: string;
}

const superuser = "prosa";

/** Holds the password: never log it. */
export function connectionUrl(port: number, password: string): string {
  return `postgresql://${superuser}:${password}@127.0.0.1:${port}/postgres`;
}

export function clusterIn(folder: string): Cluster {
  return layout(join(folder, "postgres"));
}

function layout(home: string): Cluster {
  return {
    home,
    data: join(home, "cluster"),
    password: join(home, "password"),
    log: join(home, "server.log"),
  };
}

/** Undefined while there is no cluster. */
export async function readPassword(cluster: Cluster): Promise<string | undefined> {
  try {
    return await readFile(cluster.password, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    if (codeOf(error) !== "EACCES") throw error;
    throw new DatabaseError(
      `The database in ${cluster.home} belongs to another user. Start Prosa as that user or as root.`,
      { cause: error },
    );
  }
}

/**
 * Initialises a new cluster beside its place and moves it there when it is whole, so that a start
 * cut short leaves no half of one. Of two first starts at once, the later one's draft is dropped.
 */
export async function createCluster(
  cluster: Cluster,
  binaries: Binaries,
  account: Account,
): Promise<void> {
  await mkdir(dirname(cluster.home), { recursive: true });
  const draft = layout(await mkdtemp(`${cluster.home}.new-`));
  try {
    await mkdir(draft.data, { mode: 0o700 });
    const password = randomBytes(24).toString("base64url");
    await writeFile(draft.password, password, { mode: 0o600, flush: true });
    await Promise.all([draft.data, draft.password].map((path) => give(path, account)));
    await initialise(draft, binaries, account);
    await rename(draft.home, cluster.home).catch(ignoreRival);
  } finally {
    await rm(draft.home, { recursive: true, force: true });
  }
}

async function give(path: string, { uid, gid }: Account): Promise<void> {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid);
}

function ignoreRival(error: unknown): void {
  if (!["ENOTEMPTY", "EEXIST"].includes(codeOf(error))) throw error;
}

async function initialise(draft: Cluster, { initdb }: Binaries, account: Account): Promise<void> {
  const { data, options } = inside(draft, account);
  const password = await open(draft.password);
  const flags = [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    `--pwfile=${data === draft.data ? draft.password : "/dev/stdin"}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    // Sorts as C does everywhere, and knows capital letters beyond ASCII.
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
  ];
  const child = spawn(initdb, flags, { ...options, stdio: [password.fd, "ignore", "pipe"] });
  const complaint = child.stderr ? text(child.stderr) : "";
  const [code] = await once(child, "exit");
  await password.close();
  if (code === 0) return;
  throw new DatabaseError(`PostgreSQL could not initialise ${draft.data}: ${await complaint}`);
}

/** How a program of PostgreSQL is started on this cluster. */
interface Start {
  /** The data directory, as the program is to be told. */
  readonly data: string;
  readonly options: Account & { readonly cwd: string; readonly env: Record<string, string> };
}

/**
 * Another account may be unable to enter the folders above the cluster. It starts inside it, where
 * Linux lets it speak of its working directory without walking there. It inherits none of the
 * hub's environment, which holds secrets.
 */
export function inside(cluster: Cluster, account: Account): Start {
  const isForeign = account.uid !== undefined && process.platform === "linux";
  return {
    data: isForeign ? "/proc/self/cwd" : cluster.data,
    options: { ...account, cwd: cluster.data, env: { LC_ALL: "C" } },
  };
}
