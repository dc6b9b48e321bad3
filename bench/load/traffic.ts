import type { Client } from "./client.ts";
import type { Ledger } from "./ledger.ts";
import type { Mark } from "./mark.ts";

/** What ends a message's way: the answer to its webhook, or the bot's reply at the platform's API. */
export type Awaited = "response" | "reply";

export interface TrafficParts {
  readonly client: Client;
  readonly ledger: Ledger;
  webhook(mark: Mark): string;
  readonly awaits: Awaited;
}

/** A platform sends again what was not answered with a 2xx. */
const REPEAT_MS = 50;

/** Messages on their way to one server, and what is measured of them. */
export class Traffic {
  readonly #parts: TrafficParts;
  /** When each message under way was to be sent. */
  readonly #since = new Map<string, number>();
  /** Called when a message's way has ended. */
  onDone: (conversation: number) => void = () => undefined;
  /** Called when a webhook is answered with a 2xx. */
  onAccepted: (conversation: number) => void = () => undefined;
  /** Milliseconds from each webhook to the end of its way, and to its 2xx; while `measuring`. */
  readonly ways: number[] = [];
  readonly acceptances: number[] = [];
  measuring = false;
  /** Webhooks without a 2xx so far. */
  posted = 0;

  constructor(parts: TrafficParts) {
    this.#parts = parts;
  }

  /** True when every message has been taken and none is on its way. */
  get isQuiet(): boolean {
    return this.posted === 0 && this.#parts.ledger.underWay === 0;
  }

  /** Sends a conversation's next message. It is late from the moment when it was due. */
  send(conversation: number, due = performance.now()): void {
    const mark = this.#parts.ledger.next(conversation);
    this.#since.set(nameOf(mark), due);
    this.posted += 1;
    this.#post(mark, due);
  }

  replied(mark: Mark): void {
    if (this.#parts.awaits === "reply") this.#end(mark);
  }

  #post(mark: Mark, due: number): void {
    const { client, webhook, awaits } = this.#parts;
    client.post(webhook(mark), (status) => {
      if (status < 200 || status > 299) {
        setTimeout(() => this.#post(mark, due), REPEAT_MS);
        return;
      }
      this.posted -= 1;
      if (this.measuring) this.acceptances.push(performance.now() - due);
      this.onAccepted(mark.conversation);
      if (awaits === "response") this.#end(mark);
    });
  }

  #end(mark: Mark): void {
    if (!this.#parts.ledger.answer(mark)) return;
    const name = nameOf(mark);
    const since = this.#since.get(name);
    this.#since.delete(name);
    if (this.measuring && since !== undefined) this.ways.push(performance.now() - since);
    this.onDone(mark.conversation);
  }
}

function nameOf({ conversation, place }: Mark): string {
  return `${conversation}-${place}`;
}
