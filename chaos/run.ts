import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Closing } from "../bots/wire/closing.ts";
import { eachAtOnce } from "./at-once.ts";
import { Crew } from "./crew.ts";
import { inOneFile } from "./one-file.ts";
import type { Break } from "./orders.ts";
import { OwnPostgres } from "./postgres.ts";
import type { Scale } from "./scale.ts";
import type { Backend } from "./surroundings.ts";
import { NotHere } from "./trial.ts";
import type { Figures, Outcome, Trial } from "./trial.ts";
import { World } from "./world.ts";

/** What trials share, one after another: database servers, and hubs that wait for their work. */
export interface Ground {
  readonly servers: Servers;
  readonly crew: Crew;
  /** Keeps what the hubs have logged, and says where. */
  keepLogs(): void;
}

/** Database servers that trials borrow. One at a time has each: a server has few connections. */
class Servers {
  readonly #closing: Closing;
  readonly #free: OwnPostgres[] = [];

  constructor(closing: Closing) {
    this.#closing = closing;
  }

  /** `closing` gives it back. */
  async lend(closing: Closing): Promise<OwnPostgres> {
    const server = this.#free.pop() ?? (await ownServer(this.#closing));
    closing.add(async () => void this.#free.push(server));
    return server;
  }
}

/** Lends the ground that trials stand on. */
export async function onGround<T>(use: (ground: Ground) => Promise<T>): Promise<T> {
  const closing = new Closing();
  try {
    const logs = await mkdtemp(join(tmpdir(), "prosa-chaos-"));
    let areKept = false;
    const keepLogs = () => {
      if (!areKept) process.stderr.write(`the hubs' logs are kept in ${logs}\n`);
      areKept = true;
    };
    closing.add(async () => areKept || (await rm(logs, { recursive: true, force: true })));
    const servers = new Servers(closing);
    const program = await inOneFile(join(import.meta.dirname, "hub.ts"));
    closing.add(() => rm(dirname(program), { recursive: true, force: true }));
    const crew = new Crew({ program, logs });
    closing.add(() => crew.close());
    return await use({ servers, crew, keepLogs });
  } finally {
    await closing.close();
  }
}

/** One trial with one of the job queues. */
export interface Attempt {
  readonly trial: Trial;
  readonly backend: Backend;
}

export interface How {
  readonly scale: Scale;
  readonly breaks?: readonly Break[];
}

/** Makes a trial in a world of its own. Throws `NotHere` where this machine does not let it be made. */
export async function attempt(
  { servers, crew }: Ground,
  { trial, backend }: Attempt,
  { scale, breaks = [] }: How,
): Promise<Figures> {
  const closing = new Closing();
  try {
    const server = await (trial.server?.(closing) ?? servers.lend(closing));
    const world = await World.open({ backend, server, crew, breaks, closing });
    return await trial.run(world, scale);
  } finally {
    await closing.close();
  }
}

/** How many trials are made at once when there is no time: while one waits others work, even on two cores. */
const AT_ONCE = 3;

/**
 * Makes all of the trials and tells what each came to, in the order in which they end. Answers
 * whether all of them passed.
 */
export async function runAll(
  ground: Ground,
  attempts: readonly Attempt[],
  { report, ...how }: How & { report(outcome: Outcome): void },
): Promise<boolean> {
  const outcomes = await eachAtOnce(how.scale === "quick" ? AT_ONCE : 1, attempts, async (one) => {
    const { trial, backend } = one;
    const outcome = await attempt(ground, one, how).then(
      (figures) => ({ figures }),
      (error: unknown) => (error instanceof NotHere ? { skipped: error.message } : { error }),
    );
    report({ test: trial.test, title: trial.title, backend, ...outcome });
    const passed = "skipped" in outcome || ("figures" in outcome && outcome.figures.pass);
    if (!passed) ground.keepLogs();
    return passed;
  });
  return outcomes.every(Boolean);
}

/** For a trial that breaks its database's server. */
export async function ownServer(closing: Closing): Promise<OwnPostgres> {
  const server = await OwnPostgres.open();
  closing.add(() => server.close());
  return server;
}
