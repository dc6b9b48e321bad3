import { randomBytes } from "node:crypto";
import type { Pool } from "pg";
import { setTimeout as sleep } from "node:timers/promises";
import type { Closing } from "../bots/wire/closing.ts";
import { openDatabase } from "../prisma/database.ts";
import { openAccountStore } from "../prisma/store/accounts.ts";
import { openVault } from "../prisma/store/seal.ts";
import { OwnRedis } from "../tests/setup/redis.ts";
import { Cable } from "./cable.ts";
import { CHANNEL } from "./channel/settings.ts";
import type { LocalSettings } from "./channel/settings.ts";
import type { Crew, HubProcess } from "./crew.ts";
import { isSettled } from "./judge.ts";
import type { Break, KillAt, Order } from "./orders.ts";
import { Platform } from "./platform.ts";
import type { OwnPostgres } from "./postgres.ts";
import { Publisher } from "./publisher.ts";
import { breakUniqueKey } from "./rows.ts";

/** Where slow and later work waits. */
export const backends = ["postgres", "redis"] as const;
export type Backend = (typeof backends)[number];

export interface WorldParts {
  readonly backend: Backend;
  readonly server: OwnPostgres;
  readonly crew: Crew;
  readonly breaks: readonly Break[];
  readonly closing: Closing;
}

/** Where people talk to the hub: on a platform that knows a key again, and on one that does not. */
export const accounts = ["sure", "blind"] as const;

const isSure = (account: string) => account.startsWith("sure");

export type Role = "web" | "worker" | "all";

const PATIENCE_MS = 1_500;

/** One hub's surroundings: its database, its queue, its platform, and who talks to it. */
export class World {
  readonly pool: Pool;
  readonly server: OwnPostgres;
  readonly cable: Cable;
  readonly redis: OwnRedis | undefined;
  readonly platform: Platform;
  readonly publisher: Publisher;
  readonly #crew: Crew;
  readonly #breaks: readonly Break[];
  readonly #key: string;
  readonly #hubs: HubProcess[] = [];
  #url: string | undefined;

  private constructor(
    parts: WorldParts,
    opened: Pick<World, "pool" | "cable" | "redis" | "platform">,
    secrets: { key: string; secret: string },
  ) {
    this.pool = opened.pool;
    this.server = parts.server;
    this.cable = opened.cable;
    this.redis = opened.redis;
    this.platform = opened.platform;
    this.publisher = new Publisher({ secret: secrets.secret, hub: () => this.#url });
    this.#crew = parts.crew;
    this.#breaks = parts.breaks;
    this.#key = secrets.key;
  }

  static async open(parts: WorldParts): Promise<World> {
    const { server, backend, closing, breaks } = parts;
    const name = await server.database();
    const cable = await Cable.open(() => server.urlOf(name));
    closing.add(async () => cable.close());
    const direct = await Cable.open(() => server.urlOf(name));
    closing.add(async () => direct.close());
    const { pool, prisma, close } = await openDatabase({ url: direct.url, poolSize: 2 });
    closing.add(close);
    const platform = await Platform.open();
    closing.add(() => platform.close());
    platform.repeatable = isSure;
    const redis = backend === "redis" ? await OwnRedis.open() : undefined;
    if (redis) closing.add(() => redis.close());
    const key = randomBytes(32);
    const secret = randomBytes(16).toString("hex");
    const store = openAccountStore(prisma, openVault(key));
    const organisation = await store.homeOrganisation("Chaos");
    for (const account of accounts) {
      const settings: LocalSettings = {
        url: `${platform.url}/send`,
        secret,
        repeatable: isSure(account),
        patienceMs: PATIENCE_MS,
      };
      await store.put({ organisation, channel: CHANNEL, name: account, bot: "counter", settings });
    }
    if (breaks.includes("no-unique-key")) await breakUniqueKey(pool);
    const secrets = { key: key.toString("base64"), secret };
    const world = new World(parts, { pool, cable, redis, platform }, secrets);
    closing.add(() => world.#leave());
    return world;
  }

  /** Starts a hub here; webhooks go to the one that serves and came last. */
  async start(role: Role, killAt?: KillAt): Promise<HubProcess> {
    const order: Order = {
      settings: {
        PROSA_PORT: "0",
        PROSA_SECRET_KEY: this.#key,
        DATABASE_URL: this.cable.url,
        ...(this.redis && { REDIS_URL: this.redis.url }),
      },
      roles: { web: role !== "worker", worker: role !== "web" },
      breaks: [...this.#breaks],
      ...(killAt && { killAt }),
    };
    const hub = await this.#crew.start(order);
    this.#hubs.push(hub);
    if (hub.url !== undefined) this.#url = hub.url;
    return hub;
  }

  /** Nobody says anything any more, and nobody answers. */
  async #leave(): Promise<void> {
    this.publisher.stop();
    for (const hub of this.#hubs) hub.signal("SIGKILL");
    await Promise.all(this.#hubs.map(({ ended }) => ended));
  }

  /** Waits until nothing is left to do; answers in how many milliseconds, or undefined when it took longer. */
  async settles(withinMs: number): Promise<number | undefined> {
    const began = performance.now();
    for (;;) {
      const passed = performance.now() - began;
      if (await isSettled(this.pool).catch(() => false)) return Math.round(passed);
      if (passed > withinMs) return undefined;
      await sleep(50);
    }
  }
}
