import { describe, expect, it, onTestFinished, vi } from "vitest";
import { underWay } from "../../core/lanes/under-way.ts";
import type { JobBackend } from "../backend.ts";
import type { Job } from "../job.ts";
import type { Jobs } from "../jobs.ts";
import { holding, listeningLog, listing, openQueue, readyQueue } from "./fixtures.ts";
import { WorkerProcess } from "./worker-process.ts";

/** A backend that a test may break, and that nobody else uses. */
export interface FragileBackend {
  readonly backend: JobBackend;
  /** Refuses everybody, and drops who is connected. */
  goAway(): Promise<void>;
  /** Keeps its connections and says nothing any more. */
  goSilent(): Promise<void>;
  /** Answers again, with all that it had. */
  comeBack(): Promise<void>;
  /** Loses every job, under the feet of those who use it. */
  loseAll(): Promise<void>;
}

/** An outage may hold somebody who asks for something so long, and somebody who closes. */
const FAST_MS = 4_000;
/** The longest a killed worker's job waits: its lock, and three looks for jobs like it. */
const TAKEN_UP_WITHIN_MS = 14_000;

/** Every job that was put in before has been taken out. */
async function caughtUp(jobs: Jobs, last: ReturnType<typeof listing>): Promise<void> {
  const id = String(last.ran.length);
  await jobs.add(last.name, id);
  await vi.waitFor(() => expect(last.ran).toContain(id), 15_000);
}

/** What every backend of the job queue promises. */
export function itIsAQueue(name: string, prepare: () => Promise<FragileBackend>): void {
  describe(`the job queue on ${name}`, () => {
    itRunsJobs(prepare);
    itRepeats(prepare);
    itEndures(prepare);
  });
}

function itRunsJobs(prepare: () => Promise<FragileBackend>): void {
  it("runs each job with its id", async () => {
    const jobs = await readyQueue((await prepare()).backend);
    const remind = listing("remind");
    await jobs.add("remind", "1");
    await jobs.work([remind]);
    await jobs.add("remind", "2");
    await vi.waitFor(() => expect(remind.ran.toSorted()).toEqual(["1", "2"]), 15_000);
  });

  it("takes a job once while it waits", async () => {
    const jobs = await readyQueue((await prepare()).backend);
    const [remind, last] = [listing("remind"), listing("last")];
    await Promise.all([jobs.add("remind", "1"), jobs.add("remind", "1")]);
    await jobs.work([remind, last]);
    await caughtUp(jobs, last);
    expect(remind.ran).toEqual(["1"]);
  });

  it("lets nobody be blamed for a death while they wait for it", async () => {
    const jobs = await readyQueue((await prepare()).backend);
    const told: string[] = [];
    const leave = () => {
      told.push("waits");
      return () => void told.push("goes on");
    };
    await underWay(leave, () => jobs.add("remind", "1"));
    expect(told).toEqual(["waits", "goes on"]);
  });

  it("runs once more what is asked for while it runs", async () => {
    const jobs = await readyQueue((await prepare()).backend);
    const [look, last] = [holding("look"), listing("last")];
    await jobs.work([look, last]);
    await jobs.add("look", "1");
    await look.began;
    await Promise.all([jobs.add("look", "1"), jobs.add("look", "1")]);
    await caughtUp(jobs, last);
    expect(look.runs()).toBe(1);
    look.end();
    await vi.waitFor(() => expect(look.runs()).toBe(2), 15_000);
    await caughtUp(jobs, last);
    expect(look.runs()).toBe(2);
  });

  it("tries again what failed", async () => {
    const log = listeningLog();
    const jobs = await readyQueue((await prepare()).backend, log);
    const run = vi.fn<Job["run"]>().mockRejectedValueOnce(new Error("not yet"));
    await jobs.work([{ name: "shaky", run }]);
    await jobs.add("shaky", "1");
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2), 15_000);
    const failure: unknown = expect.objectContaining({ job: "shaky", attempts: 1 });
    expect(log.warn).toHaveBeenCalledWith("a job failed", failure);
  });

  it("runs again what was killed while it ran", async () => {
    const fragile = await prepare();
    const jobs = await readyQueue(fragile.backend);
    const victim = new WorkerProcess(fragile.backend);
    onTestFinished(() => victim.kill());
    await jobs.add("slow", "1");
    await vi.waitFor(() => expect(victim.began).toEqual(["1"]), 10_000);
    await victim.kill();
    const slow = listing("slow");
    await jobs.work([slow]);
    await vi.waitFor(() => expect(slow.ran).toEqual(["1"]), TAKEN_UP_WITHIN_MS);
  }, 30_000);

  it("waits for the job under way when it closes", async () => {
    const jobs = await readyQueue((await prepare()).backend);
    const long = holding("long");
    await jobs.work([long]);
    await jobs.add("long", "1");
    await long.began;
    const isClosed = vi.fn<() => void>();
    const closed = jobs.close().then(isClosed);
    await vi.waitFor(() => jobs.ready()); // asked and answered after it was told to close
    expect(isClosed).not.toHaveBeenCalled();
    long.end();
    await closed;
  });
}

