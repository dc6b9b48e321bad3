import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { Log } from "../core/ports.ts";
import { Cable } from "../tests/cable.ts";
import { databaseForTest } from "../tests/database.ts";
import { openJobs } from "./jobs.ts";
import type { Jobs } from "./jobs.ts";

function listeningLog() {
  return { info: vi.fn<Log["info"]>(), warn: vi.fn<Log["warn"]>(), error: vi.fn<Log["error"]>() };
}

/** A queue in PostgreSQL, as the hub has it where no Redis is given. */
async function openQueue(log: Log = listeningLog()): Promise<Jobs> {
  const { url } = await databaseForTest();
  const jobs = openJobs({ kind: "postgres", url }, log);
  await jobs.ready();
  onTestFinished(() => jobs.close());
  return jobs;
}

describe("the job queue on PostgreSQL", () => {
  it("runs each job with its id", async () => {
    const jobs = await openQueue();
    const ran: string[] = [];
    await jobs.add("remind", "1");
    await jobs.work([{ name: "remind", run: async (id) => void ran.push(id) }]);
    await jobs.add("remind", "2");
    await vi.waitFor(() => expect(ran.toSorted()).toEqual(["1", "2"]), 5_000);
  });

  it("takes a job once while it waits", async () => {
    const jobs = await openQueue();
    const ran: string[] = [];
    await Promise.all([jobs.add("remind", "1"), jobs.add("remind", "1"), jobs.add("last", "1")]);
    await jobs.work([
      { name: "remind", run: async (id) => void ran.push(id) },
      { name: "last", run: async () => void ran.push("last") },
    ]);
    await vi.waitFor(() => expect(ran).toContain("last"), 5_000);
    expect(ran.toSorted()).toEqual(["1", "last"]);
  });

  it("tries a job again that failed", async () => {
    const log = listeningLog();
    const jobs = await openQueue(log);
    let tries = 0;
    await jobs.work([
      {
        name: "shaky",
        run: async () => {
          tries += 1;
          if (tries === 1) throw new Error("not yet");
          await Promise.resolve();
        },
      },
    ]);
    await jobs.add("shaky", "1");
    await vi.waitFor(() => expect(tries).toBe(2), 8_000);
    expect(log.warn).toHaveBeenCalledWith(
      "a job failed",
      expect.objectContaining({ job: "shaky", attempts: 1 }),
    );
  });

  it("runs by itself what is to run ever and again", async () => {
    const jobs = await openQueue();
    let runs = 0;
    await jobs.work([{ name: "sweep", everyMs: 100, run: async () => void (runs += 1) }]);
    await vi.waitFor(() => expect(runs).toBeGreaterThanOrEqual(3), 5_000);
  });

  it("waits for the job under way when it closes", async () => {
    const { url } = await databaseForTest();
    const jobs = openJobs({ kind: "postgres", url }, listeningLog());
    const began = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    let ended = false;
    await jobs.work([
      {
        name: "long",
        run: async () => {
          began.resolve();
          await mayEnd.promise;
          ended = true;
        },
      },
    ]);
    await jobs.add("long", "1");
    await began.promise;
    const closed = jobs.close();
    mayEnd.resolve();
    await closed;
    expect(ended).toBe(true);
  });

  it("does not begin on a database that is away", async () => {
    const cable = await Cable.open((await databaseForTest()).url);
    const jobs = openJobs({ kind: "postgres", url: cable.url }, listeningLog());
    onTestFinished(() => jobs.close());
    cable.cut();
    await expect(jobs.work([])).rejects.toThrow(/ECONNRESET|terminated/u);
  });

  it("goes on after an outage of the database, and speaks of it once", async () => {
    const cable = await Cable.open((await databaseForTest()).url);
    const log = listeningLog();
    const jobs = openJobs({ kind: "postgres", url: cable.url }, log);
    onTestFinished(() => jobs.close());
    const ran: string[] = [];
    await jobs.work([{ name: "remind", run: async (id) => void ran.push(id) }]);
    const before = cable.taken;
    cable.cut();
    await vi.waitFor(() => expect(cable.taken).toBeGreaterThan(before + 4), 10_000);
    cable.mend();
    await jobs.add("remind", "1");
    await vi.waitFor(() => expect(ran).toEqual(["1"]), 10_000);
    const faults = log.warn.mock.calls.filter(([words]) => words === "the job queue has a fault");
    expect(faults).toHaveLength(1);
  });
});
