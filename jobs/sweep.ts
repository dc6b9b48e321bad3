import type { PaceStore } from "../core/outbox/paces.ts";
import type { Log } from "../core/ports.ts";
import type { Sweeper } from "../core/sweeper.ts";
import type { Job } from "./job.ts";

/** Rows at a time, so that no purge holds its locks for long. */
const BATCH = 1_000;

/** Puts right what crashes left behind, and clears away what has had its time. */
export function sweepJob(
  { sweeper, paces }: { sweeper: Sweeper; paces: Pick<PaceStore, "forget"> },
  log: Log,
): Job {
  return {
    name: "sweep",
    everyMs: 30_000,
    async run() {
      const woken = await sweeper.wakeForgotten();
      let purged = 0;
      for (let batch = 1; batch > 0; purged += batch) batch = await sweeper.purge(BATCH);
      await paces.forget();
      const { joined, faults } = await sweeper.joinTalks();
      for (const fault of faults) log.error("a conversation could not be joined", fault);
      if (woken + joined + purged > 0) log.info("swept", { woken, joined, purged });
    },
  };
}
