import type { LaneWork } from "../lanes/store.ts";
import { id } from "../message/address.ts";

/** A new conversation's lane as it was leased, in which nothing waits unless given. */
export function laneWork(given: Partial<LaneWork> = {}): LaneWork {
  return {
    lane: { conversation: id("c"), owner: "me", claim: 1 },
    handled: 0,
    blame: 0,
    organisation: id("o"),
    account: id("a"),
    address: { channel: "test", account: id("a"), chat: id("c") },
    attendant: "bot",
    dialogue: undefined,
    unsent: [],
    inbound: [],
    ...given,
  };
}
