import type { Reading } from "../adapter.ts";
import { grouped } from "../grouped.ts";
import { storingFault } from "../message/stored.ts";
import { storable } from "./storable.ts";
import type { Accepted, Arrival, InboxStore } from "./store.ts";

/** Takes in what platforms deliver: many deliveries, one commit, and only then an answer to each. */
export interface Inbox {
  accept(arrival: Arrival): Promise<Accepted>;
}

export function openInbox(store: InboxStore): Inbox {
  const commit = grouped((arrivals: readonly Arrival[]) => store.accept(arrivals));
  return {
    accept: (arrival) => commit({ ...arrival, reading: keepable(storable(arrival.reading)) }),
  };
}

/** An event that could not be read back, such as one of the year 10000, is unreadable from the start. */
function keepable({ events, ignored }: Reading): Reading {
  const faults = events.map(storingFault);
  return {
    events: events.filter((_, index) => faults[index] === undefined),
    ignored: [
      ...ignored,
      ...faults.flatMap((reason) => (reason ? [{ kind: "unreadable" as const, reason }] : [])),
    ],
  };
}
