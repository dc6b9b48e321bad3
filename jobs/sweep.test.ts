import { expect, it, vi } from "vitest";
import type { PaceStore } from "../core/outbox/paces.ts";
import type { Sweeper } from "../core/sweeper.ts";
import { sweepJob } from "./sweep.ts";
import { listeningLog } from "./testing/fixtures.ts";

/** A sweeper that has so many rows to clear away. */
function world(rows: number, woken = 0) {
  let left = rows;
  const purge = vi.fn<Sweeper["purge"]>(async (limit) => {
    const purged = Math.min(limit, left);
    left -= purged;
    return purged;
  });
  const forget = vi.fn<PaceStore["forget"]>(async () => undefined);
  return {
    sweeper: { purge, wakeForgotten: async () => woken, joinTalks: async () => 0 },
    paces: { forget },
  };
}

it("clears away a batch at a time, until nothing is left", async () => {
  const log = listeningLog();
  const full = world(2_500, 3);
  await sweepJob(full, log).run("");
  expect(full.paces.forget).toHaveBeenCalledOnce();
  expect(full.sweeper.purge.mock.calls).toEqual([[1_000], [1_000], [1_000], [1_000]]);
  expect(log.info.mock.calls).toEqual([["swept", { woken: 3, joined: 0, purged: 2_500 }]]);
});

it("says nothing where there was nothing to do", async () => {
  const log = listeningLog();
  await sweepJob(world(0), log).run("");
  expect(log.info).not.toHaveBeenCalled();
});
