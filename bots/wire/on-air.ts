import type { ChannelAccountId } from "../../core/identity.ts";
import type { Line } from "../../core/line.ts";
import { Lines } from "../../core/lines.ts";
import type { Log } from "../../core/ports.ts";
import type { StoredAccount } from "../../prisma/store/accounts.ts";

export interface OnAirParts {
  /** The accounts that are to be on the air just now. */
  accounts(): Promise<readonly StoredAccount[]>;
  /** Undefined for an account that is not right, which stays off the air. */
  open(account: StoredAccount): Promise<Line | undefined>;
  /** Follows the line's platform, where this process does that. Answers how to stop. */
  follow?(line: Line): () => Promise<void>;
  readonly log: Log;
}

interface Held {
  /** What it was opened with. */
  readonly stamp: string;
  readonly line: Line;
  /** Absent while it is not followed. */
  readonly stop?: () => Promise<void>;
}

/** Keeps accounts on the air as they are stored: those that come, change and go while the hub runs. */
export class OnAir {
  readonly lines = new Lines();
  readonly #parts: OnAirParts;
  readonly #held = new Map<ChannelAccountId, Held>();
  #looking: Promise<void> = Promise.resolve();
  #isFollowing = false;
  #closed = false;

  constructor(parts: OnAirParts) {
    this.#parts = parts;
  }

  /** Looks at what is stored, one look after the other. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look());
    return this.#looking;
  }

  /** Begins to follow platforms, once whoever they call is there to answer. */
  follow(): void {
    this.#isFollowing = true;
    for (const [id, held] of this.#held) this.#held.set(id, this.#followed(held));
  }

  /** As {@link look}, at somebody's word: what goes wrong is told, and nothing changes. */
  heard(): void {
    this.#looking = this.#looking
      .then(() => this.#look())
      .catch((error: unknown) => this.#parts.log.warn("accounts could not be read", { error }));
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#looking.catch(() => undefined);
    await Promise.all([...this.#held.values()].map(async ({ stop }) => stop?.()));
  }

  async #look(): Promise<void> {
    if (this.#closed) return;
    const accounts = await this.#parts.accounts();
    const wanted = new Map(accounts.map((account) => [account.id, account]));
    const gone = [...this.#held.keys()].filter((id) => !wanted.has(id));
    await Promise.all(gone.map((id) => this.#drop(id)));
    await Promise.all(accounts.map((account) => this.#put(account)));
  }

  async #put(account: StoredAccount): Promise<void> {
    const { id, channel, account: name, bot, twin, settings, policy } = account;
    const stamp = JSON.stringify([bot, twin, settings, policy]);
    const held = this.#held.get(id);
    if (held?.stamp === stamp) return;
    if (held) await this.#drop(id);
    const line = await this.#parts.open(account);
    if (!line) return;
    this.lines.put(line);
    this.#held.set(id, this.#followed({ stamp, line }));
    this.#parts.log.info("an account is on the air", { channel, account: name });
  }

  #followed(held: Held): Held {
    const { follow } = this.#parts;
    if (!this.#isFollowing || !follow || held.stop) return held;
    return { ...held, stop: follow(held.line) };
  }

  async #drop(id: ChannelAccountId): Promise<void> {
    this.lines.drop(id);
    const held = this.#held.get(id);
    this.#held.delete(id);
    await held?.stop?.();
    const account = this.lines.of(id)?.account;
    this.#parts.log.info("an account is off the air", {
      channel: account?.channel,
      account: account?.account,
    });
  }
}
