import type { Ignored, Reading } from "../../../core/adapter.ts";
import { id } from "../../../core/message/address.ts";
import type { AccountId, EventId } from "../../../core/message/address.ts";
import type { InboundEvent } from "../../../core/message/event.ts";
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

export function events(...read: readonly InboundEvent[]): Reading {
  return { events: read, ignored: [] };
}

export function irrelevant({ kind }: Pick<Origin, "kind">, why: string): Reading {
  return ignored("irrelevant", `${kind}: ${why}`);
}

export function ignored(kind: Ignored["kind"], reason: string): Reading {
  return { events: [], ignored: [{ kind, reason }] };
}
