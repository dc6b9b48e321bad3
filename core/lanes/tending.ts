import { grouped } from "../grouped.ts";
import type { ConversationId } from "../identity.ts";
import { insist } from "../insist.ts";
import type { Settled } from "../outbox/store.ts";
import type { Log } from "../ports.ts";
import type { HeldLane } from "./held.ts";
import type { LaneStore, PendingEvent, Release, Released } from "./store.ts";

/** How a lane is to be given back. */
export interface WorkDone {
  /** Milliseconds after which it needs work though nothing arrives. */
  readonly dueInMs?: number | undefined;
  /** What became of its last message, not yet written. */
  readonly settled?: Settled | undefined;
}

interface TendingParts {
  readonly store: Pick<LaneStore, "release" | "pending">;
  readonly log: Log;
  /** Aborted when no more is to be taken. */
  readonly closing: AbortSignal;
}

interface TendingOptions {
  /** Does what waits in a lane, until nothing does. */
  work(lane: HeldLane): Promise<WorkDone>;
  /** A lane needs work again after a while, which the store was told. */
  due(): void;
  /** The store failed, or has a lane otherwise: it may be leased to us unheard of. */
  lost(): void;
}

type Above = Parameters<LaneStore["pending"]>[0][number];

/** How long a lane whose work failed waits first, and at most. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Works on the lanes that are held, and gives each back. */
export class Tending {
  readonly #parts: TendingParts;
  readonly #options: TendingOptions;
  readonly #release: (release: Release) => Promise<Released>;
  readonly #pending: (held: Above) => Promise<readonly PendingEvent[]>;
  /** How often in a row a lane's work has failed. */
  readonly #failures = new Map<ConversationId, number>();

  constructor(parts: TendingParts, options: TendingOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#release = grouped((releases: readonly Release[]) => parts.store.release(releases), {
      apart: ({ lane }) => lane.conversation,
    });
    this.#pending = grouped((held: readonly Above[]) => parts.store.pending(held));
  }

  /** Works and gives back, until the store agrees that nothing is left. */
  async tend(held: HeldLane): Promise<void> {
    const { lane } = held.work;
    for (let released: Released = "lost"; ;) {
      const done = await this.#workOn(held, released === "kept");
      released = await this.#giveBack({ lane, seen: held.seen, ...done });
      if (done.dueInMs !== undefined) this.#options.due();
      if (released === "lost") this.#options.lost(); // another claim of ours may have it, unheard of
      if (released !== "kept") return;
    }
  }

  /** Brings what has arrived in a lane, wherever it came in. */
  async look(held: HeldLane): Promise<void> {
    held.refill(await this.#pending({ lane: held.work.lane, above: held.seen }));
  }

  /** What became of its last message is known only here, so it is told until the store takes it. */
  async #giveBack(release: Release): Promise<Released> {
    const asked = () =>
      this.#release(release).catch((error: unknown) => {
        this.#options.lost();
        throw error;
      });
    try {
      return await insist(asked, this.#parts.closing);
    } catch (error) {
      const { conversation } = release.lane;
      this.#parts.log.error("a lane was not given back", { conversation, error });
      return "lost";
    }
  }

  /** Work that fails is looked at again after a pause, a longer one each time. */
  async #workOn(held: HeldLane, isKept: boolean): Promise<WorkDone> {
    const { conversation } = held.work.lane;
    try {
      if (isKept && held.waiting.length === 0)
        await insist(() => this.look(held), this.#parts.closing);
      const done = await this.#options.work(held);
      this.#failures.delete(conversation);
      return done;
    } catch (error) {
      const failures = (this.#failures.get(conversation) ?? 0) + 1;
      this.#failures.set(conversation, failures);
      this.#parts.log.error("a lane's work failed", { conversation, failures, error });
      const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
      return { dueInMs: pause };
    }
  }
}
