import type { Delivery, Reading, Stream } from "../../../core/adapter.ts";
import type { ChannelError, ChannelFault } from "../../../core/errors.ts";
import { pauseFor } from "../../../core/pause.ts";
import type { Clock, Log } from "../../../core/ports.ts";
import { faultOf } from "./faults.ts";
import { openLine } from "./line.ts";
import type { Envelope, Line, LineWorld } from "./line.ts";

export interface SocketParts extends Omit<LineWorld, "leaving"> {
  readonly log: Log;
  readonly clock: Clock;
  readonly read: (delivery: Delivery) => Reading;
  /** Resolves after so many milliseconds, or as soon as the signal aborts. */
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

const firstDelayMs = 1_000;
const longestDelayMs = 60_000;
/** A line that was cut sooner was none. Slack renews one every few hours. */
const shortMs = 5_000;

/**
 * Socket Mode. An envelope is acknowledged once the next one is asked for, which is when it is stored:
 * what was not acknowledged Slack sends again, under the same ids.
 *
 * Source: docs.slack.dev/apis/events-api/using-socket-mode.
 */
export function socketMode(parts: SocketParts): Stream {
  return { kind: "stream", deliveries: (signal) => listen(parts, signal) };
}

async function* listen(parts: SocketParts, signal: AbortSignal) {
  const { clock, pause = pauseFor } = parts;
  let failures = 0;
  while (!signal.aborted) {
    const line = await open(parts, signal);
    const since = clock.now().getTime();
    if (line) yield* heard(parts, line, signal);
    const lived = line ? clock.now().getTime() - since : 0;
    failures = lived < shortMs ? failures + 1 : 0;
    if (!signal.aborted && failures > 1) await pause(delayAfter(failures), signal);
  }
}

async function* heard({ read }: SocketParts, line: Line, signal: AbortSignal) {
  try {
    for await (const envelope of line.envelopes()) {
      if (signal.aborted) return;
      const delivery = deliveryOf(envelope);
      yield { delivery, reading: read(delivery) };
      line.acknowledge(envelope);
    }
  } finally {
    line.close();
  }
}

/** Nothing where it failed: that is logged, and tried again. */
async function open(parts: SocketParts, signal: AbortSignal): Promise<Line | undefined> {
  try {
    const leaving = (reason: string) => tellLeaving(parts.log, reason);
    return await openLine({ ...parts, leaving }, signal);
  } catch (error) {
    if (!signal.aborted) tell(parts.log, faultOf(error, { neverBegan: true, scope: "account" }));
    return undefined;
  }
}

function deliveryOf({ payload }: Envelope): Delivery {
  return {
    body: new TextEncoder().encode(JSON.stringify(payload)),
    contentType: "application/json",
  };
}

/** Faults that no waiting mends: someone has to do something. */
const lasting: Partial<Record<ChannelFault, string>> = {
  unauthorized:
    "Slack does not know this app-level token: Basic Information > App-Level Tokens gives a new one",
  rejected: "Slack opens no line: Socket Mode is switched off for this app",
};

function tell(log: Log, { fault, detail }: ChannelError): void {
  const remedy = lasting[fault];
  if (remedy) log.error(remedy, { fault, detail });
  else log.warn("no line to Slack, which is tried again", { fault, detail });
}

function tellLeaving(log: Log, reason: string): void {
  if (reason === "link_disabled") log.error("Socket Mode was switched off for this Slack app");
}

function delayAfter(failures: number): number {
  return Math.random() * Math.min(longestDelayMs, firstDelayMs * 2 ** failures);
}
