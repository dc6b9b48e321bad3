import { createHmac } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

/** Milliseconds between two attempts at a webhook; Meta waits longer. */
const firstDelayMs = 10;
const longestDelayMs = 500;

interface Credentials {
  readonly appSecret: string;
  readonly verifyToken: string;
}

/** What Meta has to tell, in order, one at a time, each again until it is taken. */
export class Webhooks {
  /** Tells everything twice from now on. */
  twice = false;
  readonly #credentials: Credentials;
  #queue: readonly string[] = [];
  #url: string | undefined;
  #sender = new AbortController();
  #arrival = Promise.withResolvers<void>();

  constructor(credentials: Credentials) {
    this.#credentials = credentials;
  }

  /** How much nobody has taken in yet. */
  get waiting(): number {
    return this.#queue.length;
  }

  push(payload: object): void {
    const body = asMetaWrites(payload);
    this.#queue = [...this.#queue, body, ...(this.twice ? [body] : [])];
    this.#arrival.resolve();
    this.#arrival = Promise.withResolvers();
  }

  /** Tells it there from now on, or nowhere. */
  aim(url: string | undefined): void {
    this.#sender.abort();
    this.#sender = new AbortController();
    this.#url = url;
    this.#arrival.resolve();
    this.#arrival = Promise.withResolvers();
    if (url !== undefined) void this.#send(url, this.#sender.signal);
  }

  /** Where it is told. */
  get url(): string | undefined {
    return this.#url;
  }

  /** Asks an address for the token, as Meta does before it calls there. */
  async isOurs(url: string, token: string): Promise<boolean> {
    const question = new URL(url);
    question.searchParams.set("hub.mode", "subscribe");
    question.searchParams.set("hub.verify_token", token);
    question.searchParams.set("hub.challenge", "1158201444");
    try {
      const answer = await fetch(question);
      return answer.ok && (await answer.text()) === "1158201444";
    } catch {
      return false;
    }
  }

  async #send(url: string, signal: AbortSignal): Promise<void> {
    let delayMs = firstDelayMs;
    while (!signal.aborted) {
      const [body] = this.#queue;
      if (body === undefined) await this.#arrival.promise;
      else if ((await this.#post(url, body, signal)) && !signal.aborted) {
        this.#queue = this.#queue.slice(1);
        delayMs = firstDelayMs;
      } else {
        await sleep(delayMs);
        delayMs = Math.min(delayMs * 2, longestDelayMs);
      }
    }
  }

  async #post(url: string, body: string, signal: AbortSignal): Promise<boolean> {
    const headers = {
      "content-type": "application/json",
      "x-hub-signature-256": signatureOf(body, this.#credentials.appSecret),
    };
    try {
      const answer = await fetch(url, { method: "POST", headers, body, signal });
      await answer.body?.cancel();
      return answer.ok;
    } catch {
      return false;
    }
  }
}

export function signatureOf(body: string, appSecret: string): string {
  return `sha256=${createHmac("sha256", appSecret).update(body).digest("hex")}`;
}

/** Meta escapes slashes and all that is not ASCII, so that who writes the JSON anew gets other bytes. */
export function asMetaWrites(payload: object): string {
  return JSON.stringify(payload)
    .replaceAll("/", "\\/")
    .replaceAll(/[\u0080-\u{10ffff}]+/gu, escaped);
}

function escaped(run: string): string {
  const units = Array.from({ length: run.length }, (_, index) => run.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
