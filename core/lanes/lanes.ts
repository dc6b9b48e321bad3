import { grouped } from "../grouped.ts";
import type { Log } from "../ports.ts";
import type { ChannelAccountId, ConversationId } from "../identity.ts";
import type { LaneStore, LaneWork, Release } from "./store.ts";

export interface LanesOptions {
  /** Names this process among all that work on lanes. */
  readonly owner: string;
  readonly accounts: readonly ChannelAccountId[];
  /** How many conversations are worked on at once. */
  readonly concurrency?: number;
  /** How long a lane is held without a heartbeat; longer than any send may take. */
  readonly leaseMs?: number;
  /** How often to look without being told. */
  readonly pollMs?: number;
  /** Does what waits in a lane; answers when it next needs work though nothing arrives. */
  work(lane: LaneWork): Promise<Date | undefined>;
}

export interface Lanes {
  /** Looks for ready lanes now. */
  wake(): void;
  /** Claims no more, and resolves when what was under way is done. */
  close(): Promise<void>;
}

/** Keeps claiming ready lanes and working on them, one turn at a time in each, many lanes at once. */
export async function openLanes(
  { store, log }: { store: LaneStore; log: Log },
  options: LanesOptions,
): Promise<Lanes> {
  const { owner, accounts, work, concurrency = 32, leaseMs = 60_000, pollMs = 1_000 } = options;
  const release = grouped((releases: readonly Release[]) => store.release(releases));
  const busy = new Map<ConversationId, Promise<void>>();
  let closing = false;
  let claiming = false;
  let again = false;

  async function run(lane: LaneWork): Promise<void> {
    const readyAt = await work(lane).catch((error: unknown) => {
      log.error("a lane's work failed", { conversation: lane.lane.conversation, error });
      return new Date(Date.now() + pollMs);
    });
    await release({ lane: lane.lane, arrivals: lane.arrivals, ...(readyAt && { readyAt }) });
  }

  function start(lane: LaneWork): void {
    const { conversation } = lane.lane;
    const done = run(lane)
      .catch((error: unknown) => log.error("a lane was not released", { conversation, error }))
      .finally(() => {
        busy.delete(conversation);
        wake();
      });
    busy.set(conversation, done);
  }

  async function claim(): Promise<void> {
    claiming = true;
    do {
      again = false;
      const free = concurrency - busy.size;
      if (free <= 0 || closing) break;
      const claimed = await store.claim(owner, { accounts, lanes: free, leaseMs });
      for (const lane of claimed) start(lane);
      // oxlint-disable-next-line typescript/no-unnecessary-condition -- wake() sets it meanwhile
    } while (again);
    claiming = false;
  }

  function wake(): void {
    again = true;
    if (claiming || closing) return;
    claim().catch((error: unknown) => {
      claiming = false;
      log.warn("could not look for work; trying again", { error });
    });
  }

  async function heartbeat(): Promise<void> {
    if (busy.size === 0) return;
    await store.renew(owner, { leaseMs });
  }

  const stopListening = await store.listen(wake);
  const poll = setInterval(wake, pollMs);
  const beat = setInterval(() => {
    heartbeat().catch((error: unknown) => log.warn("a heartbeat failed", { error }));
  }, leaseMs / 4);
  wake();

  return {
    wake,
    async close() {
      closing = true;
      clearInterval(poll);
      await stopListening();
      await Promise.all(busy.values());
      clearInterval(beat);
    },
  };
}
