import { onTestFinished, vi } from "vitest";
import type { Log } from "../../core/ports.ts";
import type { JobBackend } from "../backend.ts";
import { openJobs } from "../jobs.ts";

export function listeningLog() {
  return { info: vi.fn<Log["info"]>(), warn: vi.fn<Log["warn"]>(), error: vi.fn<Log["error"]>() };
}

/** A process's view of the queue. */
export function openQueue(backend: JobBackend, log: Log = listeningLog()) {
  const jobs = openJobs(backend, log);
  onTestFinished(() => jobs.close());
  return jobs;
}

/** A job that tells which ids it ran for. */
export function listing(name: string) {
  const ran: string[] = [];
  return { name, ran, run: async (id: string) => void ran.push(id) };
}

/** A job that is under way from `began` until `end` is called. */
export function holding(name: string) {
  const began = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  let runs = 0;
  return {
    name,
    began: began.promise,
    end: () => mayEnd.resolve(),
    runs: () => runs,
    async run() {
      runs += 1;
      began.resolve();
      await mayEnd.promise;
    },
  };
}
