import type { Adapter } from "./adapter.ts";
import type { LaneWork } from "./lanes/store.ts";
import type { Prompting } from "./message/event.ts";
import type { Log } from "./ports.ts";

/** Milliseconds of thinking after which the person is shown that someone is at it. */
const TYPING_AFTER_MS = 250;
const SIGNAL_TIMEOUT_MS = 5_000;

interface Watched {
  readonly line: { readonly adapter: Pick<Adapter, "channel" | "presence"> };
  readonly work: Pick<LaneWork, "address">;
  readonly log: Log;
}

/**
 * Shows the person that their message was read and is being answered, while `answering` runs.
 * Presence is a kindness: a failure is logged and forgotten, and nothing waits for it.
 */
export async function withPresence<T>(
  { line, work, log }: Watched,
  { event }: { readonly event: Prompting },
  answering: () => Promise<T>,
): Promise<T> {
  const { presence } = line.adapter;
  if (!presence) return answering();

  const show = async (sign: (signal: AbortSignal) => Promise<void> | undefined) => {
    try {
      await sign(AbortSignal.timeout(SIGNAL_TIMEOUT_MS));
    } catch (error) {
      log.warn("presence could not be shown", { channel: line.adapter.channel, error });
    }
  };
  const at = work.address;
  void show((signal) =>
    event.type === "message"
      ? presence.read?.(at, event.message, signal)
      : presence.pressed?.(at, event.id, signal),
  );
  const typing = setTimeout(
    () => void show((signal) => presence.typing(at, signal)),
    TYPING_AFTER_MS,
  );
  try {
    return await answering();
  } finally {
    clearTimeout(typing);
  }
}
