import { setTimeout as sleep } from "node:timers/promises";
import { grouped } from "../grouped.ts";
import type { LeasedLane } from "./lease.ts";
import type { LaneStore } from "./store.ts";

/** How often a message may kill its worker before it is given up. */
export const MOST_CRASHES = 3;
/** A turn that has not killed us for so long lets the next one be tried beside it. */
const ALONE_MS = 1_000;

/**
 * Turns that somebody died over, tried one by one: when this process dies too, it is known over
 * which, and the many that were only there are not blamed.
 */
export class Trials {
  readonly #tries: (lane: LeasedLane) => Promise<boolean>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(store: Pick<LaneStore, "tries">) {
    this.#tries = grouped((lanes: readonly LeasedLane[]) => store.tries(lanes));
  }

  /** Waits for its chance and takes it; undefined when the lane was lost meanwhile. */
  async alone<T>(lane: LeasedLane, attempt: () => Promise<T>): Promise<T | undefined> {
    const before = this.#last;
    const over = Promise.withResolvers<void>();
    this.#last = over.promise;
    await before;
    try {
      if (!(await this.#tries(lane))) return undefined;
      const trying = attempt();
      const done = trying.then(
        () => undefined,
        () => undefined,
      );
      await Promise.race([done, sleep(ALONE_MS, undefined, { ref: false })]);
      over.resolve();
      return await trying;
    } finally {
      over.resolve();
    }
  }
}
