import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Closing } from "../bots/wire/closing.ts";
import { Crew } from "./crew.ts";
import type { Break } from "./orders.ts";
import { OwnPostgres } from "./postgres.ts";
import type { Scale } from "./scale.ts";
import type { Figures, Trial } from "./trial.ts";
import { World } from "./world.ts";
import type { Backend } from "./world.ts";

/** What trials share: a database server and hubs that wait for their work. */
export interface Ground {
  readonly server: OwnPostgres;
  readonly crew: Crew;
}

/** Lends the ground that trials stand on. */
export async function onGround<T>(use: (ground: Ground) => Promise<T>): Promise<T> {
  const closing = new Closing();
  try {
    const logs = await mkdtemp(join(tmpdir(), "prosa-chaos-"));
    closing.add(() => rm(logs, { recursive: true, force: true }));
    const server = await OwnPostgres.open();
    closing.add(() => server.close());
    const crew = new Crew(logs);
    closing.add(() => crew.close());
    return await use({ server, crew });
  } finally {
    await closing.close();
  }
}

export interface Attempt {
  readonly scale: Scale;
  readonly backend: Backend;
  readonly breaks: readonly Break[];
}

/** For a trial that breaks its database's server. */
export async function ownServer(closing: Closing): Promise<OwnPostgres> {
  const server = await OwnPostgres.open();
  closing.add(() => server.close());
  return server;
}

/** Runs one trial in a world of its own. */
export async function attempt(
  trial: Trial,
  { server, crew }: Ground,
  { scale, backend, breaks }: Attempt,
): Promise<Figures> {
  const closing = new Closing();
  try {
    const own = await trial.server?.(closing);
    const world = await World.open({ backend, server: own ?? server, crew, breaks, closing });
    return await trial.run(world, scale);
  } finally {
    await closing.close();
  }
}
