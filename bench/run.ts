import { z } from "zod";
import { openApi } from "./load/api.ts";
import { Ledger } from "./load/ledger.ts";
import { measure, prepare } from "./measure.ts";
import type { Bench, Duration, Sample } from "./measure.ts";
import { overload } from "./overload.ts";
import type { Overload } from "./overload.ts";
import { ask, openPostgres } from "./postgres.ts";
import type { Postgres } from "./postgres.ts";
import { isHub, isInstalled, openServer } from "./servers/servers.ts";
import type { Surroundings } from "./servers/servers.ts";
import { overloading } from "./stages.ts";
import type { ServerName, Stage } from "./stages.ts";

export interface RunOptions extends Pick<Surroundings, "set" | "profile"> {
  readonly stages: readonly Stage[];
  readonly rounds: number;
  readonly duration: Duration;
  /** The first time, when nothing has run yet. */
  readonly firstWarmUpMs: number;
  /** How long the hub is overloaded at the end; it is not when this is undefined. */
  readonly floodMs: number | undefined;
  /** Told what is going on. */
  note(words: string): void;
}

/** A stage and the median of what was seen. */
export interface Row extends Sample {
  readonly stage: string;
  /** What went wrong with the messages, in plain words. */
  readonly faults: readonly string[];
  readonly overload?: Pick<Overload, "backlog" | "drainS" | "predictedS">;
}

/** Measures the stages by turns, round after round, so that what disturbs the machine disturbs all. */
export async function run(options: RunOptions): Promise<readonly Row[]> {
  const { note, floodMs } = options;
  const stages = installed(options);
  const postgres = await openPostgres();
  const benches = new Map<ServerName, Bench>();
  try {
    note("the servers start");
    const all = floodMs === undefined ? stages : [...stages, overloading];
    const hub = all.find(({ server }) => isHub(server));
    if (hub) await compile(hub.server, postgres, options);
    const starts = [...new Set(all.map(({ server }) => server))].map(async (name) =>
      benches.set(name, await openBench(name, postgres, options)),
    );
    await Promise.allSettled(starts);
    await Promise.all(starts);
    for (const stage of stages) await warmUp(stage, benchOf(benches, stage), options);
    const samples = await rounds(stages, benches, options);
    const flooded = floodMs !== undefined && (await flood(benches, { ...options, floodMs }));
    const faults = await faultsOf(benches);
    const rows = stages.map(({ name, server }) => ({
      stage: name,
      ...medianOf(samples.get(name) ?? []),
      faults: faults.get(server) ?? [],
    }));
    return flooded ? [...rows, { ...flooded, faults: faults.get(overloading.server) ?? [] }] : rows;
  } finally {
    await Promise.allSettled([...benches.values()].map(({ server }) => server.stop()));
    for (const { api } of benches.values()) api.close();
    await postgres.stop();
  }
}

/** A hub's first start compiles its code and keeps it; what is measured is a later one. */
async function compile(name: ServerName, postgres: Postgres, options: RunOptions): Promise<void> {
  const { server, api } = await openBench(name, postgres, { ...options, profile: false });
  await server.stop();
  api.close();
}

/** Every server has an API of its own, so that a reply is counted with its server however late it comes. */
async function openBench(
  name: ServerName,
  postgres: Postgres,
  { set, profile }: RunOptions,
): Promise<Bench> {
  const api = await openApi();
  const ledger = new Ledger();
  const server = await openServer(name, { postgres, api: api.port, set, profile });
  return { server, ledger, api, postgres };
}

function installed({ stages, note }: RunOptions): readonly Stage[] {
  return stages.filter(({ name, server }) => {
    if (isInstalled(server)) return true;
    note(`${name} is left out: npm install --prefix bench/rivals`);
    return false;
  });
}

async function flood(
  benches: ReadonlyMap<ServerName, Bench>,
  { duration, floodMs, note }: RunOptions & { floodMs: number },
) {
  note("overload");
  const bench = benchOf(benches, overloading);
  const { backlog, drainS, predictedS, ...sample } = await overload(overloading, bench, {
    duration,
    floodMs,
  });
  return { stage: overloading.name, ...sample, overload: { backlog, drainS, predictedS } };
}

function benchOf(benches: ReadonlyMap<ServerName, Bench>, { server }: Stage): Bench {
  const bench = benches.get(server);
  if (!bench) throw new Error(`${server} did not start`);
  return bench;
}

async function warmUp(stage: Stage, bench: Bench, options: RunOptions): Promise<void> {
  options.note(`${stage.name} warms up`);
  if (stage.stored) await prepare(stage, bench);
  await measure(stage, bench, { warmUpMs: options.firstWarmUpMs, measureMs: 0 });
}

async function rounds(
  stages: readonly Stage[],
  benches: ReadonlyMap<ServerName, Bench>,
  { rounds: times, duration, note }: RunOptions,
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const samples = new Map<string, readonly Sample[]>();
  for (let round = 1; round <= times; round += 1)
    for (const stage of stages) {
      const sample = await measure(stage, benchOf(benches, stage), duration);
      samples.set(stage.name, [...(samples.get(stage.name) ?? []), sample]);
      note(`round ${round} ${stage.name}: ${sample.perSecond}/s`);
    }
  return samples;
}

function medianOf(samples: readonly Sample[]): Sample {
  const median = (of: keyof Sample) => {
    const values = samples.map((sample) => sample[of]).toSorted((one, other) => one - other);
    return values[Math.floor(values.length / 2)] ?? 0;
  };
  return {
    perSecond: median("perSecond"),
    p50Ms: median("p50Ms"),
    p95Ms: median("p95Ms"),
    serverUs: median("serverUs"),
    databaseUs: median("databaseUs"),
    rssMb: median("rssMb"),
  };
}

async function faultsOf(benches: ReadonlyMap<ServerName, Bench>) {
  const faults = new Map<ServerName, readonly string[]>();
  for (const [name, { ledger, server }] of benches) {
    const stored = name === "ingest" ? await unstored(server.database ?? "", ledger.total) : [];
    faults.set(name, [...ledger.faults(), ...stored]);
  }
  return faults;
}

const Stored = z.tuple([z.object({ events: z.coerce.number() })]);

/** Whatever was answered with a 2xx stands in the inbox once. */
async function unstored(database: string, accepted: number): Promise<readonly string[]> {
  const rows = await ask(database, "SELECT count(*) AS events FROM inbound_events");
  const [{ events }] = Stored.parse(rows);
  return events === accepted ? [] : [`${accepted} accepted, ${events} stored`];
}
