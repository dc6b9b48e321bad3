import type { Delivery, Reading } from "../adapter.ts";
import type { ChannelAccount, ChannelAccountId } from "../identity.ts";
import type { LaneWork, PendingEvent } from "../lanes/store.ts";
import type { LeasedLane } from "../lanes/lease.ts";

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

/** A worker that takes over at once what it has just stored. */
export interface Takeover {
  readonly owner: string;
  /** Unused so far by this owner. */
  readonly claim: number;
  /** The accounts it has room for. */
  readonly accounts: readonly ChannelAccountId[];
}

export interface AcceptOptions {
  /** How long a text waits for the next one before it is answered. */
  readonly debounceMs: number;
  readonly takeover?: Takeover;
}

export interface Intake {
  /** In the order of the arrivals. */
  readonly accepted: readonly Accepted[];
  /** Lanes that nobody held, leased to the taker in the same commit. */
  readonly taken: readonly LaneWork[];
  /** What arrived in lanes that the taker holds already. */
  readonly added: readonly {
    readonly lane: LeasedLane;
    readonly inbound: readonly PendingEvent[];
  }[];
}

/** Where what came in is kept. Implemented by the store. */
export interface InboxStore {
  /**
   * Stores all of it in one commit, or nothing and throws `StoreUnavailable`. An event is known by
   * (account, its id); storing one makes the lane of its conversation due, or hands it over.
   */
  accept(arrivals: readonly Arrival[], options: AcceptOptions): Promise<Intake>;
}
