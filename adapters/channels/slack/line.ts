import { SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import { jsonIn } from "../../../core/json.ts";
import { quiet, silent } from "./api.ts";
import type { ApiWorld } from "./api.ts";

/** One connection to Slack, for as long as it lasts. */
export interface Line {
  /** What comes, in order; ends when the line is cut, by whichever side. */
  envelopes(): AsyncIterable<Envelope>;
  /** Tells Slack that an envelope was taken in. On a line that was cut it says nothing: Slack sends it again. */
  acknowledge(envelope: Envelope): void;
  close(): void;
}

const envelope = z.object({
  envelope_id: z.string(),
  type: z.string(),
  payload: z.record(z.string(), z.unknown()),
});

export type Envelope = z.infer<typeof envelope>;

/** `reason` is `link_disabled` where somebody switched Socket Mode off. */
const control = z.object({ type: z.enum(["hello", "disconnect"]), reason: z.string().optional() });

export interface LineWorld extends ApiWorld {
  readonly appToken: string;
  /** Told why Slack means to cut the line. */
  leaving(reason: string): void;
}

/**
 * Opens a line with Slack's own client, which watches over it by pings. It reads by us, since its own
 * reader ends the process at an envelope without an event, as `app_rate_limited` is; and it is opened
 * again by us, since its own attempt does the same where Slack cannot be reached.
 */
export async function openLine(world: LineWorld, signal: AbortSignal): Promise<Line> {
  const { client } = new SocketModeReceiver({
    appToken: world.appToken,
    logger: silent,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: {
        ...quiet(world.apiRoot),
        fetch: (url, init) => world.fetch(url, { ...init, signal }),
      },
    },
  });
  const queue = new Queue<Envelope>();
  client.removeAllListeners("ws_message");
  client.on("ws_message", (data: unknown) => {
    const json = typeof data === "string" ? jsonIn(data) : undefined;
    obey(client, world, json);
    const read = envelope.safeParse(json);
    if (read.success) queue.push(read.data);
  });
  const close = () => {
    queue.end();
    void client.disconnect();
  };
  client.on("disconnected", () => {
    signal.removeEventListener("abort", close);
    queue.end();
  });
  signal.addEventListener("abort", close, { once: true });
  await client.start();
  return {
    close,
    envelopes: () => queue,
    acknowledge({ envelope_id }) {
      client.websocket?.send(JSON.stringify({ envelope_id }), () => undefined);
    },
  };
}

/** Slack greets, and asks to be called again when it means to cut the line. */
function obey(client: SocketModeReceiver["client"], { leaving }: LineWorld, json: unknown): void {
  const said = control.safeParse(json).data;
  if (said?.type === "hello") client.emit("connected", {});
  if (said?.type !== "disconnect") return;
  leaving(said.reason ?? "");
  client.websocket?.disconnect();
}

/** Hands out in order what comes at any time. */
class Queue<Item> implements AsyncIterable<Item> {
  #items: Item[] = [];
  #ended = false;
  #change = Promise.withResolvers<void>();

  push(item: Item): void {
    this.#items.push(item);
    this.#stir();
  }

  end(): void {
    this.#ended = true;
    this.#stir();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item> {
    for (;;) {
      const item = this.#items.shift();
      if (item !== undefined) yield item;
      else if (this.#ended) return;
      else await this.#change.promise;
    }
  }

  #stir(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers();
  }
}
