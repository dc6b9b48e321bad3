import { grouped } from "../grouped.ts";
import type { ChannelAccountId, ConversationId } from "../identity.ts";
import type { Log } from "../ports.ts";
import type { LaneStore, LaneWork, Release } from "./store.ts";

export interface LanesOptions {
  /** Names this process among all that work on lanes. */
  readonly owner: string;
  readonly accounts: readonly ChannelAccountId[];
  /** Does what waits in a lane; answers in how many milliseconds a repeat is due. */
  work(lane: LaneWork): Promise<number | undefined>;
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
/** How long a lane whose work keeps failing waits at most. */
const LONGEST_PAUSE_MS = 60_000;

/** Keeps claiming ready lanes and working on them: one turn at a time in each, many lanes at once. */
export class Lanes {
  readonly #parts: LanesParts;
  readonly #options: LanesOptions;
  readonly #release: (release: Release) => Promise<boolean>;
  readonly #busy = new Map<ConversationId, Promise<void>>();
  /** How often in a row a lane's work has failed. */
  readonly #failures = new Map<ConversationId, number>();
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
      // A lane given back may have been claimed again before its release was heard of.
      if (this.#busy.get(conversation) === done) this.#busy.delete(conversation);
      this.wake();
    });
    this.#busy.set(conversation, done);
  }

  /** A lane that cannot be given back is claimed anew. */
  async #run(waiting: LaneWork): Promise<void> {
    const { lane, arrivals } = waiting;
    try {
      const readyInMs = await this.#workOn(waiting);
      await this.#release({ lane, arrivals, ...(readyInMs !== undefined && { readyInMs }) });
    } catch (error) {
      const { conversation } = lane;
      this.#parts.log.error("a lane was not given back", { conversation, error });
    }
  }

  /** Work that fails is looked at again after a pause, a longer one each time. */
  async #workOn(waiting: LaneWork): Promise<number | undefined> {
    const { conversation } = waiting.lane;
    try {
      const readyInMs = await this.#options.work(waiting);
      this.#failures.delete(conversation);
      return readyInMs;
    } catch (error) {
      const failures = (this.#failures.get(conversation) ?? 0) + 1;
      this.#failures.set(conversation, failures);
      this.#parts.log.error("a lane's work failed", { conversation, failures, error });
      return Math.min(LONGEST_PAUSE_MS, POLL_MS * 2 ** (failures - 1));
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
