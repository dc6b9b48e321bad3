import { MIGRATION_ADVISORY_LOCK_KEY } from "bullmq";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { Cable } from "../tests/cable.ts";
import { databaseForTest } from "../tests/database.ts";
import { listing, openQueue } from "./testing/fixtures.ts";
import { itIsAQueue } from "./testing/queue-contract.ts";

const Failures = z.tuple([z.object({ failed: z.number() })]);

itIsAQueue("PostgreSQL", async () => {
  const { url, database } = await databaseForTest();
  const cable = await Cable.open(url);
  return {
    backend: { kind: "postgres", url: cable.url },
    goAway: async () => cable.cut(),
    goSilent: async () => cable.silence(),
    comeBack: async () => cable.mend(),
    loseAll: async () => {
      await database.pool.query("TRUNCATE bullmq.job, bullmq.dedup, bullmq.meta CASCADE");
    },
  };
});

it("does not begin on a database that is away", async () => {
  const cable = await Cable.open((await databaseForTest()).url);
  const jobs = openQueue({ kind: "postgres", url: cable.url });
  cable.cut();
  await expect(jobs.work([])).rejects.toThrow(/ECONNRESET|terminated/u);
});

it("outlives a connection that breaks while the queue's tables are made, and makes them then", async () => {
  const { url, database } = await databaseForTest();
  const cable = await Cable.open(url);
  const jobs = openQueue({ kind: "postgres", url: cable.url });
  const holder = await database.pool.connect();
  const lock = [MIGRATION_ADVISORY_LOCK_KEY, "bullmq"];
  await holder.query("SELECT pg_advisory_lock($1, hashtext($2))", lock);
  const beginning = Promise.allSettled([jobs.work([])]);
  const waiting = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted";
  await vi.waitFor(async () => expect((await holder.query(waiting)).rowCount).toBe(1), 15_000);
  cable.cut();
  expect(await beginning).toMatchObject([{ status: "rejected" }]);
  cable.mend();
  holder.release(true);
  await vi.waitFor(() => jobs.add("remind", "1"), 15_000);
});

it("asks a database that takes nothing now and then, not without a pause", async () => {
  const { url, database } = await databaseForTest();
  const cable = await Cable.open(url);
  const jobs = openQueue({ kind: "postgres", url: cable.url });
  await jobs.work([]);
  const counting =
    "SELECT xact_rollback::int AS failed FROM pg_stat_database WHERE datname = current_database()";
  const failed = async () => Failures.parse((await database.pool.query(counting)).rows)[0].failed;
  const name = new URL(url).pathname.slice(1);
  await database.pool.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`);
  cable.cut();
  cable.mend();
  const [before, began] = [await failed(), Date.now()];
  await vi.waitFor(async () => expect(await failed()).toBeGreaterThan(before + 3), 20_000);
  const seconds = (Date.now() - began) / 1_000;
  expect((await failed()) - before).toBeLessThan(20 * seconds);
}, 30_000);

it("asks a database that is away now and then, not without a pause", async () => {
  const cable = await Cable.open((await databaseForTest()).url);
  const jobs = openQueue({ kind: "postgres", url: cable.url });
  const remind = listing("remind");
  await jobs.work([remind]);
  const ids = Array.from({ length: 50 }, (_, index) => String(index));
  await Promise.all(ids.map((id) => jobs.add("remind", id)));
  await vi.waitFor(() => expect(remind.ran).not.toEqual([]), 15_000);
  cable.cut();
  const [before, began] = [cable.taken, Date.now()];
  await vi.waitFor(() => expect(cable.taken).toBeGreaterThan(before + 5), 10_000);
  expect(Date.now() - began).toBeGreaterThan(100);
  cable.mend();
  await vi.waitFor(() => jobs.add("remind", "last"), 15_000);
  await vi.waitFor(() => expect(remind.ran).toContain("last"), 15_000);
});
