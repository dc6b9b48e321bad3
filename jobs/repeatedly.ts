import { pauseFor } from "../core/pause.ts";

/** Something that is done ever and again. */
export interface Repetition {
  /** Does it now rather than when its time comes. */
  hasten(): void;
  stop(): void;
}

const AGAIN_MS = 1_000;

/** Does it now and every so often, in milliseconds; when it fails, which `act` must tell, again soon. */
export function repeatedly(everyMs: number, act: () => Promise<boolean>): Repetition {
  const stop = new AbortController();
  let pause = new AbortController();
  const run = async () => {
    while (!stop.signal.aborted) {
      const ms = (await act()) ? everyMs : Math.min(AGAIN_MS, everyMs);
      pause = new AbortController();
      const signal = AbortSignal.any([stop.signal, pause.signal]);
      await pauseFor(ms, signal);
    }
  };
  void run();
  return { hasten: () => pause.abort(), stop: () => stop.abort() };
}
