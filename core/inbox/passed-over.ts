import type { Reading } from "../adapter.ts";
import type { ChannelAccount, ChannelAccountId } from "../identity.ts";
import type { Log } from "../ports.ts";

/** How often an account's platform told something that no bot acts on. */
export interface Passed {
  /** The parser's words and the platform's own: never what a person wrote. */
  readonly reason: string;
  readonly times: number;
}

/** Where it is counted over all processes. Implemented by the store. */
export interface PassedOverStore {
  add(counts: readonly (Passed & { readonly account: ChannelAccountId })[]): Promise<void>;
  /** Since so many days, today among them; the most frequent first, and at most so many. */
  of(account: ChannelAccountId, days: number, most: number): Promise<readonly Passed[]>;
}

/** Reasons that are counted; a platform with more of its own is counted no further. */
const MOST = 1_000;
/** How long a count may be known to this process alone. */
const UNTOLD_MS = 10_000;

interface Counted extends Passed {
  readonly account: ChannelAccountId;
}

/**
 * Counts what platforms tell that no bot acts on, by its reason, so that nothing is passed over in
 * silence: each is logged when it comes for the first time, the tenth, the hundredth and so on, and
 * kept for whoever looks later.
 */
export class PassedOver {
  readonly #log: Log;
  readonly #store: Pick<PassedOverStore, "add">;
  readonly #times = new Map<string, number>();
  #untold = new Map<string, Counted>();
  #telling: NodeJS.Timeout | undefined;

  constructor(log: Log, store: Pick<PassedOverStore, "add">) {
    this.#log = log;
    this.#store = store;
  }

  /** Counts what a reading passes over, by its reasons as they are stored. */
  note(account: ChannelAccount, { ignored }: Reading): void {
    for (const { kind, reason } of ignored)
      if (kind === "irrelevant") this.#noteOne(account, reason);
  }

  /** Tells the store what it does not know yet. */
  async tell(): Promise<void> {
    clearTimeout(this.#telling);
    this.#telling = undefined;
    const untold = [...this.#untold.values()];
    this.#untold = new Map();
    if (untold.length === 0) return;
    try {
      await this.#store.add(untold);
    } catch (error) {
      // A platform talks on while the store is away: what is counted then is in the log alone.
      this.#log.warn("what was passed over could not be counted", { error });
    }
  }

  #noteOne({ id, channel, account }: ChannelAccount, reason: string): void {
    const name = `${id} ${reason}`;
    const before = this.#times.get(name) ?? 0;
    if (before === 0 && this.#times.size >= MOST) return;
    const times = before + 1;
    this.#times.set(name, times);
    if (/^10*$/u.test(String(times)))
      this.#log.info("passed over", { channel, account, reason, times });
    const untold = this.#untold.get(name)?.times ?? 0;
    this.#untold.set(name, { account: id, reason, times: untold + 1 });
    this.#telling ??= setTimeout(() => void this.tell(), UNTOLD_MS).unref();
  }
}
