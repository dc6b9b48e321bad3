import { Refusal, notFound } from "./refusal.ts";
import { occurrences } from "./recurrence.ts";
import { eventInput, readAs } from "./shapes.ts";
import type { EventInput } from "./shapes.ts";
import type { StoredEvent } from "./stored-event.ts";

export interface Listing {
  readonly timeMin?: number;
  readonly timeMax?: number;
  readonly single: boolean;
  /** Only what was written after this version, removed or not. */
  readonly after?: number;
}

/** The events of one calendar, and in which order they were written. */
export class Events {
  readonly #all = new Map<string, StoredEvent>();
  #version = 0;

  get version(): number {
    return this.#version;
  }

  insert(given: EventInput): StoredEvent {
    const id = given.id ?? crypto.randomUUID().replaceAll("-", "").slice(0, 26);
    // An id is taken for ever, also by what was removed.
    if (this.#all.has(id)) throw new Refusal(409, "duplicate");
    return this.#write({ ...given, id });
  }

  get(id: string): StoredEvent {
    const found = this.#all.get(id);
    if (!found) throw notFound();
    return found;
  }

  /** Changes the fields that are given; `null` takes one away. */
  patch(id: string, changes: object, ifMatch: string | undefined): StoredEvent {
    const before = this.get(id);
    if (ifMatch !== undefined && ifMatch !== etagOf(before))
      throw new Refusal(412, "conditionNotMet");
    return this.#write({ ...readAs(eventInput, { ...before, ...changes }), id });
  }

  remove(id: string): void {
    const before = this.get(id);
    if (before.status === "cancelled") throw new Refusal(410, "deleted");
    this.#write({ ...before, status: "cancelled" });
  }

  list({ timeMin, timeMax, single, after }: Listing): readonly StoredEvent[] {
    return [...this.#all.values()]
      .filter((event) =>
        after === undefined ? event.status !== "cancelled" : event.version > after,
      )
      .toSorted((one, other) => one.version - other.version)
      .flatMap((event) => (single ? occurrences(event) : [event]))
      .filter((event) => event.status === "cancelled" || isWithin(event, { timeMin, timeMax }));
  }

  #write(event: Omit<StoredEvent, "version">): StoredEvent {
    this.#version += 1;
    const written = { ...event, version: this.#version };
    this.#all.set(event.id, written);
    return written;
  }
}

export function etagOf({ version }: StoredEvent): string {
  return `"${3_200_000_000_000_000 + version}"`;
}

function millisecondsOf({ dateTime, date }: EventInput["start"]): number {
  return Date.parse(dateTime ?? date ?? "");
}

function isWithin(
  { start, end }: StoredEvent,
  { timeMin = -Infinity, timeMax = Infinity }: Record<"timeMin" | "timeMax", number | undefined>,
): boolean {
  return millisecondsOf(end) > timeMin && millisecondsOf(start) < timeMax;
}
