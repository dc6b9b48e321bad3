import type { LaneWork, PendingEvent } from "./store.ts";

/** A lane while this process holds it: what waits in it, and what arrives meanwhile. */
export class HeldLane {
  readonly work: LaneWork;
  #waiting: readonly PendingEvent[] = [];
  #handled: number;
  #seen: number;
  #roused = Promise.withResolvers<void>();

  constructor(work: LaneWork) {
    this.work = work;
    this.#handled = work.handled;
    this.#seen = work.handled;
    this.add(work.inbound);
  }

  /** What waits, oldest first. */
  get waiting(): readonly PendingEvent[] {
    return this.#waiting;
  }

  /** The place up to which events were handled. */
  get handled(): number {
    return this.#handled;
  }

  /** The newest place that is known here. */
  get seen(): number {
    return this.#seen;
  }

  /** Takes in what arrived. What does not follow on what is known here is left for the store to tell. */
  add(events: readonly PendingEvent[]): void {
    const fresh: PendingEvent[] = [];
    for (const event of events)
      if (event.place === this.#seen + 1) {
        fresh.push(event);
        this.#seen += 1;
      }
    if (fresh.length === 0) return;
    this.#waiting = [...this.#waiting, ...fresh];
    this.rouse();
  }

  /** Everything up to a place was handled. */
  done(upTo: number): void {
    this.#handled = upTo;
    this.#waiting = this.#waiting.filter(({ place }) => place > upTo);
  }

  /** Resolves after so many milliseconds, or as soon as something arrives or the lane is roused. */
  async rest(ms: number): Promise<void> {
    const roused = Promise.withResolvers<void>();
    this.#roused = roused;
    const timer = setTimeout(roused.resolve, ms);
    await roused.promise;
    clearTimeout(timer);
  }

  rouse(): void {
    this.#roused.resolve();
  }
}
