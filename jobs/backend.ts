import {
  ConnectionClosedError,
  createPostgresBackend,
  createRedisBackend,
  withBackend,
} from "bullmq";
import { Redis } from "ioredis";

/** Where jobs wait: in PostgreSQL, in a schema of BullMQ's own, or in Redis. */
export type JobBackend =
  | { readonly kind: "postgres"; readonly url: string }
  | { readonly kind: "redis"; readonly url: string };

export type Run = (job: { readonly name: string; readonly data: unknown }) => Promise<void>;

const QUEUE = "prosa";

const QUEUE_OPTIONS = {
  // BullMQ writes down every step of every job for whoever listens, and nobody does.
  streams: { events: { maxLen: 100 } },
};

const WORKER_OPTIONS = {
  // It is told to run once it is ready: one that never gets ready would spin and stop the process.
  autorun: false,
  concurrency: 4,
  // A job whose worker was killed is free again after this long; a living worker renews in time.
  lockDuration: 5_000,
  // How often jobs without a living worker are looked for: one is taken up again within three looks.
  stalledInterval: 2_000,
  // Every job may run again, so none is given up because the workers that had it were killed.
  maxStalledCount: 1_000,
  // After a refused connection; BullMQ would wait 15 s, long after the backend is back.
  runRetryDelay: 1_000,
};

/**
 * BullMQ's classes on one backend. `isAwaited` says that nothing begins without it; `end` lets go of
 * connections that do not close by themselves.
 */
export type Backend = ReturnType<typeof onBackend>;

export function onBackend(backend: JobBackend) {
  return backend.kind === "redis" ? onRedis(backend) : onPostgres(backend);
}

function onRedis({ url }: JobBackend) {
  const { Queue, Worker } = withBackend(createRedisBackend);
  const patience = {
    // BullMQ waits ever longer, up to 20 s.
    retryStrategy: (times: number) => Math.min(times * 100, 1_000),
    // A connection that lost its other end says nothing; commands take a worker ten seconds at most.
    socketTimeout: 20_000,
  };
  return {
    isAwaited: false,
    openQueue() {
      // A producer is told at once that Redis is away, rather than kept waiting till it is back.
      const connection = new Redis(url, { ...patience, enableOfflineQueue: false });
      // The check is a command: should it fail, BullMQ's queue would be useless for ever.
      const options = { ...QUEUE_OPTIONS, connection, skipVersionCheck: true };
      const queue = new Queue<unknown>(QUEUE, options);
      return { queue, end: () => connection.disconnect() };
    },
    openWorker(run: Run) {
      const connection = new Redis(url, { ...patience, maxRetriesPerRequest: null });
      const worker = new Worker<unknown>(QUEUE, run, { connection, ...WORKER_OPTIONS });
      return { worker, end: () => connection.disconnect() };
    },
  };
}

function onPostgres({ url }: JobBackend) {
  const { Queue, Worker } = withBackend(sturdyPostgres);
  const connection = {
    connectionString: url,
    schema: "bullmq",
    max: 1,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000, // of a server that says nothing any more
  };
  return {
    isAwaited: true,
    openQueue() {
      const options = { ...QUEUE_OPTIONS, connection: { ...connection, migrate: true } };
      return { queue: new Queue<unknown>(QUEUE, options), end: nothing };
    },
    openWorker(run: Run) {
      return {
        worker: new Worker<unknown>(QUEUE, run, { connection, ...WORKER_OPTIONS }),
        end: nothing,
      };
    },
  };
}

const nothing = () => undefined;

/**
 * BullMQ's own, with two faults mended. A connection that breaks while BullMQ has it on loan tells the
 * query and then whoever listens to it; nobody did, and that ended the process. And of all the ways in
 * which PostgreSQL can be away BullMQ knew only the refused connection: any other made a worker ask
 * thousands of times a second, and forget the end of a job.
 */
const sturdyPostgres: typeof createPostgresBackend = (name, options, more) => {
  const backend = createPostgresBackend(name, options, more);
  const { pool } = backend.connection;
  pool.on("connect", (client) => client.on("error", () => undefined));
  const query = pool.query.bind(pool);
  pool.query = <R>(text: string, values?: readonly unknown[]) =>
    query<R>(text, values).catch((error: unknown) => {
      if (!(error instanceof Error) || !isOutage(error)) throw error;
      backend.emit("error", error);
      throw new ConnectionClosedError(error.message, error);
    });
  return backend;
};

/**
 * What means that the server cannot serve just now: all that only the driver says, and of SQLSTATEs
 * those that mean it to the store (prisma/store/outage.ts).
 */
function isOutage(error: Error): boolean {
  const code = "severity" in error && "code" in error ? String(error.code) : "08";
  return /^(?:08|25006|28|3D000|40|42501|53|57|58)/u.test(code);
}
