import { StoreUnavailable } from "./errors.ts";

/**
 * Makes one commit serve many callers: while a commit is under way the calls that come gather, and
 * the next commit takes them all. A lone caller waits for nobody.
 *
 * When a group fails, each half of it is tried alone, and again its halves, so that one bad item fails
 * only itself; but not when the store is away, which is no item's fault.
 */
export function grouped<Item, Result>(
  commit: (items: readonly Item[]) => Promise<readonly Result[]>,
  limit = 200,
): (item: Item) => Promise<Result> {
  interface Waiting {
    readonly item: Item;
    readonly settle: PromiseWithResolvers<Result>;
  }
  const queue: Waiting[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (queue.length > 0) await settleGroup(queue.splice(0, limit));
    running = false;
  }

  async function settleGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await commit(group.map(({ item }) => item));
      group.forEach(({ settle }, index) => settle.resolve(resultAt(results, index)));
    } catch (error) {
      if (group.length > 1 && !(error instanceof StoreUnavailable)) await settleHalves(group);
      else for (const { settle } of group) settle.reject(error);
    }
  }

  async function settleHalves(group: readonly Waiting[]): Promise<void> {
    const half = Math.ceil(group.length / 2);
    await settleGroup(group.slice(0, half));
    await settleGroup(group.slice(half));
  }

  return (item) => {
    const settle = Promise.withResolvers<Result>();
    queue.push({ item, settle });
    if (!running) void drain();
    return settle.promise;
  };
}

function resultAt<Result>(results: readonly Result[], index: number): Result {
  const result = results[index];
  if (result === undefined)
    throw new Error("a grouped commit answered fewer items than it was given");
  return result;
}
