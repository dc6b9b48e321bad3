import { grouped } from "../grouped.ts";
import type { LeasedLane } from "./lease.ts";
import type { LaneStore } from "./store.ts";

/**
 * What may count against a message before it is given up: two for a worker that was at it and at few
 * others when it died, one for one that was at many or may have been at it. So three workers that left
 * notes, and more that did not.
 */
export const MOST_BLAME = 5;
/** Those that were mostly only there when somebody died: so many are tried side by side. */
export const SIDE_BY_SIDE = 16;
/** What more than this counts against is tried alone. */
const MUCH_BLAME = 2;
/** A turn that has not killed us for so long lets others be tried beside it. */
const ALONE_MS = 1_000;

/**
 * Turns that somebody died over, tried a few at a time, and one by one when that goes on: when
 * this process dies too, it is known over which, and the many that were only there are not blamed.
 */
export class Trials {
  readonly #tries: (lane: LeasedLane) => Promise<boolean>;
  readonly #waiting: Waiting[] = [];
  #room = SIDE_BY_SIDE;

  constructor(store: Pick<LaneStore, "tries">) {
    this.#tries = grouped((lanes: readonly LeasedLane[]) => store.tries(lanes), {
      apart: ({ conversation }) => conversation,
    });
  }

  /**
   * Waits for its chance and takes it; undefined when the lane was lost meanwhile. The attempt ends
   * with what is stored: until then a death of this process is put down to it.
   */
  async try<T>(
    { lane, blame }: { readonly lane: LeasedLane; readonly blame: number },
    attempt: () => Promise<T>,
  ): Promise<T | undefined> {
    const leave = await this.#enter(blame > MUCH_BLAME ? SIDE_BY_SIDE : 1);
    const timer = setTimeout(leave, ALONE_MS);
    try {
      return (await this.#tries(lane)) ? await attempt() : undefined;
    } finally {
      clearTimeout(timer);
      leave();
    }
  }

  #enter(takes: number): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<() => void>();
    this.#waiting.push({ takes, enter: resolve });
    this.#admit();
    return promise;
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next && next.takes <= this.#room; next = this.#waiting[0]) {
      const { takes, enter } = next;
      this.#waiting.shift();
      this.#room -= takes;
      let isIn = true;
      enter(() => {
        if (isIn) this.#room += takes;
        isIn = false;
        this.#admit();
      });
    }
  }
}

interface Waiting {
  /** How much of the room. */
  readonly takes: number;
  readonly enter: (leave: () => void) => void;
}
