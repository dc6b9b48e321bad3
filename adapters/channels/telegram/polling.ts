import { z } from "zod";
import type { Delivery, Reading, Stream } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import type { ChannelFault } from "../../../core/errors.ts";
import { pauseFor } from "../../../core/pause.ts";
import type { Log } from "../../../core/ports.ts";
import type { BotApi } from "./api.ts";
import { taken } from "./parse.ts";

export interface PollingParts {
  readonly api: BotApi;
  readonly log: Log;
  readonly read: (delivery: Delivery) => Reading;
  /** What has to be done before the first question; done again until it succeeds. */
  readonly begin?: (signal: AbortSignal) => Promise<void>;
  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Seconds that Telegram holds the line while it has nothing to say, and that we wait beyond them. */
const hold = 50;
const grace = 10;

const firstDelayMs = 1_000;
const longestDelayMs = 60_000;

/**
 * Long polling. Telegram forgets an update once it is asked for those after it, and we ask only
 * when the last of a batch is stored: after a crash the batch comes again, under the same ids.
 */
export function polling(parts: PollingParts): Stream {
  return { kind: "stream", deliveries: (signal) => poll(parts, signal) };
}

async function* poll(parts: PollingParts, signal: AbortSignal) {
  const { api, log, read, begin, pause = pauseFor } = parts;
  let begun = false;
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      if (!begun) await begin?.(signal);
      begun = true;
      const updates = await ask(api, offset, signal);
      failures = 0;
      for (const update of updates) {
        const delivery = deliveryOf(update);
        yield { delivery, reading: read(delivery) };
        if (signal.aborted) return;
        offset = update.update_id + 1;
      }
    } catch (error) {
      if (signal.aborted) return;
      tell(log, error);
      await pause(delayAfter(error, failures), signal);
      failures += 1;
    }
  }
}

const batch = z.array(z.looseObject({ update_id: z.int() }));
type Update = z.infer<typeof batch>[number];

async function ask(api: BotApi, offset: number, signal: AbortSignal): Promise<readonly Update[]> {
  const question = { offset, timeout: hold, allowed_updates: taken };
  const patience = AbortSignal.timeout((hold + grace) * 1_000);
  return batch.parse(await api("getUpdates", question, AbortSignal.any([signal, patience])));
}

function deliveryOf(update: Update): Delivery {
  return {
    body: new TextEncoder().encode(JSON.stringify(update)),
    contentType: "application/json",
  };
}

/** Faults that no waiting mends: someone has to do something. */
const lasting: Partial<Record<ChannelFault, string>> = {
  unauthorized: "Telegram does not know this bot token: @BotFather gives a new one with /token",
  rejected:
    "Telegram hands out no updates: another program polls with this token, or a webhook is set",
};

function tell(log: Log, error: unknown): void {
  const { fault = "unavailable", detail } = error instanceof ChannelError ? error : {};
  const remedy = lasting[fault];
  if (remedy) log.error(remedy, { fault, detail });
  else log.warn("polling Telegram failed and goes on", { fault, detail });
}

function delayAfter(error: unknown, failures: number): number {
  const { fault = "unavailable", retryAfterMs } = error instanceof ChannelError ? error : {};
  if (retryAfterMs !== undefined) return retryAfterMs;
  if (lasting[fault]) return longestDelayMs;
  return Math.random() * Math.min(longestDelayMs, firstDelayMs * 2 ** failures);
}
