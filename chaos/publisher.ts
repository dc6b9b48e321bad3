import { setTimeout as sleep } from "node:timers/promises";
import { SIGNATURE_HEADER, signatureOf } from "./channel/protocol.ts";
import type { WebhookBody } from "./channel/protocol.ts";

export interface PublisherOptions {
  readonly secret: string;
  /** Where the hub listens now; undefined while nobody does. */
  hub(): string | undefined;
}

/** What a webhook was answered with, and how fast. */
export interface Answer {
  /** 0 when there was none. */
  readonly status: number;
  readonly retryAfter: string | null;
  /** When it was asked, on `performance.now()`. */
  readonly asked: number;
  readonly ms: number;
}

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 1_000;
const PATIENCE_MS = 10_000;

/** Tells the hub what people said, as Meta does: again and again, until a 2xx. */
export class Publisher {
  /** Ids that were answered with a 2xx. */
  readonly accepted = new Set<string>();
  /** When each id was first brought, in milliseconds since 1970. */
  readonly brought = new Map<string, number>();
  /** Every answer. */
  readonly answers: Answer[] = [];
  readonly #options: PublisherOptions;
  readonly #stopped = new AbortController();

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  /** Resolves once the hub has taken it, or when nobody tries any more. */
  async deliver(account: string, body: WebhookBody): Promise<void> {
    const { signal } = this.#stopped;
    for (
      let pause = FIRST_PAUSE_MS;
      !signal.aborted;
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS)
    ) {
      const { status } = await this.once(account, body);
      if (status >= 200 && status < 300) return;
      await sleep(pause * (0.5 + Math.random()), undefined, { signal }).catch(() => undefined);
    }
  }

  /** One call, without a repeat. */
  async once(account: string, body: WebhookBody): Promise<Answer> {
    const asked = performance.now();
    if (!this.brought.has(body.id)) this.brought.set(body.id, Date.now());
    const response = await this.#call(account, JSON.stringify(body));
    await response?.arrayBuffer().catch(() => undefined);
    const answer = {
      status: response?.status ?? 0,
      retryAfter: response?.headers.get("retry-after") ?? null,
      asked,
      ms: performance.now() - asked,
    };
    this.answers.push(answer);
    if (response?.ok) this.accepted.add(body.id);
    return answer;
  }

  /** Tries nothing any more. */
  stop(): void {
    this.#stopped.abort();
  }

  async #call(account: string, body: string): Promise<Response | undefined> {
    const hub = this.#options.hub();
    if (hub === undefined) return undefined;
    const headers = {
      "content-type": "application/json",
      [SIGNATURE_HEADER]: signatureOf(body, this.#options.secret),
    };
    const signal = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(PATIENCE_MS)]);
    return await fetch(`${hub}/channels/local/${account}`, {
      method: "POST",
      headers,
      body,
      signal,
    }).catch(() => undefined);
  }
}
