import { StoreUnavailable } from "./errors.ts";

export interface Grouping<Item> {
  /** How many may share a commit. */
  readonly limit?: number;
  /** What an item is about: no two of one commit are about the same, the later one waits for the next. */
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
  commit: Commit<Item, Result>,
  { limit = 200, apart }: Grouping<Item> = {},
): (item: Item) => Promise<Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isRunning = false;

  async function drain(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const [group, left] = together(waiting, limit);
      waiting = left;
      await settleGroup(commit, group);
    }
    isRunning = false;
  }

  return (item) => {
    const settle = Promise.withResolvers<Result>();
    waiting.push({ item, about: apart?.(item), settle });
    if (!isRunning) void drain();
    return settle.promise;
  };
}

type Commit<Item, Result> = (items: readonly Item[]) => Promise<readonly Result[]>;

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly about: string | undefined;
  readonly settle: PromiseWithResolvers<Result>;
}

async function settleGroup<Item, Result>(
  commit: Commit<Item, Result>,
  group: readonly Waiting<Item, Result>[],
): Promise<void> {
  try {
    const results = await commit(group.map(({ item }) => item));
    group.forEach(({ settle }, index) => settle.resolve(resultAt(results, index)));
  } catch (error) {
    if (group.length > 1 && !(error instanceof StoreUnavailable)) {
      const half = Math.ceil(group.length / 2);
      await settleGroup(commit, group.slice(0, half));
      await settleGroup(commit, group.slice(half));
    } else for (const { settle } of group) settle.reject(error);
  }
}

/** Those that may go together now, and those that wait for the next commit. */
function together<Named extends { readonly about: string | undefined }>(
  waiting: readonly Named[],
  limit: number,
): readonly [Named[], Named[]] {
  const [group, left]: [Named[], Named[]] = [[], []];
  const taken = new Set<string>();
  for (const each of waiting) {
    const isTaken = each.about !== undefined && taken.has(each.about);
    (isTaken || group.length >= limit ? left : group).push(each);
    if (each.about !== undefined) taken.add(each.about);
  }
  return [group, left];
}

function resultAt<Result>(results: readonly Result[], index: number): Result {
  const result = results[index];
  if (result === undefined)
    throw new Error("a grouped commit answered fewer items than it was given");
  return result;
}
