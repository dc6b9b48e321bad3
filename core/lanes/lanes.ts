import { grouped } from "../grouped.ts";
import type { ChannelAccountId, ConversationId } from "../identity.ts";
import type { Log } from "../ports.ts";
import type { LaneStore, LaneWork, Release } from "./store.ts";

export interface LanesOptions {
  /** Names this process among all that work on lanes. */
  readonly owner: string;
  readonly accounts: readonly ChannelAccountId[];
  /** Does what waits in a lane; answers when it next needs work though nothing arrives. */
  work(lane: LaneWork): Promise<Date | undefined>;
}

interface LanesParts {
  readonly store: LaneStore;
  readonly log: Log;
}

/** How many conversations one process works on at once. */
const CONCURRENCY = 32;
/** How long a lane is held without a heartbeat; longer than any send may take. */
const LEASE_MS = 60_000;
/** How often to look without being told. */
const POLL_MS = 1_000;

/** Keeps claiming ready lanes and working on them: one turn at a time in each, many lanes at once. */
export class Lanes {
  readonly #parts: LanesParts;
  readonly #options: LanesOptions;
  readonly #release: (release: Release) => Promise<boolean>;
  readonly #busy = new Map<ConversationId, Promise<void>>();
  readonly #timers: readonly NodeJS.Timeout[];
  #stopListening = () => Promise.resolve();
  #looking = false;
  #lookAgain = false;
  #closing = false;

  private constructor(parts: LanesParts, options: LanesOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#release = grouped((releases: readonly Release[]) => parts.store.release(releases));
    this.#timers = [
      setInterval(() => this.wake(), POLL_MS),
      setInterval(() => void this.#heartbeat(), LEASE_MS / 4),
    ];
  }

  static async open(parts: LanesParts, options: LanesOptions): Promise<Lanes> {
    const lanes = new Lanes(parts, options);
    lanes.#stopListening = await parts.store.listen(() => lanes.wake());
    lanes.wake();
    return lanes;
  }

  /** Looks for ready lanes now, or once more when a look is under way. */
  wake(): void {
    this.#lookAgain = true;
    if (!this.#looking && !this.#closing) void this.#look();
  }

  /** Claims no more, and resolves when what was under way is done. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#stopListening();
    await Promise.all(this.#busy.values());
    for (const timer of this.#timers) clearInterval(timer);
  }

  async #look(): Promise<void> {
    const { store, log } = this.#parts;
    const { owner, accounts } = this.#options;
    this.#looking = true;
    try {
      while (this.#lookAgain && !this.#closing && this.#busy.size < CONCURRENCY) {
        this.#lookAgain = false;
        const lanes = CONCURRENCY - this.#busy.size;
        const busy = [...this.#busy.keys()];
        const claimed = await store.claim(owner, { accounts, lanes, leaseMs: LEASE_MS, busy });
        for (const lane of claimed) this.#start(lane);
      }
    } catch (error) {
      log.warn("could not look for work; trying again", { error });
    } finally {
      this.#looking = false;
    }
  }

  #start(waiting: LaneWork): void {
    const { conversation } = waiting.lane;
    const done = this.#run(waiting).finally(() => {
      this.#busy.delete(conversation);
      this.wake();
    });
    this.#busy.set(conversation, done);
  }

  /** Work that fails is looked at again a poll later; a lane that cannot be given back is claimed anew. */
  async #run(waiting: LaneWork): Promise<void> {
    const { lane, arrivals } = waiting;
    const report = (error: unknown) =>
      this.#parts.log.error("a lane's work failed", { conversation: lane.conversation, error });
    try {
      const readyAt = await this.#options.work(waiting).catch((error: unknown) => {
        report(error);
        return new Date(Date.now() + POLL_MS);
      });
      await this.#release({ lane, arrivals, ...(readyAt && { readyAt }) });
    } catch (error) {
      report(error);
    }
  }

  async #heartbeat(): Promise<void> {
    const { store, log } = this.#parts;
    if (this.#busy.size === 0) return;
    await store
      .renew(this.#options.owner, { leaseMs: LEASE_MS })
      .catch((error: unknown) => log.warn("a heartbeat failed", { error }));
  }
}
