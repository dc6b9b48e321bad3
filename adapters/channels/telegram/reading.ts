import type { Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId, EventId } from "../../../core/message/address.ts";
import { ignored } from "../../../core/reading.ts";
import type { Self } from "./addressing.ts";

/** What an update brought to an account of ours. */
export interface Origin {
  readonly account: AccountId;
  /** What the update gives its event as an id. */
  readonly id: EventId;
  /** Telegram's word for the update. */
  readonly kind: string;
  readonly self: Self;
}

/** The id of one of several events in an update. */
export function nthId({ id: update }: Origin, nth: number | string): EventId {
  return id(`${update}:${nth}`);
}

export function irrelevant({ kind }: Pick<Origin, "kind">, why: string): Reading {
  return ignored("irrelevant", `${kind}: ${why}`);
}
