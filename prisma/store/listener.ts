import pg from "pg";
import type { Log } from "../../core/ports.ts";

export interface ListenerOptions {
  readonly url: string;
  readonly channels: readonly string[];
}

type Hear = (payload: string) => void;

const RECONNECT_MS = 500;

/**
 * Hears what any process says with NOTIFY, on one connection of its own, which it opens again when
 * it breaks. What was said in between is lost: then every hearer is called with an empty payload,
 * and looks for itself.
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
    const client = new pg.Client({ connectionString: this.#options.url, keepAlive: true });
    client.on("notification", ({ channel, payload = "" }) => {
      for (const hear of this.#hearers.get(channel) ?? []) hear(payload);
    });
    client.on("error", (error) => this.#log.warn("the listening connection broke", { error }));
    client.on("end", () => this.#reconnectLater());
    await client.connect();
    for (const channel of this.#options.channels)
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    this.#client = client;
  }

  #reconnectLater(): void {
    if (!this.#closed) setTimeout(() => void this.#reconnect(), RECONNECT_MS);
  }

  async #reconnect(): Promise<void> {
    if (this.#closed) return;
    try {
      await this.#connect();
      for (const hearers of this.#hearers.values()) for (const hear of hearers) hear("");
    } catch {
      this.#reconnectLater();
    }
  }
}
