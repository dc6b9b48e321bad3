/**
 * Work that is slow or comes later. A job carries only an id and says "look again": it may run
 * twice or vanish, and is made anew from what Postgres says.
 */
export interface Job {
  readonly name: string;
  /** Milliseconds between runs, for a job that runs by itself; its runs get no id. */
  readonly everyMs?: number;
  run(id: string): Promise<void>;
}

/**
 * Asks for work. Asking twice for the same job and id is asking once, while it waits; what is asked
 * for while it runs is run once more. Rejects within two seconds when the queue is away.
 */
export interface JobQueue {
  add(name: string, id: string): Promise<void>;
}
