import type { Delivery, Reading } from "../adapter.ts";
import type { ChannelAccount } from "../identity.ts";

/** One delivery of a platform, verified and read, on its way into the store. */
export interface Arrival {
  readonly account: ChannelAccount;
  readonly delivery: Delivery;
  readonly reading: Reading;
}

/** What became of an arrival's parts. */
export interface Accepted {
  /** Stored now for the first time. */
  readonly fresh: number;
  /** Known from an earlier delivery, and left as they were. */
  readonly duplicates: number;
  /** Genuine but unreadable: kept apart, with the reason. */
  readonly quarantined: number;
}

/** Where what came in is kept. Implemented by the store. */
export interface InboxStore {
  /**
   * Stores all of it in one commit, or nothing and throws `StoreUnavailable`. An event is known by
   * (account, its id); storing one wakes the lane of its conversation. Answers in order.
   */
  accept(arrivals: readonly Arrival[]): Promise<readonly Accepted[]>;
}
