import type { JobsOptions } from "bullmq";
import { z } from "zod";
import { idle } from "../core/lanes/under-way.ts";
import type { Log } from "../core/ports.ts";
import { within } from "../core/within.ts";
import { onBackend } from "./backend.ts";
import type { Backend, JobBackend, Run } from "./backend.ts";
import type { Job, JobQueue } from "./job.ts";
import { Producer } from "./producer.ts";
import { repeatedly } from "./repeatedly.ts";
import type { Repetition } from "./repeatedly.ts";

/** The queue, and who works on it. */
export interface Jobs extends JobQueue {
  /** Begins to run jobs in this process. PostgreSQL must be there; a Redis that is away is waited for meanwhile. */
  work(jobs: readonly Job[]): Promise<void>;
  /** Resolves when the queue answers; rejects after two seconds in which it did not. */
  ready(): Promise<void>;
  /** Takes no more jobs, and resolves when those under way are done, or after some ten seconds. */
  close(): Promise<void>;
}

const FAULTS_EVERY_MS = 10_000;
const CLOSE_WITHIN_MS = 8_000;
/** Of its interval, in which a repeating job is run once: a look that comes a moment early still counts. */
const INTERVAL = 0.9;

/**
 * The queue keeps no books: what is done and what was given up leaves it, and our rows say what is
 * still to do. It tries again to be quick; what it gives up, the sweeper's next look makes anew.
 */
const JOB_OPTIONS: JobsOptions = {
  attempts: 5,
  backoff: { type: "exponential", delay: 1_000, jitter: 0.5 },
  removeOnComplete: true,
  removeOnFail: true,
};

const jobData = z.object({ id: z.string() });

export function openJobs(backend: JobBackend, log: Log): Jobs {
  return new BullJobs(onBackend(backend), log);
}

class BullJobs implements Jobs {
  readonly #backend: Backend;
  readonly #log: Log;
  readonly #producer: Producer;
  readonly #report: (error: Error) => void;
  readonly #repetitions: Repetition[] = [];
  readonly #underWay = new Set<Promise<void>>();
  #working: ReturnType<Backend["openWorker"]> | undefined;
  #closing: Promise<void> | undefined;

  constructor(backend: Backend, log: Log) {
    this.#backend = backend;
    this.#log = log;
    this.#report = reporter(log);
    // A backend that is back may be empty, so the repeating jobs are asked for at once.
    const back = () => this.#repetitions.forEach((repetition) => repetition.hasten());
    this.#producer = new Producer(backend, { report: this.#report, back });
  }

  async add(name: string, id: string): Promise<void> {
    // Asked for while it runs, it is run once more: it may have looked too early.
    const deduplication = { id: `${name} ${id}`, keepLastIfActive: true };
    await idle(this.#producer.put(name, id, { ...JOB_OPTIONS, deduplication }));
  }

  async work(jobs: readonly Job[]): Promise<void> {
    const { isAwaited } = this.#backend;
    if (isAwaited) await this.#producer.ready();
    this.#working = this.#backend.openWorker(this.#runner(jobs));
    const { worker } = this.#working;
    worker.on("error", this.#report);
    worker.on("failed", (job, error) =>
      this.#log.warn("a job failed", { job: job?.name, attempts: job?.attemptsMade, error }),
    );
    if (isAwaited) await worker.waitUntilReady();
    worker.run().catch(this.#report);
    for (const { name, everyMs } of jobs)
      if (everyMs !== undefined)
        this.#repetitions.push(repeatedly(everyMs, () => this.#ask(name, everyMs)));
  }

  ready(): Promise<void> {
    return this.#producer.ask();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    for (const repetition of this.#repetitions.splice(0)) repetition.stop();
    await this.#stopWorking();
    await this.#producer.close();
  }

  #runner(jobs: readonly Job[]): Run {
    const byName = new Map(jobs.map((job) => [job.name, job]));
    return async ({ name, data }) => {
      const job = byName.get(name);
      // Of a newer release than this process: it fails here, and is tried again where it is known.
      if (!job) throw new Error(`there is no job ${name} in this process`);
      const running = job.run(jobData.parse(data).id);
      this.#underWay.add(running);
      await running.finally(() => this.#underWay.delete(running));
    };
  }

  /** Every process that works asks; who asks first in an interval is heard, and nobody while it runs. */
  async #ask(name: string, everyMs: number): Promise<boolean> {
    const jobId = `every ${name}`;
    const deduplication = { id: jobId, ttl: Math.ceil(everyMs * INTERVAL) };
    const options = { ...JOB_OPTIONS, attempts: 1, jobId, deduplication };
    return this.#heard(this.#producer.put(name, "", options));
  }

  async #stopWorking(): Promise<void> {
    if (!this.#working) return;
    const { worker, end } = this.#working;
    const closed = worker.close();
    const isThere = await this.#heard(this.#producer.ask());
    // A backend that is away hears of no end: then what runs here is all there is to wait for.
    const done = isThere ? closed : Promise.allSettled(this.#underWay);
    await within<unknown>(CLOSE_WITHIN_MS, done, () => new Error("a job does not end")).catch(
      this.#report,
    );
    end();
  }

  #heard(asked: Promise<void>): Promise<boolean> {
    return asked.then(
      () => true,
      (error: Error) => {
        this.#report(error);
        return false;
      },
    );
  }
}

/** BullMQ tries again ten times a second, and fails as often: its faults are told now and then. */
function reporter(log: Log): (error: Error) => void {
  let quietUntil = 0;
  return (error) => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + FAULTS_EVERY_MS;
    log.warn("the job queue has a fault", { error });
  };
}
