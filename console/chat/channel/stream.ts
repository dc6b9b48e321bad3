import { Refusal } from "./channel.ts";
import type { RefusalReason, Talk } from "./channel.ts";
import { waitAfter } from "./pause.ts";
import type { Pause } from "./pause.ts";
import { entrySchema, typingSchema } from "./protocol.ts";
import type { Entry } from "./protocol.ts";
import type { Sessions } from "./session.ts";
import { eventParser } from "./sse.ts";
import type { ServerEvent } from "./sse.ts";

export interface StreamOptions {
  readonly channel: Pick<Talk, "stream">;
  readonly sessions: Sessions;
  readonly pause: Pause;
  /** The stream stands; what was missed comes next. */
  readonly onOpen: () => void;
  /** A try failed; another follows. */
  readonly onLost: (reason: RefusalReason) => void;
  /** Entries in the order of the server, as many as came together. */
  readonly onEntries: (entries: readonly Entry[]) => void;
  readonly onTyping: (until: Date) => void;
}

/** The server speaks every 15 seconds; after this long without a word the line is dead. */
const silenceMs = 40_000;

/** How far a visitor's entries have come. */
interface Cursor {
  visitor: string | undefined;
  after: number | undefined;
}

/** How a connection ended. */
interface End {
  readonly opened: boolean;
  readonly reason: RefusalReason;
  readonly retryAfterMs?: number | undefined;
}

/**
 * The conversation as it goes on: reconnects after a cut, from the last entry that came, and
 * begins anew when the session belongs to another visitor.
 */
export class EntryStream {
  readonly #options: StreamOptions;
  readonly #cursor: Cursor = { visitor: undefined, after: undefined };
  readonly #unwatch: () => void;
  #line = new AbortController();
  #stopped = false;

  constructor(options: StreamOptions) {
    this.#options = options;
    this.#unwatch = options.sessions.watch(({ visitor }) => {
      if (this.#cursor.visitor !== undefined && this.#cursor.visitor !== visitor) this.reconnect();
    });
  }

  /** Follows the conversation until it is stopped. */
  async run(): Promise<void> {
    const { pause, onLost } = this.#options;
    let failures = 0;
    while (!this.#stopped) {
      const end = await this.#connect();
      if (this.#stopped) return;
      failures = end.opened ? 0 : failures + 1;
      if (!end.opened) onLost(end.reason);
      await pause.sleep(waitAfter(failures, end.retryAfterMs));
    }
  }

  /** Drops the line, which may be dead without a sign, and calls anew. */
  reconnect(): void {
    this.#line.abort();
    this.#options.pause.wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#unwatch();
    this.reconnect();
  }

  async #connect(): Promise<End> {
    const line = new AbortController();
    let silence = setTimeout(() => line.abort(), silenceMs);
    let opened = false;
    try {
      const body = await this.#open(line.signal);
      this.#line = line;
      opened = true;
      this.#options.onOpen();
      for await (const events of eventsOf(body)) {
        if (line.signal.aborted) break;
        clearTimeout(silence);
        silence = setTimeout(() => line.abort(), silenceMs);
        deliver(events, this.#cursor, this.#options);
      }
      return { opened, reason: "later" };
    } catch (error) {
      if (!(error instanceof Refusal)) return { opened, reason: "later" };
      return { opened, reason: error.reason, retryAfterMs: error.retryAfterMs };
    } finally {
      clearTimeout(silence);
      line.abort();
    }
  }

  #open(signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const { channel, sessions } = this.#options;
    return sessions.run(({ visitor }) => {
      if (visitor !== this.#cursor.visitor) {
        this.#cursor.visitor = visitor;
        this.#cursor.after = undefined;
      }
      return channel.stream(this.#cursor.after, signal);
    });
  }
}

/** Yields the events of each piece together; a heartbeat is a piece without any. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<readonly ServerEvent[]> {
  const parse = eventParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield parse(decoder.decode(value, { stream: true }));
  }
}

function deliver(events: readonly ServerEvent[], cursor: Cursor, options: StreamOptions): void {
  let entries: Entry[] = [];
  const hand = () => {
    if (entries.length > 0) options.onEntries(entries);
    entries = [];
  };
  for (const { event, id, data } of events) {
    if (event === "typing") {
      hand();
      const typing = typingSchema.safeParse(parseJson(data));
      if (typing.success) options.onTyping(typing.data.until);
    } else if (event === "entry") {
      const entry = entrySchema.safeParse(parseJson(data));
      if (entry.success) entries.push(entry.data);
      // An entry of a kind that this page does not know yet still moves the cursor.
      if (id && /^\d+$/.test(id)) cursor.after = Number(id);
    }
  }
  hand();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
