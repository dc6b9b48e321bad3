import type { Log } from "../core/ports.ts";
import type { Sweeper } from "../core/sweeper.ts";
import type { Job } from "./job.ts";

/** Puts right what crashes left behind. */
export function sweepJob(sweeper: Sweeper, log: Log): Job {
  return {
    name: "sweep",
    everyMs: 30_000,
    async run() {
      const [woken, purged] = [await sweeper.wakeForgotten(), await sweeper.purgePayloads()];
      if (woken + purged > 0) log.info("swept", { woken, purged });
    },
  };
}
