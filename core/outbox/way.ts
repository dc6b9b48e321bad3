import type { Adapter } from "../adapter.ts";
import type { ChannelAccountId } from "../identity.ts";
import type { LeasedLane } from "../lanes/lease.ts";
import type { Line } from "../line.ts";
import type { Address } from "../message/address.ts";
import type { Policy } from "../policy.ts";

/** Where a lane's messages go, and who holds it. */
export interface Way {
  readonly lane: LeasedLane;
  readonly account: ChannelAccountId;
  readonly adapter: Adapter;
  readonly to: Address;
  readonly policy: Policy;
  /** The number has another account, on the air or not: what waits here may have been begun there. */
  readonly isJoined: boolean;
  /** That other account, where it is on the air. */
  readonly twin?: Line | undefined;
  /** False when this process was out for so long that it may have been taken for dead. */
  isSurelyHeld(): boolean;
}

/** A key makes one message of two sends by one account, and two of one by each. */
export function repeatsOf({ adapter, isJoined }: Way): Pick<Adapter, "repeatable"> {
  return { repeatable: adapter.repeatable && !isJoined };
}
