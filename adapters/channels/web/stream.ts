import type { Mailbox, Posted } from "../../../core/mailbox.ts";

export interface StreamOptions {
  /** Read up to here already; undefined for a page that has nothing yet. */
  readonly after: number | undefined;
  readonly heartbeatMs: number;
  /** How much history a page that has nothing is given. */
  readonly history: number;
  /** Called when nobody reads any more. */
  ended(): void;
}

/** An entry may be large, so few are held for a reader at a time. */
const BATCH = 20;

/**
 * A mailbox as server-sent events: `entry` with its number as id, and `typing` without one. A
 * reader that comes back with the last number it saw misses nothing and sees nothing twice.
 *
 * The next entries are read when the reader has taken those before; to a slow one, heartbeats and
 * typing are not said. A mailbox that cannot be read ends the stream: the page comes back.
 */
export function streamOf(
  mailbox: Mailbox,
  box: string,
  options: StreamOptions,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const over = new AbortController();
  const { next, posted } = follow(mailbox, box, options);
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const remark = (text: string) => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text));
      };
      const unwatch = mailbox.watch(box, {
        posted,
        whispered: (note) => remark(`event: typing\ndata: ${note}\n\n`),
      });
      const heartbeat = setInterval(() => remark(": still here\n\n"), options.heartbeatMs);
      over.signal.addEventListener("abort", () => {
        clearInterval(heartbeat);
        unwatch();
        options.ended();
      });
      remark("retry: 1000\n\n");
    },
    async pull(controller) {
      try {
        const entries = await next();
        controller.enqueue(encoder.encode(entries.map(written).join("")));
      } catch (error) {
        over.abort();
        throw error;
      }
    },
    cancel: () => over.abort(),
  });
}

/** Gives the next entries, and waits for them while there are none. */
function follow(mailbox: Mailbox, box: string, { after, history }: StreamOptions) {
  let last = after;
  let news = Promise.withResolvers<void>();

  async function next(): Promise<readonly Posted<unknown>[]> {
    last ??= await before(mailbox, box, history);
    for (;;) {
      news = Promise.withResolvers();
      const entries = await mailbox.after(box, last, BATCH);
      last = entries.at(-1)?.seq ?? last;
      if (entries.length > 0) return entries;
      await news.promise;
    }
  }
  return { next, posted: () => news.resolve() };
}

/** The number after which the newest so many entries stand. */
async function before(mailbox: Mailbox, box: string, history: number): Promise<number> {
  const [newest] = await mailbox.latest(box, 1);
  return Math.max(0, (newest?.seq ?? 0) - history);
}

function written(posted: Posted<unknown>): string {
  return `id: ${posted.seq}\nevent: entry\ndata: ${JSON.stringify(asShown(posted))}\n\n`;
}

/** An entry as the page reads it. */
export function asShown({ seq, at, entry }: Posted<unknown>): object {
  return { seq, at, ...asObject(entry) };
}

function asObject(entry: unknown): object {
  return typeof entry === "object" && entry !== null ? entry : {};
}
