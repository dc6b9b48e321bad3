import { StoreUnavailable } from "./errors.ts";

export interface Grouping<Item> {
  /** How many may share a commit. */
  readonly limit?: number;
  /** What no two items of one commit may have in common, by name: the later one waits for the next. */
  apart?(item: Item): string;
}

/**
 * Makes one commit serve many callers: while a commit is under way the calls that come gather, and
 * the next commit takes them all. A lone caller waits for nobody.
 *
 * When a group fails, each half of it is tried alone, and again its halves, so that one bad item fails
 * only itself; but not when the store is away, which is no item's fault.
 */
export function grouped<Item, Result>(
  commit: (items: readonly Item[]) => Promise<readonly Result[]>,
  { limit = 200, apart }: Grouping<Item> = {},
): (item: Item) => Promise<Result> {
  interface Waiting {
    readonly item: Item;
    readonly settle: PromiseWithResolvers<Result>;
  }
  const queue: Waiting[] = [];
  let running = false;

  async function drain(): Promise<void> {
    running = true;
    while (queue.length > 0) await settleGroup(queue.splice(0, roomFor(queue.slice(0, limit))));
    running = false;
  }

  /** How many of those that wait may go together. */
  const roomFor = (waiting: readonly Waiting[]) =>
    apart ? beforeRepeat(waiting.map(({ item }) => apart(item))) : limit;

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

/** How many names there are before one comes again. */
function beforeRepeat(names: readonly string[]): number {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) break;
    seen.add(name);
  }
  return seen.size;
}

function resultAt<Result>(results: readonly Result[], index: number): Result {
  const result = results[index];
  if (result === undefined)
    throw new Error("a grouped commit answered fewer items than it was given");
  return result;
}
