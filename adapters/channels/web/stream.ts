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
  const encoder = new TextEncoder();
  let stop = () => {};

  return new ReadableStream<Uint8Array>({
    start(controller) {
      let last = options.after;
      let reading = false;
      let again = false;
      const write = (text: string) => controller.enqueue(encoder.encode(text));

      async function read(): Promise<void> {
        do {
          again = false;
          const entries =
            last === undefined
              ? await mailbox.latest(box, options.history)
              : await mailbox.after(box, last, BATCH);
          last ??= 0;
          for (const { seq, at, entry } of entries) {
            const data = JSON.stringify({ seq, at, ...asObject(entry) });
            write(`id: ${seq}\nevent: entry\ndata: ${data}\n\n`);
            last = seq;
          }
          again ||= entries.length === BATCH;
          // oxlint-disable-next-line typescript/no-unnecessary-condition -- posted() sets it meanwhile
        } while (again);
      }

      function posted(): void {
        again = true;
        if (reading) return;
        reading = true;
        read()
          .finally(() => {
            reading = false;
          })
          .catch((error: unknown) => {
            stop();
            controller.error(error);
          });
      }

      const unwatch = mailbox.watch(box, {
        posted,
        whispered: (note) => write(`event: typing\ndata: ${note}\n\n`),
      });
      const heartbeat = setInterval(() => write(": still here\n\n"), options.heartbeatMs);
      stop = () => {
        clearInterval(heartbeat);
        unwatch();
      };
      write("retry: 1000\n\n");
      posted();
    },
    cancel: () => stop(),
  });
}

function asObject(entry: unknown): object {
  return typeof entry === "object" && entry !== null ? entry : {};
}
