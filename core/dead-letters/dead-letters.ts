import type { Delivery } from "../adapter.ts";
import type { ChannelAccount, ConversationId } from "../identity.ts";
import type { AccountId, EventId, Id } from "../message/address.ts";
import type { InboundEvent } from "../message/event.ts";
import type { MessageClass } from "../outbox/classes.ts";

/** `out-12`, a message of ours; `in-12`, something that came in. Short and lasting: people type it. */
export type DeadLetterId = Id<"dead-letter">;

export const deadLetterKinds = [
  "failed", // ours: it surely did not go out
  "expired", // ours: its time was over before it went out
  "in_doubt", // ours: it may have gone out, and nobody can tell
  "unreadable", // theirs: genuine, and not in the platform's own shape
  "poison", // theirs: it killed whoever worked on it
] as const;

export type DeadLetterKind = (typeof deadLetterKinds)[number];

/** What went wrong for good, in either direction, and waits for a person. Nothing of its content. */
export interface DeadLetter {
  readonly id: DeadLetterId;
  readonly kind: DeadLetterKind;
  /** Since when it lies here. */
  readonly since: Date;
  readonly channel: string;
  readonly account: AccountId;
  /** Absent for what could not even be told whose it is. */
  readonly conversation?: ConversationId;
  readonly reason: string;
  /** Of its content. */
  readonly bytes: number;
  /** Absent for what came in. */
  readonly outgoing?: {
    readonly class: MessageClass;
    readonly attempts: number;
    /** How many later parts of the same answer wait for it. */
    readonly behind: number;
    /** Its time is over, so that it would expire at once. */
    readonly isOver: boolean;
  };
}

/** Which letters are meant: those of which everything holds that is given. */
export interface Choice {
  readonly ids?: readonly DeadLetterId[] | undefined;
  readonly kind?: DeadLetterKind | undefined;
  readonly channel?: string | undefined;
  readonly account?: string | undefined;
  /** Words of the reason, in any case. */
  readonly reason?: string | undefined;
  /** Dead for no longer than so many milliseconds. */
  readonly withinMs?: number | undefined;
}

/** A dead letter that came in, with what it takes to read it again. */
export interface DeadArrival {
  readonly id: DeadLetterId;
  readonly kind: "unreadable" | "poison";
  readonly account: ChannelAccount;
  /** The platform's id of the event; of an unreadable one, a name made of its digest. */
  readonly event: EventId;
  /** As it came over the wire. Parts of one delivery share it. */
  readonly raw?: { readonly payload: string; readonly delivery: Delivery };
  /** What was once read in it, as it is stored. */
  readonly read?: unknown;
}

/** A poison that is to be worked on once more, with what is read in it today. */
export interface Requeued {
  readonly id: DeadLetterId;
  readonly event?: InboundEvent | undefined;
}

/**
 * What failed for good. Implemented by the store. Every change is made once, however many ask for it
 * at the same time: it answers the letters that this call changed, and leaves out those that were
 * settled by somebody else, or must not be changed so.
 */
export interface DeadLetters {
  /** The longest dead first. */
  find(choice: Choice): Promise<readonly DeadLetter[]>;
  /** The content of a message of ours, as it is stored; undefined when it is no dead letter. */
  said(id: DeadLetterId): Promise<unknown>;
  arrivals(ids: readonly DeadLetterId[]): Promise<readonly DeadArrival[]>;

  /**
   * Brings messages of ours back on their way, and with each what waits behind it. Without `anyway`
   * only those that surely did not go out, and whose time is not over; with it, one whose time is
   * over lives once more for as long as it was given at first.
   */
  resend(
    ids: readonly DeadLetterId[],
    options: { readonly anyway: boolean },
  ): Promise<readonly DeadLetterId[]>;
  /** Messages that were in doubt have arrived: what waits behind them goes on its way. */
  arrived(ids: readonly DeadLetterId[]): Promise<readonly DeadLetterId[]>;
  /** Puts poison at the end of its conversation's line, as if it had just arrived. */
  requeue(letters: readonly Requeued[]): Promise<readonly DeadLetterId[]>;
  /**
   * A payload was read again, and so many parts of it are still unreadable, for these reasons: so
   * many of its letters stay, and the others are settled.
   */
  reread(payload: string, reasons: readonly string[]): Promise<readonly DeadLetterId[]>;
  /** Closes letters. What waits behind a message of ours is given up with it. */
  discard(ids: readonly DeadLetterId[]): Promise<readonly DeadLetterId[]>;
}

/** Whether the letter is a message of ours. */
export function isOutgoing(id: DeadLetterId): boolean {
  return id.startsWith("out-");
}
