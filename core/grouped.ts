import { StoreUnavailable } from "./errors.ts";

/** So many waiting make a second commit worth its while: the store works at one while the other is made. */
export const BESIDE_FROM = 16;

export interface Grouping<Item> {
  /** How many may share a commit. */
  readonly limit?: number;
  /** What an item is about. No two commits under way at once are about the same, so that it keeps its order. */
  about?(item: Item): readonly string[];
  /** Whether no two items of one commit may be about the same either: the later one waits for the next. */
  readonly apart?: boolean;
  /** How many have to wait before a second commit begins beside the first. Never, unless given. */
  readonly besideFrom?: number;
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
  { limit = 200, about, apart = false, besideFrom = Infinity }: Grouping<Item> = {},
): (item: Item) => Promise<Result> {
  const queue = new Queue<Waiting<Item, Result>>(limit, apart);
  let running = 0;

  async function drain(): Promise<void> {
    running += 1;
    for (let group = queue.take(); group.length > 0; group = queue.take()) {
      await settleGroup(commit, group);
      queue.finish(group);
    }
    running -= 1;
  }

  return (item) => {
    const settle = Promise.withResolvers<Result>();
    queue.add({ item, names: about?.(item) ?? [], settle });
    if (running === 0 || (running === 1 && queue.length >= besideFrom)) void drain();
    return settle.promise;
  };
}

type Commit<Item, Result> = (items: readonly Item[]) => Promise<readonly Result[]>;

interface Waiting<Item, Result> {
  readonly item: Item;
  /** What it is about. */
  readonly names: readonly string[];
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

/** What waits, and what is under way by its names. */
class Queue<Named extends { readonly names: readonly string[] }> {
  readonly #limit: number;
  readonly #apart: boolean;
  readonly #underWay = new Set<string>();
  #waiting: Named[] = [];

  constructor(limit: number, apart: boolean) {
    this.#limit = limit;
    this.#apart = apart;
  }

  get length(): number {
    return this.#waiting.length;
  }

  add(waiting: Named): void {
    this.#waiting.push(waiting);
  }

  /** Those that may go together now; they are under way until they are finished. */
  take(): readonly Named[] {
    const [group, left]: [Named[], Named[]] = [[], []];
    const taken = new Set(this.#underWay);
    for (const waiting of this.#waiting) {
      const isFree = group.length < this.#limit && !waiting.names.some((name) => taken.has(name));
      (isFree ? group : left).push(waiting);
      if (this.#apart || !isFree) for (const name of waiting.names) taken.add(name);
    }
    this.#waiting = left;
    for (const name of group.flatMap(({ names }) => names)) this.#underWay.add(name);
    return group;
  }

  finish(group: readonly Named[]): void {
    for (const name of group.flatMap(({ names }) => names)) this.#underWay.delete(name);
  }
}

function resultAt<Result>(results: readonly Result[], index: number): Result {
  const result = results[index];
  if (result === undefined)
    throw new Error("a grouped commit answered fewer items than it was given");
  return result;
}
