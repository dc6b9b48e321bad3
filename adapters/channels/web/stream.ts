import type { Mailbox } from "../../../core/mailbox.ts";

export interface StreamOptions {
  /** Read up to here already; undefined for a page that has nothing yet. */
  readonly after: number | undefined;
  readonly heartbeatMs: number;
  /** How much history a page that has nothing is given. */
  readonly history: number;
}

const BATCH = 200;

/**
 * A mailbox as server-sent events: `entry` with its number as id, and `typing` without one. A
 * reader that comes back with the last number it saw misses nothing and sees nothing twice.
 */
export function streamOf(
  mailbox: Mailbox,
  box: string,
  options: StreamOptions,
): ReadableStream<Uint8Array> {
  let stream: MailboxStream | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      stream = new MailboxStream({ mailbox, box, controller, options });
    },
    cancel: () => stream?.stop(),
  });
}

interface Parts {
  readonly mailbox: Mailbox;
  readonly box: string;
  readonly controller: ReadableStreamDefaultController<Uint8Array>;
  readonly options: StreamOptions;
}

class MailboxStream {
  readonly #parts: Parts;
  readonly #encoder = new TextEncoder();
  readonly #unwatch: () => void;
  readonly #heartbeat: NodeJS.Timeout;
  #last: number | undefined;
  #reading = false;
  #readAgain = false;

  constructor(parts: Parts) {
    const { mailbox, box, options } = parts;
    this.#parts = parts;
    this.#last = options.after;
    this.#unwatch = mailbox.watch(box, {
      posted: () => this.#posted(),
      whispered: (note) => this.#write(`event: typing\ndata: ${note}\n\n`),
    });
    this.#heartbeat = setInterval(() => this.#write(": still here\n\n"), options.heartbeatMs);
    this.#write("retry: 1000\n\n");
    this.#posted();
  }

  stop(): void {
    clearInterval(this.#heartbeat);
    this.#unwatch();
  }

  #write(text: string): void {
    this.#parts.controller.enqueue(this.#encoder.encode(text));
  }

  #posted(): void {
    this.#readAgain = true;
    if (!this.#reading) void this.#read();
  }

  /** Reads on until nothing is new. A mailbox that cannot be read ends the stream: the page comes back. */
  async #read(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#readAgain) {
        this.#readAgain = false;
        const entries = await this.#next();
        for (const { seq, at, entry } of entries) {
          const data = JSON.stringify({ seq, at, ...asObject(entry) });
          this.#write(`id: ${seq}\nevent: entry\ndata: ${data}\n\n`);
        }
        this.#last = entries.at(-1)?.seq ?? this.#last ?? 0;
        this.#readAgain ||= entries.length === BATCH;
      }
    } catch (error) {
      this.stop();
      this.#parts.controller.error(error);
    } finally {
      this.#reading = false;
    }
  }

  #next() {
    const { mailbox, box, options } = this.#parts;
    return this.#last === undefined
      ? mailbox.latest(box, options.history)
      : mailbox.after(box, this.#last, BATCH);
  }
}

function asObject(entry: unknown): object {
  return typeof entry === "object" && entry !== null ? entry : {};
}
