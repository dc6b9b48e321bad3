import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "./refusal.ts";
import type { Update } from "./shapes.ts";

export interface Question {
  readonly offset: number;
  readonly limit: number;
  /** Seconds. */
  readonly timeout: number;
}

export interface Target {
  readonly url: string;
  readonly secret: string | undefined;
}

/** What Telegram sends only to those who ask for it. */
const onRequest = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

/** Milliseconds between two attempts at a webhook; Telegram waits longer. */
const firstDelayMs = 10;
const longestDelayMs = 500;

/** The bot's updates: a queue that is asked for or sent to a webhook, never both. */
export class Updates {
  /** Delivers every later update twice, as now and then happens to real bots. */
  twice = false;
  #queue: readonly Update[] = [];
  #next = 734_000_001;
  #allowed: ReadonlySet<string> = new Set();
  #target: Target | undefined;
  #lastError: string | undefined;
  #sender = new AbortController();
  #poller: PromiseWithResolvers<void> | undefined;
  #arrival = Promise.withResolvers<void>();

  /** How many nobody has taken in yet. */
  get waiting(): number {
    return this.#queue.length;
  }

  get target(): Target | undefined {
    return this.#target;
  }

  get lastError(): string | undefined {
    return this.#lastError;
  }

  push(kind: string, happening: unknown): void {
    if (this.#allowed.size === 0 ? onRequest.has(kind) : !this.#allowed.has(kind)) return;
    const update: Update = { update_id: this.#next, [kind]: happening };
    this.#next += 1;
    this.#queue = [...this.#queue, update, ...(this.twice ? [update] : [])];
    this.#poller?.resolve();
    this.#arrival.resolve();
    this.#arrival = Promise.withResolvers();
  }

  /** From now on only these kinds come; an empty list is Telegram's own choice. */
  allow(kinds: readonly string[]): void {
    this.#allowed = new Set(kinds);
  }

  /** Answers at once when there is something, else waits as long as the question allows. */
  async poll({ offset, limit, timeout }: Question, gone: AbortSignal): Promise<readonly Update[]> {
    if (this.#target)
      throw conflict(
        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    this.#poller?.reject(
      conflict(
        "terminated by other getUpdates request; make sure that only one bot instance is running",
      ),
    );
    this.#queue =
      offset < 0
        ? this.#queue.slice(offset)
        : this.#queue.filter(({ update_id }) => update_id >= offset);
    if (this.#queue.length === 0 && timeout > 0) await this.#wait(timeout, gone);
    return this.#queue.slice(0, limit);
  }

  async #wait(seconds: number, gone: AbortSignal): Promise<void> {
    const poller = Promise.withResolvers<void>();
    const timer = setTimeout(poller.resolve, seconds * 1_000);
    gone.addEventListener("abort", () => poller.resolve(), { once: true });
    this.#poller = poller;
    try {
      await poller.promise;
    } finally {
      clearTimeout(timer);
      if (this.#poller === poller) this.#poller = undefined;
    }
  }

  /** Sends the queue to a webhook from now on, or to nobody. */
  aim(target: Target | undefined): void {
    this.#sender.abort();
    this.#sender = new AbortController();
    this.#target = target;
    this.#lastError = undefined;
    if (target) void this.#send(target, this.#sender.signal);
  }

  /** In order, one at a time, the same one again until the webhook takes it. */
  async #send(target: Target, signal: AbortSignal): Promise<void> {
    let delayMs = firstDelayMs;
    while (!signal.aborted) {
      const [update] = this.#queue;
      if (!update) await this.#arrival.promise;
      else if ((await this.#post(target, update, signal)) && !signal.aborted) {
        this.#queue = this.#queue.slice(1);
        delayMs = firstDelayMs;
      } else {
        await sleep(delayMs);
        delayMs = Math.min(delayMs * 2, longestDelayMs);
      }
    }
  }

  async #post({ url, secret }: Target, update: Update, signal: AbortSignal): Promise<boolean> {
    const headers = {
      "content-type": "application/json",
      ...(secret !== undefined && { "x-telegram-bot-api-secret-token": secret }),
    };
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers,
        body: JSON.stringify(update),
        signal,
      });
      await answer.body?.cancel();
      if (!answer.ok) this.#lastError = `Wrong response from the webhook: ${answer.status}`;
      return answer.ok;
    } catch {
      this.#lastError = "Connection failed";
      return false;
    }
  }
}

function conflict(why: string): Refusal {
  return new Refusal(409, `Conflict: ${why}`);
}
