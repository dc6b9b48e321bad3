import type { Line } from "./line.ts";
import type { LaneWork, PendingEvent } from "./lanes/store.ts";
import type { Log } from "./ports.ts";

/** Milliseconds of thinking after which the person is shown that someone is at it. */
const TYPING_AFTER_MS = 250;
const SIGNAL_TIMEOUT_MS = 5_000;

/**
 * Shows the person that their message was read and is being answered, while `answering` runs.
 * Presence is a kindness: a failure is logged and forgotten, and nothing waits for it.
 */
export async function withPresence<T>(
  { line, work, log }: { line: Line; work: LaneWork; log: Log },
  { event }: PendingEvent,
  answering: () => Promise<T>,
): Promise<T> {
  const { presence } = line.adapter;
  if (!presence || (event.type !== "message" && event.type !== "button")) return answering();

  const show = (signal: Promise<void> | undefined) => {
    signal?.catch((error: unknown) =>
      log.warn("presence could not be shown", { channel: line.adapter.channel, error }),
    );
  };
  if (event.type === "message") show(presence.read?.(work.address, event.message, deadline()));
  else show(presence.pressed?.(work.address, event.id, deadline()));
  const typing = setTimeout(() => show(presence.typing(work.address, deadline())), TYPING_AFTER_MS);
  try {
    return await answering();
  } finally {
    clearTimeout(typing);
  }
}

function deadline(): AbortSignal {
  return AbortSignal.timeout(SIGNAL_TIMEOUT_MS);
}
