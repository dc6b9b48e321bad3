import type { Hub } from "../../core/hub.ts";
import type { Line } from "../../core/line.ts";
import type { Log } from "../../core/ports.ts";
import type { Closing } from "./closing.ts";

const RESTART_MS = 5_000;

/** Tells each platform where we are, and follows those that we call, until closing. */
export function follow(
  { hub, lines, log }: { hub: Hub; lines: readonly Line[]; log: Log },
  closing: Closing,
): void {
  const stop = new AbortController();
  const following = lines.map((line) => run({ hub, line, log }, stop.signal));
  closing.add(async () => {
    stop.abort();
    await Promise.all(following);
  });
}

async function run(
  { hub, line, log }: { hub: Hub; line: Line; log: Log },
  signal: AbortSignal,
): Promise<void> {
  const about = { channel: line.account.channel, account: line.account.account };
  while (!signal.aborted) {
    try {
      await line.adapter.open?.(signal);
      await hub.follow(line, signal);
      return;
    } catch (error) {
      if (signal.aborted) return;
      log.warn("a channel is not reached; trying again", { ...about, error });
      await pause(RESTART_MS, signal);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
