import type { ChannelAccountId } from "../identity.ts";
import type { ChatId } from "../message/address.ts";
import type { Rates } from "./pacing.ts";

/** A message that wants to go. */
export interface PaceRequest {
  readonly account: ChannelAccountId;
  readonly recipient: ChatId;
  readonly rates: Rates;
}

/** How fast the accounts send, over all processes. Implemented by the store, on its own clock. */
export interface PaceStore {
  /**
   * Milliseconds to wait, in the order of the requests: 0 to send now, else to come back then and ask
   * again. The place in the line is kept meanwhile, and asking early or twice changes nothing.
   */
  reserve(requests: readonly PaceRequest[]): Promise<readonly number[]>;
  /**
   * The platform wants to be left alone for so many milliseconds: by the whole account, or in this one
   * chat. A rest that ends later stands.
   */
  rest(account: ChannelAccountId, recipient: ChatId | undefined, ms: number): Promise<void>;
  /** Those of the accounts that rest, and for how many milliseconds more. */
  resting(accounts: readonly ChannelAccountId[]): Promise<ReadonlyMap<ChannelAccountId, number>>;
  /** Calls `hear` when an account begins to rest, told by the database. */
  listen(hear: () => void): Promise<() => Promise<void>>;
  /** Drops what says nothing about now any more. */
  forget(): Promise<void>;
}
