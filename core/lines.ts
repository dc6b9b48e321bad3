import type { ChannelAccountId } from "./identity.ts";
import type { Line } from "./line.ts";

/** The accounts on the air in this process, as they come and go. */
export class Lines {
  readonly #known = new Map<ChannelAccountId, Line>();
  readonly #onAir = new Map<string, Line>();
  #twins: ReadonlyMap<ChannelAccountId, Line> = new Map();
  #accounts: readonly ChannelAccountId[] = [];

  constructor(lines: readonly Line[] = []) {
    for (const line of lines) this.put(line);
  }

  /** Puts an account on the air; one that was there has its new settings from now on. */
  put(line: Line): void {
    this.#known.set(line.account.id, line);
    this.#onAir.set(pathOf(line.account), line);
    this.#recount();
  }

  /** Takes an account off the air: nothing of it is begun any more, what has begun is finished. */
  drop(account: ChannelAccountId): void {
    const line = this.#known.get(account);
    if (line) this.#onAir.delete(pathOf(line.account));
    this.#recount();
  }

  /** An account's line; also of one that has just gone off the air. */
  of(account: ChannelAccountId): Line | undefined {
    return this.#known.get(account);
  }

  /** The line on the air for the same number as this account. */
  twinOf(account: ChannelAccountId): Line | undefined {
    return this.#twins.get(account);
  }

  isOnAir(account: ChannelAccountId): boolean {
    const line = this.#known.get(account);
    return line !== undefined && this.#onAir.get(pathOf(line.account)) === line;
  }

  /** The line on the air behind a webhook's path. */
  at(channel: string, account: string): Line | undefined {
    return this.#onAir.get(pathOf({ channel, account }));
  }

  onAir(): readonly Line[] {
    return [...this.#onAir.values()];
  }

  /** Those on the air, and those whose twin is: what waits there goes out by the twin. */
  accounts(): readonly ChannelAccountId[] {
    return this.#accounts;
  }

  /** They are asked for with every message, and come and go with the day. */
  #recount(): void {
    const lines = this.onAir();
    this.#twins = new Map(
      lines.flatMap((line) => (line.account.twin ? [[line.account.twin, line] as const] : [])),
    );
    this.#accounts = [
      ...new Set([...lines.map(({ account }) => account.id), ...this.#twins.keys()]),
    ];
  }
}

function pathOf({ channel, account }: { channel: string; account: string }): string {
  return `${channel}/${account}`;
}
