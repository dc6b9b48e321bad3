import pg from "pg";
import type { Log } from "../../core/ports.ts";

/** Hears what any process says with NOTIFY, on one connection of its own. */
export interface Listener {
  /** Calls with each payload of a channel. Answers how to stop. */
  on(channel: string, hear: (payload: string) => void): () => Promise<void>;
  close(): Promise<void>;
}

const RECONNECT_MS = 500;

/** Reconnects by itself. What was said in between is lost: whoever listens also looks by itself. */
export async function openListener(
  { url, channels }: { url: string; channels: readonly string[] },
  log: Log,
): Promise<Listener> {
  const hearers = new Map(channels.map((name) => [name, new Set<(payload: string) => void>()]));
  let client: pg.Client | undefined;
  let closed = false;

  async function connect(): Promise<void> {
    const next = new pg.Client({ connectionString: url, keepAlive: true });
    next.on("notification", ({ channel, payload }) => {
      for (const hear of hearers.get(channel) ?? []) hear(payload ?? "");
    });
    next.on("error", (error) => log.warn("the listening connection broke", { error }));
    next.on("end", () => {
      if (!closed) setTimeout(reconnect, RECONNECT_MS);
    });
    await next.connect();
    for (const name of channels) await next.query(`LISTEN ${pg.escapeIdentifier(name)}`);
    client = next;
  }

  function reconnect(): void {
    if (closed) return;
    connect()
      .then(() => {
        for (const all of hearers.values()) for (const hear of all) hear("");
      })
      .catch(() => setTimeout(reconnect, RECONNECT_MS));
  }

  await connect();
  return {
    on(channel, hear) {
      const all = hearers.get(channel);
      if (!all) throw new Error(`nobody listens on ${channel}`);
      all.add(hear);
      return async () => {
        all.delete(hear);
        await Promise.resolve();
      };
    },
    async close() {
      closed = true;
      await client?.end();
    },
  };
}
