import { setInterval } from "node:timers/promises";
import pg from "pg";
import type { Log } from "../../core/ports.ts";

export interface ListenerOptions {
  readonly url: string;
  readonly channels: readonly string[];
  /** Milliseconds the server may take to answer; 5 s unless given. It is asked after three times as long. */
  readonly patienceMs?: number;
}

type Hear = (payload: string) => void;

const RECONNECT_MS = 500;
const PATIENCE_MS = 5_000;

/**
 * Hears what any process says with NOTIFY, on one connection of its own, which it opens again when
 * it breaks or falls silent. What was said in between is lost: then every hearer is called with an
 * empty payload, and looks for itself.
 */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #log: Log;
  readonly #hearers: ReadonlyMap<string, Set<Hear>>;
  #client: pg.Client | undefined;
  #closed = false;

  private constructor(options: ListenerOptions, log: Log) {
    this.#options = options;
    this.#log = log;
    this.#hearers = new Map(options.channels.map((channel) => [channel, new Set<Hear>()]));
  }

  static async open(options: ListenerOptions, log: Log): Promise<Listener> {
    const listener = new Listener(options, log);
    await listener.#connect();
    return listener;
  }

  /** Calls with each payload of a channel. Answers how to stop. */
  on(channel: string, hear: Hear): () => void {
    const hearers = this.#hearers.get(channel);
    if (!hearers) throw new Error(`nobody listens on ${channel}`);
    hearers.add(hear);
    return () => hearers.delete(hear);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#client?.end();
  }

  async #connect(): Promise<void> {
    const { url, channels, patienceMs = PATIENCE_MS } = this.#options;
    const client = new pg.Client({
      connectionString: url,
      application_name: "prosa",
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
    });
    client.on("error", () => undefined); // its end follows
    client.on("notification", ({ channel, payload = "" }) => {
      for (const hear of this.#hearers.get(channel) ?? []) hear(payload);
    });
    try {
      await client.connect();
      for (const channel of channels) await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    } catch (error) {
      leave(client);
      throw error;
    }
    this.#follow(client);
  }

  #follow(client: pg.Client): void {
    const ended = new AbortController();
    client.on("end", () => {
      ended.abort();
      if (!this.#closed) this.#log.warn("the listening connection broke; opening another");
      this.#reconnectLater();
    });
    this.#client = client;
    if (this.#closed) leave(client);
    else void this.#lookAfter(client, ended.signal);
  }

  /** A network that loses a connection tells nobody, so the server is asked every now and then. */
  async #lookAfter(client: pg.Client, signal: AbortSignal): Promise<void> {
    const { patienceMs = PATIENCE_MS } = this.#options;
    try {
      for await (const _ of setInterval(3 * patienceMs, undefined, { signal }))
        await client.query("SELECT");
    } catch {
      leave(client);
    }
  }

  #reconnectLater(): void {
    if (!this.#closed) setTimeout(() => void this.#reconnect(), RECONNECT_MS);
  }

  async #reconnect(): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#connect();
    } catch {
      this.#reconnectLater();
      return;
    }
    for (const hearers of this.#hearers.values()) for (const hear of hearers) hear("");
  }
}

function leave(client: pg.Client): void {
  client.end().catch(() => undefined);
}
