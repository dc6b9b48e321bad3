import { grouped } from "../grouped.ts";
import { storable } from "./storable.ts";
import type { Accepted, Arrival, InboxStore } from "./store.ts";

/** Takes in what platforms deliver: many deliveries, one commit, and only then an answer to each. */
export interface Inbox {
  accept(arrival: Arrival): Promise<Accepted>;
}

export function openInbox(store: InboxStore): Inbox {
  const commit = grouped((arrivals: readonly Arrival[]) => store.accept(arrivals));
  return {
    accept: (arrival) => commit({ ...arrival, reading: storable(arrival.reading) }),
  };
}
