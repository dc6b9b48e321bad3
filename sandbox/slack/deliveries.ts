import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { WebSocket } from "ws";

/** Milliseconds between two attempts; Slack's are at once, a minute and five. */
const firstDelayMs = 10;
const longestDelayMs = 500;

export interface Parcel {
  readonly kind: "events_api" | "interactive" | "slash_commands";
  readonly payload: object;
}

/**
 * What Slack has to tell the app: signed and posted to its address, or sent through its socket, in
 * order, one at a time, the same again until it is taken.
 */
export class Deliveries {
  /** Delivers every later parcel twice, as now and then happens to real bots. */
  twice = false;
  readonly #secret: string;
  readonly #queue: Parcel[] = [];
  readonly #over = new AbortController();
  #url: string | undefined;
  #socket: WebSocket | undefined;
  #lines = 0;
  #change = Promise.withResolvers<void>();

  constructor(secret: string) {
    this.#secret = secret;
    void this.#run(this.#over.signal);
  }

  /** How many nobody has taken in yet. */
  get waiting(): number {
    return this.#queue.length;
  }

  push(parcel: Parcel): void {
    this.#queue.push(parcel, ...(this.twice ? [parcel] : []));
    this.#stir();
  }

  aim(url: string): void {
    this.#url = url;
    this.#stir();
  }

  /** A newer line takes the place of an older one. */
  connect(socket: WebSocket): void {
    this.#socket = socket;
    this.#lines += 1;
    socket.once("close", () => {
      if (this.#socket === socket) this.#socket = undefined;
    });
    this.#stir();
  }

  /** Asks the app to come again, or cuts the line outright. */
  hangUp(way: "refresh_requested" | "link_disabled" | "cut"): void {
    if (way === "cut") this.#socket?.terminate();
    else this.#socket?.send(JSON.stringify({ type: "disconnect", reason: way }));
  }

  /** Says anything at all down the line. */
  say(frame: object): void {
    this.#socket?.send(JSON.stringify(frame));
  }

  /** How many lines there have been. */
  get lines(): number {
    return this.#lines;
  }

  close(): void {
    this.#over.abort();
    this.#socket?.terminate();
    this.#stir();
  }

  async #run(signal: AbortSignal): Promise<void> {
    let delayMs = firstDelayMs;
    while (!signal.aborted) {
      const [parcel] = this.#queue;
      if (!parcel || (this.#url === undefined && !this.#socket)) await this.#change.promise;
      else if (await this.#carry(parcel, signal)) {
        this.#queue.shift();
        delayMs = firstDelayMs;
      } else {
        await sleep(delayMs);
        delayMs = Math.min(delayMs * 2, longestDelayMs);
      }
    }
  }

  #carry(parcel: Parcel, signal: AbortSignal): Promise<boolean> {
    if (this.#socket) return sendThrough(this.#socket, parcel);
    return this.#url === undefined
      ? Promise.resolve(false)
      : post({ url: this.#url, secret: this.#secret }, parcel, signal);
  }

  #stir(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers();
  }
}

/** Resolves to whether it was acknowledged before the line was cut. */
function sendThrough(socket: WebSocket, { kind, payload }: Parcel): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const envelope_id = randomUUID();
  const acknowledged = (data: unknown) => {
    if (String(data).includes(envelope_id)) resolve(true);
  };
  const cut = () => resolve(false);
  socket.on("message", acknowledged).once("close", cut);
  const more = { accepts_response_payload: kind !== "events_api" };
  socket.send(JSON.stringify({ envelope_id, type: kind, payload, ...more }));
  return promise.finally(() => socket.off("message", acknowledged).off("close", cut));
}

async function post(
  { url, secret }: { readonly url: string; readonly secret: string },
  { kind, payload }: Parcel,
  signal: AbortSignal,
): Promise<boolean> {
  const { body, type } = written(kind, payload);
  try {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": type, ...signed(body, secret) },
      body,
      signal,
    });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

function written(kind: Parcel["kind"], payload: object): { body: string; type: string } {
  if (kind === "events_api") return { body: JSON.stringify(payload), type: "application/json" };
  const fields: Record<string, string> =
    kind === "interactive"
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return {
    body: new URLSearchParams(fields).toString(),
    type: "application/x-www-form-urlencoded",
  };
}

/** Source: docs.slack.dev/authentication/verifying-requests-from-slack. */
export function signed(
  body: string | Uint8Array,
  secret: string,
  at = Date.now(),
): Record<string, string> {
  const stamp = String(Math.floor(at / 1_000));
  const mark = createHmac("sha256", secret).update(`v0:${stamp}:`).update(body).digest("hex");
  return { "x-slack-request-timestamp": stamp, "x-slack-signature": `v0=${mark}` };
}
