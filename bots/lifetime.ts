import type { EventEmitter } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { Log } from "../core/ports.ts";

/** What a program needs to live and to end well. */
export interface Lifetime {
  /** The process, or a stand-in for it. */
  readonly process: EventEmitter & { exit(code: number): void };
  readonly log: Log;
  /** How long closing may take. */
  readonly seconds: number;
  open(): Promise<{ close(): Promise<void> }>;
}

/**
 * Opens, waits for SIGINT, SIGTERM or an error that nobody caught, closes, and resolves to the exit
 * code. A second signal ends the process at once. Rejects when it could not be opened.
 */
export async function liveUntilStopped(lifetime: Lifetime): Promise<number> {
  const stop = reasonToStop(lifetime);
  const opening = lifetime.open();
  const code = await Promise.race([stop, opening.then(() => stop)]);
  const closing = opening.then((hub) => hub.close());
  return (await inTime(closing, lifetime)) ? code : 1;
}

function reasonToStop({ process, log }: Lifetime): Promise<number> {
  return new Promise((resolve) => {
    let stopping = false;
    const stop = (code: number) => {
      stopping = true;
      resolve(code);
    };
    const onSignal = (signal: string, atOnce: number) => {
      if (stopping) return process.exit(atOnce);
      log.info("stopping", { signal });
      stop(0);
    };
    const onError = (error: unknown) => {
      log.error("an error nobody caught", { error });
      stop(1);
    };
    process.on("SIGINT", (signal: string) => onSignal(signal, 130));
    process.on("SIGTERM", (signal: string) => onSignal(signal, 143));
    process.on("uncaughtException", onError);
    process.on("unhandledRejection", onError);
  });
}

async function inTime(closing: Promise<void>, { log, seconds }: Lifetime): Promise<boolean> {
  const late = sleep(seconds * 1000, "late", { ref: false });
  try {
    if ((await Promise.race([closing, late])) !== "late") return true;
    log.error("gave up on closing", { seconds });
  } catch (error) {
    log.error("could not close", { error });
  }
  return false;
}
