import type { JobsOptions } from "bullmq";
import { within } from "../core/within.ts";
import type { Backend } from "./backend.ts";

interface Hearing {
  /** Is told of every fault. */
  report(error: Error): void;
  /** Is called whenever the backend is there again. */
  back(): void;
}

const ANSWERS_WITHIN_MS = 2_000;
const GOODBYE_WITHIN_MS = 500;

/** Puts jobs into BullMQ's queue, which it opens when it is first needed, and waits for none that is away. */
export class Producer {
  readonly #backend: Backend;
  readonly #hearing: Hearing;
  #open: ReturnType<Backend["openQueue"]> | undefined;

  constructor(backend: Backend, hearing: Hearing) {
    this.#backend = backend;
    this.#hearing = hearing;
  }

  /** Rejects after two seconds in which the backend did not take it; it may take it later. */
  async put(name: string, id: string, options: JobsOptions): Promise<void> {
    const put = this.#ready().then((queue) => queue.add(name, { id }, options));
    await within(ANSWERS_WITHIN_MS, put, () => new Error("the job queue takes no job"));
  }

  /** Rejects after two seconds in which the backend did not answer. */
  async ask(): Promise<void> {
    const asked = this.#ready().then((queue) => queue.isPaused());
    await within(ANSWERS_WITHIN_MS, asked, () => new Error("the job queue does not answer"));
  }

  /** Waits until the backend is there, and has what BullMQ needs. */
  async ready(): Promise<void> {
    await this.#ready();
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const closed = open.queue.close();
    await within(GOODBYE_WITHIN_MS, closed, () => new Error("the job queue does not close")).catch(
      this.#hearing.report,
    );
    open.end();
  }

  async #ready() {
    this.#open ??= this.#begin();
    const { queue } = this.#open;
    try {
      await queue.waitUntilReady();
    } catch (error) {
      // BullMQ remembers for ever that it could not begin, so the next to ask begins anew.
      if (this.#open?.queue === queue) await this.close();
      throw error;
    }
    return queue;
  }

  #begin() {
    const open = this.#backend.openQueue();
    open.queue.on("error", this.#hearing.report);
    open.queue.getBackend().on("ready", this.#hearing.back);
    return open;
  }
}
