import { grouped } from "../grouped.ts";
import type { LeasedLane } from "./lease.ts";
import type { LaneStore } from "./store.ts";
import { underWay } from "./under-way.ts";
import type { Wait } from "./under-way.ts";

/** After so many deaths in a row a message is given up: one of a crowd, one of a few, one alone. */
export const MOST_DEATHS = 3;
/** So many that somebody died over once are tried at a time. */
const ROOM = 8;
/** A turn that has not killed us for so long lets others be tried beside it. */
const ALONE_MS = 1_000;

/**
 * Turns that somebody died over, tried a few at a time, and one by one what somebody died over again:
 * so it comes out over which, and the many that were only there are not blamed.
 */
export class Trials {
  readonly #tries: (lane: LeasedLane) => Promise<boolean>;
  readonly #waiting: Waiting[] = [];
  #taken = 0;

  constructor(store: Pick<LaneStore, "tries">) {
    this.#tries = grouped((lanes: readonly LeasedLane[]) => store.tries(lanes), {
      apart: ({ conversation }) => conversation,
    });
  }

  /**
   * Waits for its chance and takes it; undefined when the lane was lost meanwhile. The attempt ends
   * with what is stored: until then a death of this process is put down to it. While it is idle
   * for long another has its chance.
   */
  async try<T>(
    lane: LeasedLane,
    deaths: number,
    attempt: () => Promise<T>,
  ): Promise<T | undefined> {
    const room = deaths > 1 ? ROOM : 1;
    let leave = await this.#enter(room);
    const rest = (wait: Wait) => {
      if (wait === "brief") return () => undefined;
      leave();
      return async () => void (leave = await this.#enter(room));
    };
    try {
      return (await this.#tries(lane)) ? await underWay(rest, attempt) : undefined;
    } finally {
      leave();
    }
  }

  #enter(room: number): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<() => void>();
    this.#waiting.push({ room, enter: resolve });
    this.#admit();
    return promise;
  }

  /** In their order, so that one that is to be alone has its chance too. */
  #admit(): void {
    for (
      let [next] = this.#waiting;
      next && this.#taken + next.room <= ROOM;
      [next] = this.#waiting
    ) {
      this.#waiting.shift();
      next.enter(this.#takes(next.room));
    }
  }

  /** Answers how to make room again. */
  #takes(room: number): () => void {
    this.#taken += room;
    let isIn = true;
    const leave = () => {
      clearTimeout(timer);
      if (!isIn) return;
      isIn = false;
      this.#taken -= room;
      this.#admit();
    };
    const timer = setTimeout(leave, ALONE_MS);
    return leave;
  }
}

interface Waiting {
  readonly room: number;
  enter(leave: () => void): void;
}
