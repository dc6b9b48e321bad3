import { readdir, readFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "../bots/database.ts";
import { openDatabase } from "../prisma/database.ts";
import { openEmbedded, runningUrl } from "../prisma/embedded.ts";
import type { Embedded } from "../prisma/embedded.ts";
import { clusterIn } from "../prisma/embedded/cluster.ts";
import { readPidFile } from "../prisma/embedded/pid-file.ts";
import { migrate } from "../prisma/migrate.ts";

const TEMPLATE = "chaos_template";

/** A PostgreSQL of the trials' own, as durable as in earnest, that can be stopped, killed and frozen. */
export class OwnPostgres {
  /** Where its data are. */
  readonly folder: string;
  readonly #isOurFolder: boolean;
  #server: Embedded | undefined;
  #databases = 0;

  private constructor(folder: string, isOurFolder: boolean) {
    this.folder = folder;
    this.#isOurFolder = isOurFolder;
  }

  /** In `folder`, or in one of its own that goes with it. */
  static async open(folder?: string): Promise<OwnPostgres> {
    const own = folder ?? (await mkdtemp(join(tmpdir(), "prosa-chaos-postgres-")));
    const postgres = new OwnPostgres(own, folder === undefined);
    await postgres.start();
    await onServer(postgres.#urlOf("postgres"), `CREATE DATABASE ${TEMPLATE}`);
    const template = await openDatabase({ url: postgres.#urlOf(TEMPLATE), poolSize: 1 });
    await migrate(template.pool, migrations);
    await template.close();
    return postgres;
  }

  /** A migrated, empty database: its name. */
  async database(): Promise<string> {
    this.#databases += 1;
    const name = `chaos_${this.#databases}`;
    await onServer(this.#urlOf("postgres"), `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
    return name;
  }

  /** Where a database is now: at another port after each start. */
  urlOf(name: string): string {
    return this.#urlOf(name);
  }

  async start(): Promise<void> {
    this.#server ??= await openEmbedded({ folder: this.folder });
  }

  /** Starts it again where it has ended by itself, as whoever watches over a server does. */
  async revive(): Promise<void> {
    if (await runningUrl(this.folder)) return;
    this.#server = undefined;
    await this.start();
  }

  /** Ends it in an orderly way, whoever is connected. */
  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await server?.stop();
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.freeze();
    const server = this.#server;
    this.#server = undefined;
    for (const pid of await this.#pids()) signal(pid, "SIGKILL");
    await server?.stop();
  }

  /** Keeps every connection open and every mouth shut, until it is thawed. */
  async freeze(): Promise<void> {
    // One that was just being started when the others were counted would go on by itself.
    for (let moving = await this.#moving(); moving.length > 0; moving = await this.#moving())
      for (const pid of moving) signal(pid, "SIGSTOP");
  }

  async thaw(): Promise<void> {
    for (const pid of await this.#pids()) signal(pid, "SIGCONT");
  }

  async close(): Promise<void> {
    await this.stop();
    if (this.#isOurFolder) await rm(this.folder, { recursive: true, force: true });
  }

  #urlOf(name: string): string {
    if (!this.#server) throw new Error("PostgreSQL is not running");
    const url = new URL(this.#server.url);
    url.pathname = name;
    return url.href;
  }

  /** Its processes that are not stopped. */
  async #moving(): Promise<readonly number[]> {
    return (await this.#processes())
      .filter(({ state }) => !"TZ".includes(state))
      .map(({ pid }) => pid);
  }

  async #pids(): Promise<readonly number[]> {
    return (await this.#processes()).map(({ pid }) => pid);
  }

  /** The server's process, and those it has started. */
  async #processes(): Promise<readonly Running[]> {
    const server = await readPidFile(clusterIn(this.folder));
    if (!server) return [];
    return (await running()).filter(({ pid, parent }) => [pid, parent].includes(server.pid));
  }
}

/** A process as `/proc/<pid>/stat` tells of it, behind its name. */
interface Running {
  readonly pid: number;
  /** One letter: `T` is stopped, `Z` ended. */
  readonly state: string;
  readonly parent: number;
}

async function onServer(url: string, sql: string): Promise<void> {
  const database = await openDatabase({ url, poolSize: 1 });
  await database.pool.query(sql);
  await database.close();
}

async function running(): Promise<readonly Running[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/u.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => ""); // it has ended
      const { state = "Z", parent } = /\) (?<state>\S) (?<parent>\d+)/u.exec(stat)?.groups ?? {};
      return { pid: Number(pid), state, parent: Number(parent) };
    }),
  );
  return found;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself in the meantime.
  }
}
