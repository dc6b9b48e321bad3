import type { Adapter } from "../../core/adapter.ts";
import type { ChannelAccount } from "../../core/identity.ts";
import { pauseFor } from "../../core/pause.ts";
import type { Log } from "../../core/ports.ts";

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 60_000;

interface Followed {
  readonly account: Pick<ChannelAccount, "channel" | "account">;
  readonly adapter: Pick<Adapter, "open">;
}

interface Following<Line extends Followed> {
  readonly hub: { follow(line: Line, signal: AbortSignal): Promise<void> };
  readonly log: Log;
  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Follows a platform that we call, and beside that tells it where we are. Answers how to stop. */
export function follow<Line extends Followed>(
  { hub, log, pause = pauseFor }: Following<Line>,
  line: Line,
): () => Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const { channel, account } = line.account;
  const persist = (run: () => Promise<void>, failed: string) =>
    untilDone(run, signal, (error, ms) => {
      log.warn(`${failed}; trying again`, { channel, account, error });
      return pause(ms, signal);
    });
  const running = [
    persist(() => hub.follow(line, signal), "a channel is not followed"),
    persist(async () => line.adapter.open?.(signal), "a platform could not be told of us"),
  ];
  return async () => {
    stop.abort();
    await Promise.all(running);
  };
}

/** Runs it until it succeeds; waits longer and longer after failures in a row. */
async function untilDone(
  run: () => Promise<void>,
  signal: AbortSignal,
  wait: (error: unknown, ms: number) => Promise<void>,
): Promise<void> {
  let ms = FIRST_WAIT_MS;
  while (!signal.aborted) {
    const began = Date.now();
    try {
      return await run();
    } catch (error) {
      if (signal.aborted) return;
      if (Date.now() - began > LONGEST_WAIT_MS) ms = FIRST_WAIT_MS;
      await wait(error, ms);
      ms = Math.min(2 * ms, LONGEST_WAIT_MS);
    }
  }
}
