import { expect, it, vi } from "vitest";
import { ownRedis } from "../tests/own-redis.ts";
import { OwnRedis } from "../tests/setup/redis.ts";
import { listing, openQueue } from "./testing/fixtures.ts";
import { itIsAQueue } from "./testing/queue-contract.ts";

itIsAQueue("Redis", async () => {
  const redis = await ownRedis();
  return {
    backend: { kind: "redis", url: redis.url },
    goAway: () => redis.stop(),
    goSilent: async () => redis.freeze(),
    comeBack: async () => {
      redis.thaw();
      await redis.start();
    },
    loseAll: () => redis.startEmpty(),
  };
});

it("begins without a Redis that is away, and works as soon as it comes", async () => {
  const redis = await ownRedis(OwnRedis.reserve);
  const jobs = openQueue({ kind: "redis", url: redis.url });
  const [sweep, remind] = [listing("sweep"), listing("remind")];
  await jobs.work([{ ...sweep, everyMs: 60_000 }, remind]);
  await redis.start();
  await vi.waitFor(() => jobs.add("remind", "1"), 15_000);
  await vi.waitFor(() => expect([sweep.ran, remind.ran]).toEqual([[""], ["1"]]), 15_000);
});

it("asks for its repeating jobs anew as soon as a Redis that lost them is back", async () => {
  const redis = await ownRedis();
  const jobs = openQueue({ kind: "redis", url: redis.url });
  const sweep = listing("sweep");
  await jobs.work([{ ...sweep, everyMs: 60_000 }]);
  await vi.waitFor(() => expect(sweep.ran).toHaveLength(1), 15_000);
  await redis.startEmpty();
  await vi.waitFor(() => expect(sweep.ran).toHaveLength(2), 15_000);
});
