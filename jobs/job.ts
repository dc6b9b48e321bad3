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

/** Asks for work. Asking twice for the same job and id is asking once, while it waits. */
export interface JobQueue {
  add(name: string, id: string): Promise<void>;
}
