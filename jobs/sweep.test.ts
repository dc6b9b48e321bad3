import { expect, it, vi } from "vitest";
import { id } from "../core/message/address.ts";
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
  const joinTalks = vi.fn<Sweeper["joinTalks"]>(async () => ({ joined: 0, busy: 0, faults: [] }));
  const forget = vi.fn<PaceStore["forget"]>(async () => undefined);
  return {
    sweeper: { purge, wakeForgotten: async () => woken, joinTalks },
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

it("tells of each conversation that could not be joined", async () => {
  const log = listeningLog();
  const one = world(0);
  const fault = { conversation: id<"conversation">("one"), error: new Error("no") };
  one.sweeper.joinTalks.mockResolvedValue({ joined: 1, busy: 0, faults: [fault] });
  await sweepJob(one, log).run("");
  expect(log.error.mock.calls).toEqual([["a conversation could not be joined", fault]]);
  expect(log.info.mock.calls).toEqual([["swept", { woken: 0, joined: 1, purged: 0 }]]);
});
