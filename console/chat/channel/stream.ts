import { Refusal } from "./channel.ts";
import type { Channel, RefusalReason } from "./channel.ts";
import { waitAfter } from "./pause.ts";
import type { Pause } from "./pause.ts";
import { entrySchema, typingSchema } from "./protocol.ts";
import type { Entry } from "./protocol.ts";
import type { Sessions } from "./session.ts";
import { eventParser } from "./sse.ts";
import type { ServerEvent } from "./sse.ts";

export interface StreamOptions {
  readonly channel: Pick<Channel, "stream">;
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

/**
 * Follows the conversation until `signal` aborts: reconnects after a cut, from the last entry that
 * came, and begins anew when the session belongs to another visitor.
 */
export async function follow(options: StreamOptions, signal: AbortSignal): Promise<void> {
  const cursor: Cursor = { visitor: undefined, after: undefined };
  let failures = 0;
  while (!signal.aborted) {
    // oxlint-disable-next-line no-await-in-loop -- one connection at a time
    const end = await connect(options, cursor, signal);
    if (signal.aborted) return;
    failures = end.opened ? 0 : failures + 1;
    if (!end.opened) options.onLost(end.reason);
    // oxlint-disable-next-line no-await-in-loop -- the wait between two connections
    await options.pause.sleep(waitAfter(failures, end.retryAfterMs), signal);
  }
}

/** How far a visitor's entries have come. */
interface Cursor {
  visitor: string | undefined;
  after: number | undefined;
}

interface End {
  readonly opened: boolean;
  readonly reason: RefusalReason;
  readonly retryAfterMs?: number | undefined;
}

async function connect(options: StreamOptions, cursor: Cursor, signal: AbortSignal): Promise<End> {
  const line = new AbortController();
  const hangUp = () => line.abort();
  const endings = [() => signal.removeEventListener("abort", hangUp), hangUp];
  let opened = false;
  signal.addEventListener("abort", hangUp);
  try {
    const body = await open(options, cursor, line.signal);
    opened = true;
    endings.push(
      options.sessions.watch(({ visitor }) => {
        if (visitor !== cursor.visitor) hangUp();
      }),
    );
    options.onOpen();
    for await (const events of listen(body, hangUp)) deliver(events, cursor, options);
    return { opened, reason: "later" };
  } catch (error) {
    if (!(error instanceof Refusal)) return { opened, reason: "later" };
    return { opened, reason: error.reason, retryAfterMs: error.retryAfterMs };
  } finally {
    for (const end of endings) end();
  }
}

function open(
  { channel, sessions }: StreamOptions,
  cursor: Cursor,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  return sessions.run(({ visitor }) => {
    if (visitor !== cursor.visitor) Object.assign(cursor, { visitor, after: undefined });
    return channel.stream(cursor.after, signal);
  });
}

/** Yields the events of each piece together, and calls `onSilence` when none comes for too long. */
async function* listen(
  body: ReadableStream<Uint8Array>,
  onSilence: () => void,
): AsyncGenerator<readonly ServerEvent[]> {
  const parse = eventParser();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let timer = setTimeout(onSilence, silenceMs);
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- pieces come in order
      const { done, value } = await reader.read();
      if (done) return;
      clearTimeout(timer);
      timer = setTimeout(onSilence, silenceMs);
      yield parse(decoder.decode(value, { stream: true }));
    }
  } finally {
    clearTimeout(timer);
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
