import type { Load } from "./load/load.ts";
import type { PlatformName } from "./load/platforms.ts";
import type { Awaited } from "./load/traffic.ts";

export type ServerName =
  | "fastify"
  | "fastify+hmac"
  | "insert-each"
  | "echo:fastify"
  | "telegraf"
  | "bolt"
  | "botbuilder"
  | "ingest"
  | "hub"
  | "hub:web+worker"
  | "hub:1k"
  | "hub:10k"
  | "hub:100k";

/** One row of the bench: a server, and what it is put through. */
export interface Stage {
  readonly name: string;
  /** Stages with the same server share its process. */
  readonly server: ServerName;
  readonly awaits: Awaited;
  readonly load: Load;
  /** How many conversations there are; those that `stored` says have all spoken before it begins. */
  readonly conversations: number;
  readonly stored?: boolean;
  /** True for what `--quick` measures too. */
  readonly quick?: boolean;
}

/** So many conversations at once keep every one of these servers busy. */
const BUSY = 64;
const closed = (busy: number) => ({ kind: "closed", busy }) as const;

const saturated = { load: closed(BUSY), conversations: BUSY, quick: true } as const;
const receiving = { ...saturated, awaits: "response" } as const;
const replying = { ...saturated, awaits: "reply" } as const;

export const platformOf: Readonly<Partial<Record<ServerName, PlatformName>>> = {
  telegraf: "telegram",
  bolt: "slack",
  botbuilder: "bot-framework",
};

export const stages: readonly Stage[] = [
  { name: "fastify", server: "fastify", ...receiving },
  { name: "fastify+hmac", server: "fastify+hmac", ...receiving },
  { name: "insert-each", server: "insert-each", ...receiving },
  { name: "ingest", server: "ingest", ...receiving },
  { name: "echo:fastify", server: "echo:fastify", ...replying },
  { name: "echo:telegraf", server: "telegraf", ...replying },
  { name: "echo:bolt", server: "bolt", ...replying },
  { name: "echo:botbuilder", server: "botbuilder", ...replying },
  { name: "hub:all", server: "hub", ...replying },
  { name: "hub:web+worker", server: "hub:web+worker", ...replying },
  ...[1, 16, 64, 256].map((busy) => ({
    name: `hub:${busy}`,
    server: "hub" as const,
    awaits: "reply" as const,
    load: closed(busy),
    conversations: busy,
  })),
  {
    name: "hub:500/s",
    server: "hub",
    awaits: "reply",
    load: { kind: "paced", perSecond: 500 },
    conversations: 500,
    quick: true,
  },
  {
    name: "ingest:2000/s",
    server: "ingest",
    awaits: "response",
    load: { kind: "paced", perSecond: 2_000 },
    conversations: 500,
  },
  ...(["hub:1k", "hub:10k", "hub:100k"] as const).map((name) => ({
    name,
    server: name,
    awaits: "reply" as const,
    load: closed(BUSY),
    conversations: Number(name.slice(4, -1)) * 1_000,
    stored: true,
  })),
];

/** Comes last and once. */
export const overloading: Stage = {
  name: "overload",
  server: "hub",
  awaits: "reply",
  load: { kind: "flood", perSecond: 0 },
  conversations: 2_000,
};
