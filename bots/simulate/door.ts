import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, request as call } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";

/** What may befall a platform's calls on their way to the hub. */
export const mishaps = z.object({
  /** Each comes twice. */
  twice: z.boolean().default(false),
  /** Of two that come close together, the later one arrives first. */
  reorder: z.boolean().default(false),
  /** Each is late. */
  delay: z.boolean().default(false),
  /** Each is lost at the first try. */
  drop: z.boolean().default(false),
  /** Each arrives, but the platform never hears so and tells it again. */
  redeliver: z.boolean().default(false),
});

export type Mishaps = z.infer<typeof mishaps>;
export type Mishap = keyof Mishaps;

export const calm: Mishaps = mishaps.parse({});

const LATE_MS = 3_000;
/** For so long the first of two is held back for the second. */
const HELD_MS = 4_000;

interface Parcel {
  readonly request: IncomingMessage;
  readonly body: Buffer;
}

/** Where the platforms call: it stands before the hub and passes on what comes, well or badly. */
export class Door {
  readonly #hub: () => string | undefined;
  readonly #server: Server;
  readonly #mishaps = new Map<string, Mishaps>();
  readonly #seen = new Set<string>();
  readonly #held = new Map<string, () => void>();

  private constructor(hub: () => string | undefined) {
    this.#hub = hub;
    this.#server = createServer((request, response) => {
      this.#take(request, response).catch(() => response.destroy());
    });
  }

  /** Opens it on a free port of this machine; `hub` tells where the hub listens now. */
  static async open(hub: () => string | undefined): Promise<Door> {
    const door = new Door(hub);
    await once(door.#server.listen(0, "127.0.0.1"), "listening");
    return door;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === "string") throw new Error("not listening");
    return `http://127.0.0.1:${address.port}`;
  }

  /** From now on this is what befalls the calls of a channel. */
  order(channel: string, wanted: Mishaps): void {
    this.#mishaps.set(channel, wanted);
  }

  orderedFor(channel: string): Mishaps {
    return this.#mishaps.get(channel) ?? calm;
  }

  async close(): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parcel = { request, body: await buffer(request) };
    const { channel } = webhook.exec(request.url ?? "")?.groups ?? {};
    const ordered = this.orderedFor(channel ?? "");
    if (channel === undefined || request.method !== "POST") await this.#pass(parcel, response);
    else await this.#spoil(parcel, response, { channel, ...ordered });
  }

  async #spoil(
    parcel: Parcel,
    response: ServerResponse,
    { channel, twice, reorder, delay, drop, redeliver }: Mishaps & { channel: string },
  ): Promise<void> {
    if (drop && this.#isFirst("dropped", parcel)) return void response.destroy();
    if (delay) await sleep(LATE_MS);
    if (reorder && !this.#held.has(channel)) {
      response.end();
      await this.#secondComes(channel);
      return this.#pass(parcel);
    }
    if (redeliver && this.#isFirst("redelivered", parcel)) {
      await this.#pass(parcel);
      return void response.destroy();
    }
    await this.#pass(parcel, response);
    this.#letGo(channel);
    if (twice) await this.#pass(parcel);
  }

  async #secondComes(channel: string): Promise<void> {
    const second = Promise.withResolvers<void>();
    this.#held.set(channel, second.resolve);
    await Promise.race([second.promise, sleep(HELD_MS)]);
    this.#held.delete(channel);
  }

  #letGo(channel: string): void {
    this.#held.get(channel)?.();
  }

  #isFirst(mishap: string, { body }: Parcel): boolean {
    const sign = `${mishap} ${createHash("sha256").update(body).digest("base64")}`;
    const isFirst = !this.#seen.has(sign);
    this.#seen.add(sign);
    return isFirst;
  }

  /** Passes it on; what the hub answers goes back where somebody still waits for it. */
  async #pass({ request, body }: Parcel, response?: ServerResponse): Promise<void> {
    const hub = this.#hub();
    if (hub === undefined) return void response?.writeHead(503).end();
    const { method, headers } = request;
    const onward = call(new URL(request.url ?? "", hub), { method, headers });
    response?.once("close", () => onward.destroy());
    const done = Promise.withResolvers<void>();
    onward.once("response", (answer) => {
      answer.once("end", done.resolve).once("error", done.resolve).once("close", done.resolve);
      if (!response) return void answer.resume();
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      response.flushHeaders();
      answer.pipe(response);
      answer.once("error", () => response.destroy());
    });
    onward.once("error", () => {
      response?.destroy();
      done.resolve();
    });
    onward.end(body);
    await done.promise;
  }
}

const webhook = /^\/channels\/(?<channel>[^/?]+)\/[^/?]+$/u;
