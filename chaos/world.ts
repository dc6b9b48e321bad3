import { setTimeout as sleep } from "node:timers/promises";
import type { Closing } from "../bots/wire/closing.ts";
import type { Cable } from "./cable.ts";
import type { Crew, HubProcess } from "./crew.ts";
import type { Break, Order } from "./orders.ts";
import type { Shown } from "./platform.ts";
import type { OwnPostgres } from "./postgres.ts";
import { Publisher } from "./publisher.ts";
import { breakUniqueKey, unsettled } from "./rows.ts";
import { openSurroundings } from "./surroundings.ts";
import type { Backend, Surroundings } from "./surroundings.ts";

export interface WorldParts {
  readonly backend: Backend;
  readonly server: OwnPostgres;
  readonly crew: Crew;
  readonly breaks: readonly Break[];
  readonly closing: Closing;
}

/**
 * Where people talk: where a repeated key is no second message, where nobody can tell, and where the
 * platform tells us afterwards which of our keys it has shown.
 */
export const accounts = ["sure", "blind", "echo"] as const;

export type Role = "web" | "worker" | "all";

/** What is special about one hub. */
export interface Special extends Pick<Order, "accounts" | "killAt" | "unpaced"> {
  /** What it is told beside the common settings. */
  readonly settings?: Order["settings"];
  /** Its own way to the database. */
  readonly way?: Cable;
}

/** Hubs, everything round them, and the people who talk to them. */
export class World {
  readonly round: Surroundings;
  /** The hubs' way to the database. */
  readonly cable: Cable;
  readonly publisher: Publisher;
  readonly #crew: Crew;
  readonly #breaks: readonly Break[];
  readonly #hubs: HubProcess[] = [];
  /** What the platform is telling about what it has shown. */
  readonly #echoes = new Set<Promise<void>>();
  readonly #began = performance.now();
  #url: string | undefined;

  private constructor({ crew, breaks }: WorldParts, round: Surroundings, cable: Cable) {
    this.round = round;
    this.cable = cable;
    this.publisher = new Publisher({ secret: round.secret, hub: () => this.#url });
    this.#crew = crew;
    this.#breaks = breaks;
  }

  static async open(parts: WorldParts): Promise<World> {
    const { closing, breaks } = parts;
    const round = await openSurroundings(parts, closing);
    await round.addAccounts(accounts);
    if (breaks.includes("no-unique-key")) await breakUniqueKey(round.pool);
    const world = new World(parts, round, await round.way());
    round.platform.onShown = (shown) => world.#echo(shown);
    closing.add(() => world.#leave());
    return world;
  }

  /** Starts a hub here; webhooks go to the one that serves and came last. */
  async start(
    role: Role,
    { way = this.cable, settings, ...special }: Special = {},
  ): Promise<HubProcess> {
    const { key, redis, platform } = this.round;
    const hub = await this.#crew.start({
      settings: {
        PROSA_PORT: "0",
        PROSA_DEBOUNCE_MS: "0",
        DATABASE_POOL: "4",
        PROSA_SECRET_KEY: key,
        DATABASE_URL: way.url,
        ...(redis && { REDIS_URL: redis.url }),
        ...settings,
      },
      roles: { web: role !== "worker", worker: role !== "web" },
      actions: `${platform.url}/actions`,
      breaks: [...this.#breaks],
      ...special,
    });
    this.#hubs.push(hub);
    if (hub.url !== undefined) this.#url = hub.url;
    return hub;
  }

  /** How many hubs ended though nobody had told them to. */
  get fallen(): number {
    return this.#hubs.filter((hub) => hub.hasFallen()).length;
  }

  /**
   * Waits until nothing is left to do. False when that took longer; a slow machine may take twice the
   * time that as much has taken it so far.
   */
  async settles(withinMs: number): Promise<boolean> {
    const until = performance.now() + Math.max(withinMs, 2 * (await this.#usualMs()));
    for (;;) {
      const left = await unsettled(this.round.pool).catch(() => undefined);
      if (left === 0 && this.#echoes.size === 0) return true;
      if (performance.now() > until) return false;
      await sleep(50);
    }
  }

  /** Milliseconds in which so much was shown as is left to do. */
  async #usualMs(): Promise<number> {
    const { pool, platform } = this.round;
    const left = await unsettled(pool).catch(() => 0);
    const age = performance.now() - this.#began;
    return (left * age) / Math.max(1, platform.shown.length);
  }

  #echo({ account, chat, key, message, at }: Shown): void {
    if (account !== "echo") return;
    const about = { chat, key, message, at: at.toISOString() };
    const telling = this.publisher
      .deliver(account, { type: "taken", id: `taken-${message}`, ...about })
      .finally(() => this.#echoes.delete(telling));
    this.#echoes.add(telling);
  }

  /** Nobody says anything any more, and nobody answers. */
  async #leave(): Promise<void> {
    this.publisher.stop();
    for (const hub of this.#hubs) hub.signal("SIGKILL");
    await Promise.all(this.#hubs.map(({ ended }) => ended));
  }
}
