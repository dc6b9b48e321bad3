import { url as inspectedAt } from "node:inspector";
import { Worker } from "node:worker_threads";

/** A process that was stopped for a while, or has no processor, takes no looks: it is not blamed. */
const LOOKS = 20;

/**
 * Ends the process by SIGKILL, with a line on stderr, when its main loop has not turned for so long.
 * It can do nothing by itself any more: another worker has its conversations, and whoever started it
 * can start it again.
 */
export function watchLoop(patienceMs = 20_000): void {
  if (inspectedAt() !== undefined) return; // it may well stand at a breakpoint
  const turns = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const lookMs = patienceMs / LOOKS;
  const thread = new Worker(`(${watch.toString()})()`, {
    eval: true, // a file would make the thread load what strips its types: 10 MB more
    execArgv: [],
    workerData: { turns, lookMs, looks: LOOKS },
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 1 },
  });
  thread.unref();
  setInterval(() => Atomics.add(turns, 0, 1), lookMs / 2).unref();
}

/** What the thread does. Only its source goes there, so it names nothing outside. */
function watch(): void {
  const { writeSync } = process.getBuiltinModule("node:fs");
  const { workerData } = process.getBuiltinModule("node:worker_threads");
  const { turns, lookMs, looks } = workerData;
  let seen: unknown;
  let still = 0;
  setInterval(() => {
    const now: unknown = Atomics.load(turns, 0);
    still = now === seen ? still + 1 : 0;
    seen = now;
    if (still < looks) return;
    const msg = `the main loop has not turned for ${looks * lookMs} ms; ending`;
    writeSync(2, `${JSON.stringify({ level: 60, time: Date.now(), pid: process.pid, msg })}\n`);
    process.kill(process.pid, "SIGKILL");
  }, lookMs);
}
