import type { ChannelAccountId } from "./identity.ts";
import type { Line } from "./line.ts";

/** The accounts on the air in this process, as they come and go. */
export class Lines {
  readonly #known = new Map<ChannelAccountId, Line>();
  readonly #onAir = new Set<ChannelAccountId>();

  constructor(lines: readonly Line[] = []) {
    for (const line of lines) this.put(line);
  }

  /** Puts an account on the air; one that was there has its new settings from now on. */
  put(line: Line): void {
    this.#known.set(line.account.id, line);
    this.#onAir.add(line.account.id);
  }

  /** Takes an account off the air: nothing of it is begun any more, what has begun is finished. */
  drop(account: ChannelAccountId): void {
    this.#onAir.delete(account);
  }

  /** An account's line; also of one that has just gone off the air. */
  of(account: ChannelAccountId): Line | undefined {
    return this.#known.get(account);
  }

  /** The line on the air behind a webhook's path. */
  at(channel: string, name: string): Line | undefined {
    return this.onAir().find(
      ({ account }) => account.channel === channel && account.account === name,
    );
  }

  onAir(): readonly Line[] {
    return [...this.#known.values()].filter(({ account }) => this.#onAir.has(account.id));
  }

  accounts(): readonly ChannelAccountId[] {
    return [...this.#onAir];
  }
}
