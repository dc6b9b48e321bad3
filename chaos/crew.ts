import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Order, Report } from "./orders.ts";
import { report } from "./orders.ts";

/** A hub in a process of its own, at work. */
export interface HubProcess {
  /** Where it serves, when it does. */
  readonly url: string | undefined;
  /** Every place in its steps where it could be killed. */
  readonly points: readonly string[];
  /** Settles with its exit code, or with the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals>;
  signal(name: NodeJS.Signals): void;
  /** Whether it ended though nobody had told it to. */
  hasFallen(): boolean;
}

/** Starts hubs. One more than is needed is always loaded already, and takes up its work at once. */
export class Crew {
  readonly #program: string;
  readonly #logs: string;
  readonly #children = new Set<ChildProcess>();
  #spare: Promise<ChildProcess> | undefined;
  #started = 0;

  /** `program` is what a hub runs, and `logs` the folder where its log goes. */
  constructor({ program, logs }: { readonly program: string; readonly logs: string }) {
    this.#program = program;
    this.#logs = logs;
  }

  /**
   * Resolves once the hub serves or works. One that is killed before that resolves as well; one that
   * cannot start is started again, as whoever watches over it would do.
   */
  async start(order: Order, attempts = 3): Promise<HubProcess> {
    try {
      return await this.#start(order);
    } catch (error) {
      if (attempts === 1) throw error;
      return await this.start(order, attempts - 1);
    }
  }

  async #start(order: Order): Promise<HubProcess> {
    const loading = this.#spare ?? this.#load();
    this.#spare = this.#load();
    this.#spare.catch(() => undefined); // told to whoever takes it
    const child = await loading;
    const ended = endOf(child);
    const ready = reported(child, "ready");
    child.send(order);
    const first = await Promise.race([ready, ended]);
    const { url, points } =
      typeof first === "object" && first.type === "ready" ? first : { url: undefined, points: [] };
    let isTold = order.killAt !== undefined;
    return {
      url,
      points,
      ended,
      signal(name) {
        isTold = true;
        child.kill(name);
      },
      hasFallen: () => !isTold && (child.exitCode ?? child.signalCode) !== null,
    };
  }

  /** Kills all of them. */
  async close(): Promise<void> {
    await this.#spare?.catch(() => undefined);
    await Promise.all(
      [...this.#children].map((child) => {
        child.kill("SIGKILL");
        return endOf(child);
      }),
    );
  }

  async #load(): Promise<ChildProcess> {
    this.#started += 1;
    const child = fork(this.#program, [], {
      execArgv: [],
      env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: join(this.#logs, "compiled") },
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    const log = join(this.#logs, `hub-${this.#started}.log`);
    child.stderr?.pipe(createWriteStream(log));
    this.#children.add(child);
    void endOf(child).then(() => this.#children.delete(child));
    const first = await Promise.race([reported(child, "loaded"), endOf(child)]);
    if (typeof first === "object") return child;
    throw new Error(`a hub could not be loaded: ${await readFile(log, "utf8")}`);
  }
}

async function endOf(child: ChildProcess): Promise<number | NodeJS.Signals> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
  return child.signalCode ?? child.exitCode ?? 0;
}

/** The first report of a kind. Rejects when the process says that it failed. */
function reported(child: ChildProcess, type: Report["type"]): Promise<Report> {
  return new Promise((resolve, reject) => {
    const hear = (given: unknown) => {
      const said = report.parse(given);
      if (said.type === "failed") reject(new Error(`a hub did not start: ${said.reason}`));
      if (said.type !== type) return;
      child.off("message", hear);
      resolve(said);
    };
    child.on("message", hear);
  });
}
