import type { Clock } from "../../core/ports.ts";
import type { Job } from "../../jobs/job.ts";
import type { Jobs } from "../../jobs/jobs.ts";

/** Whatever looks by itself looks so often while time passes, but no oftener than that. */
const LOOKS = 48;
const SHORTEST_MS = 10 * 60_000;
const LONGEST_MS = 60 * 60_000;

/** These go by the database's clock, which no page moves: to them no time has passed. */
const timeless: ReadonlySet<string> = new Set(["sweep", "files", "calendars"]);

/** A clock that stands still until it is moved, and the jobs that its moving sets off. */
export class Clockwork implements Clock {
  #now: number;
  #jobs: readonly Job[] = [];
  #running: Promise<void> = Promise.resolve();
  /** When each job ran last. */
  readonly #ran = new Map<string, number>();

  constructor(now: Date) {
    this.#now = now.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  /** Lets time pass until then. Whatever looks by itself looks at least once an hour of it. */
  async moveTo(then: Date): Promise<void> {
    const even = (then.getTime() - this.#now) / LOOKS;
    const step = Math.min(LONGEST_MS, Math.max(SHORTEST_MS, even));
    while (this.#now < then.getTime()) {
      this.#now = Math.min(this.#now + step, then.getTime());
      for (const job of this.#jobs) if (this.#isDue(job)) await this.#run(job.name, "");
    }
    for (const { name } of this.#jobs) if (timeless.has(name)) await this.#run(name, "");
    await this.idle();
  }

  /** Resolves when no job runs and none waits. */
  async idle(): Promise<void> {
    let last: Promise<void> | undefined;
    while (last !== this.#running) {
      last = this.#running;
      await last;
    }
  }

  /** A queue that runs in this process, one job after the other, at once. */
  get queue(): Jobs {
    return {
      add: async (name, id) => void this.#run(name, id),
      work: async (jobs) => void (this.#jobs = jobs),
      ready: async () => undefined,
      close: () => this.idle(),
    };
  }

  #isDue({ name, everyMs = Infinity }: Job): boolean {
    const isDue = !timeless.has(name) && this.#now - (this.#ran.get(name) ?? 0) >= everyMs;
    if (isDue) this.#ran.set(name, this.#now);
    return isDue;
  }

  #run(name: string, id: string): Promise<void> {
    const job = this.#jobs.find((each) => each.name === name);
    if (!job) throw new Error(`there is no job ${name}`);
    this.#running = this.#running.then(() => job.run(id));
    return this.#running;
  }
}
