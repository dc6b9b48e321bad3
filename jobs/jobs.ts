import { createPostgresBackend, createRedisBackend, withBackend } from "bullmq";
import type { JobsOptions } from "bullmq";
import { z } from "zod";
import type { Log } from "../core/ports.ts";
import { within } from "../core/within.ts";
import type { Job, JobQueue } from "./job.ts";

/** Where jobs wait: in PostgreSQL, in a schema of BullMQ's own, or in Redis. */
export type JobBackend =
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "redis"; readonly url: string };

/** The queue, and who works on it. */
export interface Jobs extends JobQueue {
  /** Begins to run jobs in this process. */
  work(jobs: readonly Job[]): Promise<void>;
  /** Resolves when the queue answers. */
  ready(): Promise<void>;
  /** Takes no more jobs, and resolves when those under way are done. */
  close(): Promise<void>;
}

const QUEUE = "prosa";
const FAULTS_EVERY_MS = 10_000;
/** A job under way may take so long to end; a Redis that is away would hold us for ever. */
const CLOSE_WITHIN_MS = 8_000;

/** A job is tried so often, with doubling pauses; then the sweeper's next look makes it anew. */
const JOB_OPTIONS: JobsOptions = {
  attempts: 5,
  backoff: { type: "exponential", delay: 1_000 },
  removeOnComplete: true,
  removeOnFail: { count: 1_000 },
};

/**
 * A killed worker stalls its job, and BullMQ's default gives up at the second time: every job here
 * may run again, so none is given up for that.
 */
const WORKER_OPTIONS = {
  // It is told to run once it is ready: one that never gets ready would spin and stop the process.
  autorun: false,
  maxStalledCount: 50,
  lockDuration: 30_000,
  concurrency: 4,
};

const jobData = z.object({ id: z.string() });

export function openJobs(backend: JobBackend, log: Log): Jobs {
  const { queue, startWorker } = backend.kind === "redis" ? onRedis(backend) : onPostgres(backend);
  const closing: (() => Promise<void>)[] = [() => queue.close()];
  const report = reporter(log);
  queue.on("error", report);

  return {
    async add(name, id) {
      await queue.add(name, { id }, { ...JOB_OPTIONS, jobId: `${name}-${id}` });
    },

    async work(jobs) {
      const byName = new Map(jobs.map((job) => [job.name, job]));
      const worker = startWorker(async ({ name, data }) => {
        await byName.get(name)?.run(jobData.parse(data).id);
      });
      worker.on("error", report);
      worker.on("failed", (job, error) =>
        log.warn("a job failed", { job: job?.name, attempts: job?.attemptsMade, error }),
      );
      closing.unshift(() => worker.close());
      // Redis may be away at a start, and text needs none of it.
      if (backend.kind === "postgres")
        await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);
      worker.run().catch(report);
      for (const { name, everyMs } of jobs) {
        if (everyMs === undefined) continue;
        const template = { name, data: { id: "" }, opts: JOB_OPTIONS };
        await queue.upsertJobScheduler(name, { every: everyMs }, template);
      }
    },

    async ready() {
      await queue.waitUntilReady();
    },

    async close() {
      for (const close of closing) await within(CLOSE_WITHIN_MS, close(), closedLate).catch(report);
    },
  };
}

function closedLate(): Error {
  return new Error("the job queue did not close in time");
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

type Run = (job: { name: string; data: unknown }) => Promise<void>;

function onPostgres({ url }: { url: string }) {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: url, schema: "bullmq", max: 1, migrate: true };
  return {
    queue: new Queue<unknown>(QUEUE, { connection }),
    startWorker: (run: Run) => new Worker<unknown>(QUEUE, run, { connection, ...WORKER_OPTIONS }),
  };
}

/** The producer fails at once when Redis is away; the worker waits for it. */
function onRedis({ url }: { url: string }) {
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    queue: new Queue<unknown>(QUEUE, { connection: { url, enableOfflineQueue: false } }),
    startWorker: (run: Run) =>
      new Worker<unknown>(QUEUE, run, {
        connection: { url, maxRetriesPerRequest: null },
        ...WORKER_OPTIONS,
      }),
  };
}
