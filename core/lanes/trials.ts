import { grouped } from "../grouped.ts";
import type { LeasedLane } from "./lease.ts";
import type { LaneStore } from "./store.ts";
import { underWay } from "./under-way.ts";

/**
 * What may count against a message before it is given up: two for a worker that was at it alone, or
 * tried it, when it died; one for one that was at others too, or may have been at it. So three workers
 * that left notes, and more that did not.
 */
export const MOST_BLAME = 5;
/** A turn that has not killed us for so long lets others be tried beside it. */
const ALONE_MS = 1_000;

/**
 * Turns that somebody died over, tried one by one: when this process dies too, it is known over which,
 * and the many that were only there are not blamed.
 */
export class Trials {
  readonly #tries: (lane: LeasedLane) => Promise<boolean>;
  readonly #waiting: ((leave: () => void) => void)[] = [];
  #isTaken = false;

  constructor(store: Pick<LaneStore, "tries">) {
    this.#tries = grouped((lanes: readonly LeasedLane[]) => store.tries(lanes), {
      about: ({ conversation }) => [conversation],
      apart: true,
    });
  }

  /**
   * Waits for its chance and takes it; undefined when the lane was lost meanwhile. The attempt ends
   * with what is stored: until then a death of this process is put down to it. While it is idle
   * another has its chance.
   */
  async try<T>(lane: LeasedLane, attempt: () => Promise<T>): Promise<T | undefined> {
    let leave = await this.#enter();
    const rest = () => {
      leave();
      return async () => void (leave = await this.#enter());
    };
    try {
      return (await this.#tries(lane)) ? await underWay(rest, attempt) : undefined;
    } finally {
      leave();
    }
  }

  #enter(): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<() => void>();
    this.#waiting.push(resolve);
    this.#admit();
    return promise;
  }

  #admit(): void {
    if (this.#isTaken) return;
    const enter = this.#waiting.shift();
    if (!enter) return;
    this.#isTaken = true;
    let isIn = true;
    const leave = () => {
      clearTimeout(timer);
      if (!isIn) return;
      isIn = false;
      this.#isTaken = false;
      this.#admit();
    };
    const timer = setTimeout(leave, ALONE_MS);
    enter(leave);
  }
}
