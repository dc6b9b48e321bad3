import type { Reading } from "../adapter.ts";
import { grouped } from "../grouped.ts";
import { storingFault } from "../message/stored/event.ts";
import { storable, storableReason } from "./storable.ts";
import type { Accepted, Arrival, InboxStore, Intake, Takeover } from "./store.ts";

/** Takes in what platforms deliver: many deliveries, one commit, and only then an answer to each. */
export interface Inbox {
  accept(arrival: Arrival): Promise<Accepted>;
}

export interface InboxOptions {
  /** Milliseconds of quiet after which a person's texts are answered. */
  readonly debounceMs: number;
  /** Who takes over at once what is stored, if anybody does. */
  takeover?(): Takeover | undefined;
  /** What was taken over so; undefined where that was not heard, and may be anything. */
  taken?(takeover: Takeover | undefined, intake: Intake | undefined): void;
  /** Hears each reading as it was stored, once it was. */
  stored?(account: Arrival["account"], reading: Reading): void;
}

export function openInbox(store: InboxStore, options: InboxOptions): Inbox {
  const { debounceMs } = options;
  const keep = async (arrivals: readonly Arrival[]) => {
    const takeover = options.takeover?.();
    let intake: Intake | undefined;
    try {
      intake = await store.accept(arrivals, { debounceMs, ...(takeover && { takeover }) });
      return intake.accepted;
    } finally {
      options.taken?.(takeover, intake);
    }
  };
  const commit = grouped(keep);
  return {
    async accept(arrival) {
      const reading = readable(arrival.reading);
      const accepted = await commit({ ...arrival, reading });
      options.stored?.(arrival.account, reading);
      return accepted;
    },
  };
}

/**
 * A reading as it can be stored. An event that could not be read back, such as one of the year
 * 10000, is unreadable from the start.
 */
export function readable(reading: Reading): Reading {
  const { events, ignored, ...about } = storable(reading);
  const faults = events.map(storingFault);
  return {
    ...about,
    events: events.filter((_, index) => faults[index] === undefined),
    ignored: [
      ...ignored,
      ...faults.flatMap((reason) => (reason ? [{ kind: "unreadable" as const, reason }] : [])),
    ].map(({ kind, reason }) => ({ kind, reason: storableReason(reason) })),
  };
}
