import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import type { Postgres } from "../postgres.ts";
import type { ServerName } from "../stages.ts";
import type { Usage } from "./child.ts";
import { startProcess } from "./process.ts";
import type { ServerProcess } from "./process.ts";

/** What is under test: one process, or two with one database. */
export interface Server {
  readonly port: number;
  /** Where it keeps what it has, if it keeps anything. */
  readonly database?: string;
  /** Of all its processes together. */
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface Surroundings {
  readonly postgres: Postgres;
  /** The port of the platforms' API. */
  readonly api: number;
  /** Settings for the hub. */
  readonly set: Readonly<Record<string, string>>;
  readonly profile: boolean;
}

const FASTIFY = {
  fastify: "bare",
  "fastify+hmac": "hmac",
  "insert-each": "insert",
  "echo:fastify": "echo",
} as const;
const RIVALS = {
  telegraf: "../rivals/telegraf.ts",
  bolt: "../rivals/bolt.ts",
  botbuilder: "../rivals/botbuilder.ts",
} as const;

const has = <T extends object>(all: T, name: PropertyKey): name is keyof T => name in all;

/** Whether what the server is made of is installed: the rivals' libraries are theirs alone. */
export function isInstalled(name: ServerName): boolean {
  return (
    !has(RIVALS, name) || existsSync(new URL("../rivals/node_modules/botbuilder", import.meta.url))
  );
}

export async function openServer(name: ServerName, around: Surroundings): Promise<Server> {
  const env = { BENCH_API: `http://127.0.0.1:${around.api}` };
  if (has(RIVALS, name)) return together([await startProcess({ file: RIVALS[name], env })]);
  const isDurable = !has(FASTIFY, name) || name === "insert-each";
  if (!isDurable)
    return together([await startProcess({ file: "fastify.ts", args: [FASTIFY[name]], env })]);
  const database = await around.postgres.databaseFor(name.replace(/\W/gu, "_"));
  const withDatabase = { ...env, DATABASE_URL: database };
  const processes = has(FASTIFY, name)
    ? [await startProcess({ file: "fastify.ts", args: [FASTIFY[name]], env: withDatabase })]
    : await openHub(partsOf(name), withDatabase, around);
  return { ...together(processes), database };
}

export function isHub(name: ServerName): boolean {
  return !has(FASTIFY, name) && !has(RIVALS, name);
}

function partsOf(name: ServerName): readonly string[] {
  if (name === "ingest") return ["web"];
  return name === "hub:web+worker" ? ["web", "worker"] : ["all"];
}

/** One after the other: the first makes the tables. */
async function openHub(
  parts: readonly string[],
  env: Readonly<Record<string, string>>,
  { set, profile }: Surroundings,
): Promise<readonly ServerProcess[]> {
  const settings = {
    PROSA_PORT: "0",
    PROSA_LOG: "warn",
    PROSA_DEBOUNCE_MS: "0",
    PROSA_SECRET_KEY: randomBytes(32).toString("base64"),
    // Where the program itself keeps what it has compiled.
    NODE_COMPILE_CACHE: ours("node_modules/.cache/prosa"),
    ...env,
    ...set,
  };
  const profiling = profile ? ["--cpu-prof", `--cpu-prof-dir=${ours("data/profiles")}`] : [];
  const flags = [...shippedFlags(), ...profiling];
  const processes: ServerProcess[] = [];
  for (const part of parts)
    processes.push(await startProcess({ file: "hub.ts", args: [part], env: settings, flags }));
  return processes;
}

function ours(folder: string): string {
  return fileURLToPath(new URL(`../../${folder}`, import.meta.url));
}

const Manifest = z.object({ scripts: z.object({ start: z.string() }) });

/** Node's flags in the script that starts the hub. */
function shippedFlags(): readonly string[] {
  const manifest: unknown = createRequire(import.meta.url)("../../package.json");
  return Manifest.parse(manifest).scripts.start.match(/--[a-z]\S+/gu) ?? [];
}

function together(processes: readonly ServerProcess[]): Server {
  return {
    port: processes.find(({ port }) => port > 0)?.port ?? 0,
    async usage() {
      const all = await Promise.all(processes.map((one) => one.usage()));
      return all.reduce((sum, one) => ({
        cpuUs: sum.cpuUs + one.cpuUs,
        rssMb: sum.rssMb + one.rssMb,
        peakRssMb: sum.peakRssMb + one.peakRssMb,
      }));
    },
    stop: async () => void (await Promise.all(processes.map((one) => one.stop()))),
  };
}
