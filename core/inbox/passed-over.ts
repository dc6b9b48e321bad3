import type { Reading } from "../adapter.ts";
import type { ChannelAccount } from "../identity.ts";
import type { Log } from "../ports.ts";

/** Reasons that are counted; a platform with more of its own is counted no further. */
const MOST = 1_000;

/**
 * Counts what platforms tell that no bot acts on, by its reason, so that nothing is passed over in
 * silence: each is logged when it comes for the first time, the tenth, the hundredth and so on.
 */
export class PassedOver {
  readonly #log: Log;
  readonly #times = new Map<string, number>();

  constructor(log: Log) {
    this.#log = log;
  }

  note({ channel, account }: ChannelAccount, { ignored }: Reading): void {
    for (const { kind, reason } of ignored) {
      if (kind !== "irrelevant") continue;
      const times = this.#count(`${channel}/${account} ${reason}`);
      if (/^10*$/u.test(String(times)))
        this.#log.info("passed over", { channel, account, reason, times });
    }
  }

  #count(name: string): number {
    const times = this.#times.get(name) ?? 0;
    if (times === 0 && this.#times.size >= MOST) return 0;
    this.#times.set(name, times + 1);
    return times + 1;
  }
}
