import { Refusal } from "./channel.ts";
import type { Channel } from "./channel.ts";
import { waitAfter } from "./pause.ts";
import type { Pause } from "./pause.ts";
import type { OutgoingEvent, Unsent } from "./protocol.ts";
import type { Sessions } from "./session.ts";

export interface OutboxOptions {
  readonly channel: Pick<Channel, "post">;
  readonly sessions: Pick<Sessions, "run">;
  readonly pause: Pause;
  readonly store: UnsentStore;
  readonly onStored: (id: string) => void;
  readonly onRefused: (unsent: Unsent) => void;
}

/** The visitor's unsent events in the order they were said. Resends each one until it is stored. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #queue: Unsent[];
  #draining = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
    this.#queue = options.store.load();
  }

  all(): readonly Unsent[] {
    return this.#queue;
  }

  add(event: OutgoingEvent): Unsent {
    const unsent = { event, at: Math.max(Date.now(), (this.#queue.at(-1)?.at ?? 0) + 1) };
    this.#queue.push(unsent);
    this.#options.store.save(unsent);
    return unsent;
  }

  /** Takes out what is stored, or what the visitor takes back. */
  remove(id: string): void {
    const index = this.#queue.findIndex(({ event }) => event.id === id);
    if (index !== -1) this.#queue.splice(index, 1);
    this.#options.store.remove(id);
  }

  /** Sends what waits, one after the other. Does nothing while it is at it. */
  async drain(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    let failures = 0;
    for (let head = this.#next(); head; head = this.#next()) {
      const refusal = await this.#post(head);
      const again = refusal && this.#refuse(head, refusal);
      failures = again ? failures + 1 : 0;
      if (again) await this.#options.pause.sleep(waitAfter(failures, refusal.retryAfterMs));
    }
    this.#draining = false;
  }

  #next(): Unsent | undefined {
    return this.#queue.find(({ refused }) => refused === undefined);
  }

  async #post({ event }: Unsent): Promise<Refusal | undefined> {
    const { channel, sessions, onStored } = this.#options;
    try {
      await sessions.run(() => channel.post(event));
    } catch (error) {
      return error instanceof Refusal ? error : new Refusal("later");
    }
    this.remove(event.id);
    onStored(event.id);
    return undefined;
  }

  /** Says whether to try again; if not, keeps the event until the visitor decides. */
  #refuse(unsent: Unsent, { reason }: Refusal): boolean {
    if (reason !== "too_large" && reason !== "refused") return true;
    unsent.refused = reason;
    this.#options.store.save(unsent);
    this.#options.onRefused(unsent);
    return false;
  }
}

/** Where unsent events outlive the page. */
export interface UnsentStore {
  /** Everything kept, oldest first. */
  load(): Unsent[];
  save(unsent: Unsent): void;
  remove(id: string): void;
}