function itRepeats(prepare: () => Promise<FragileBackend>): void {
  it("runs by itself what is to run ever and again, though it fails", async () => {
    const jobs = await readyQueue((await prepare()).backend);
    const run = vi.fn<Job["run"]>().mockRejectedValueOnce(new Error("not today"));
    await jobs.work([{ name: "sweep", everyMs: 100, run }]);
    await vi.waitFor(() => expect(run.mock.calls.length).toBeGreaterThanOrEqual(3), 15_000);
  });

  it("runs it once in its time, however many processes there are", async () => {
    const fragile = await prepare();
    const [sweep, last] = [listing("sweep"), listing("last")];
    const processes = [
      openQueue(fragile.backend),
      openQueue(fragile.backend),
      openQueue(fragile.backend),
    ];
    for (const jobs of processes) await jobs.work([{ ...sweep, everyMs: 60_000 }, last]);
    for (const jobs of processes) await caughtUp(jobs, last);
    expect(sweep.ran).toEqual([""]);
  });

  it("runs it in one process at a time, and goes on when that one ends", async () => {
    const fragile = await prepare();
    let [now, most] = [0, 0];
    const sweeping = () => {
      const run = vi.fn<Job["run"]>(async () => {
        now += 1;
        most = Math.max(most, now);
        await new Promise((resolve) => setTimeout(resolve, 30));
        now -= 1;
      });
      return { name: "sweep", everyMs: 20, run };
    };
    const [first, second] = [sweeping(), sweeping()];
    const [mortal, heir] = [openQueue(fragile.backend), openQueue(fragile.backend)];
    await mortal.work([first]);
    await heir.work([second]);
    const runs = () => first.run.mock.calls.length + second.run.mock.calls.length;
    await vi.waitFor(() => expect(runs()).toBeGreaterThan(10), 10_000);
    await mortal.close();
    const before = second.run.mock.calls.length;
    await vi.waitFor(
      () => expect(second.run.mock.calls.length).toBeGreaterThan(before + 3),
      15_000,
    );
    expect(most).toBe(1);
  });
}

function itEndures(prepare: () => Promise<FragileBackend>): void {
  it.each(["goAway", "goSilent"] as const)(
    "tells a producer soon that the backend is not there, and works when it is back (%s)",
    async (outage) => {
      const fragile = await prepare();
      const jobs = await readyQueue(fragile.backend);
      const remind = listing("remind");
      await jobs.work([remind]);
      await jobs.add("remind", "1");
      await vi.waitFor(() => expect(remind.ran).toEqual(["1"]), 15_000);
      await fragile[outage]();
      const began = Date.now();
      const refused = await Promise.allSettled([jobs.add("remind", "2"), jobs.ready()]);
      expect(refused.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
      expect(Date.now() - began).toBeLessThan(FAST_MS);
      await fragile.comeBack();
      await vi.waitFor(() => jobs.add("remind", "3"), 12_000);
      await vi.waitFor(() => expect(remind.ran).toContain("3"), 12_000);
    },
    30_000,
  );

  it.each(["goAway", "goSilent"] as const)(
    "waits for the job under way, but for nothing else, when it closes without its backend (%s)",
    async (outage) => {
      const fragile = await prepare();
      const jobs = await readyQueue(fragile.backend);
      const long = holding("long");
      await jobs.work([long]);
      await jobs.add("long", "1");
      await long.began;
      await fragile[outage]();
      const isClosed = vi.fn<() => void>();
      const closed = jobs.close().then(isClosed);
      await expect(jobs.ready()).rejects.toThrow(/./u); // longer than it takes to close
      expect(isClosed).not.toHaveBeenCalled();
      const ended = Date.now();
      long.end();
      await closed;
      expect(Date.now() - ended).toBeLessThan(FAST_MS);
    },
  );

  it("does not run again what ended while the backend was away", async () => {
    const fragile = await prepare();
    const jobs = await readyQueue(fragile.backend);
    const [long, last] = [holding("long"), listing("last")];
    await jobs.work([long, last]);
    await jobs.add("long", "1");
    await long.began;
    await fragile.goAway();
    await expect(jobs.ready()).rejects.toThrow(/./u);
    long.end();
    await fragile.comeBack();
    await vi.waitFor(() => jobs.add("long", "1"), 15_000);
    // Its end is known by now, or it would wait behind itself until it is taken up again.
    await vi.waitFor(() => expect(long.runs()).toBe(2), 15_000);
    await caughtUp(jobs, last);
    expect(long.runs()).toBe(2);
  });

  it("speaks of an outage once", async () => {
    const fragile = await prepare();
    const log = listeningLog();
    const jobs = await readyQueue(fragile.backend, log);
    await jobs.work([{ name: "sweep", everyMs: 50, run: async () => undefined }]);
    await fragile.goAway();
    await expect(jobs.ready()).rejects.toThrow(/./u);
    await expect(jobs.ready()).rejects.toThrow(/./u);
    const faults = () =>
      log.warn.mock.calls.filter(([words]) => words === "the job queue has a fault");
    await vi.waitFor(() => expect(faults()).toHaveLength(1), 15_000);
    await fragile.comeBack();
    await vi.waitFor(() => jobs.ready(), 15_000);
    expect(faults()).toHaveLength(1);
  });

  it("loses nothing that our rows still ask for, though the backend loses every job", async () => {
    const fragile = await prepare();
    const jobs = await readyQueue(fragile.backend);
    const wanted = new Set(["1", "2", "3"]);
    let areLost = false;
    const remind = vi.fn<Job["run"]>(async (id) => {
      if (!areLost) throw new Error("not yet");
      wanted.delete(id);
    });
    const sweep = async () => {
      for (const id of wanted) await jobs.add("remind", id);
    };
    await jobs.work([
      { name: "sweep", everyMs: 100, run: sweep },
      { name: "remind", run: remind },
    ]);
    await vi.waitFor(() => expect(remind).toHaveBeenCalledTimes(3), 15_000);
    await fragile.loseAll();
    areLost = true;
    await vi.waitFor(() => expect([...wanted]).toEqual([]), 10_000);
  });
}
