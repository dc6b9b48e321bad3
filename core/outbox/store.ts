import type { Offer } from "../engine/routing/offers.ts";
import type { ChannelFault } from "../errors.ts";
import type { ChannelAccountId, ConversationId, OutboxId } from "../identity.ts";
import type { ChatId, MessageId } from "../message/address.ts";
import type { DeliveryKey, Utterance } from "../message/outgoing.ts";
import type { LeasedLane } from "../lanes/lease.ts";
import type { MessageClass } from "./classes.ts";

/** The private chat with whoever has a phone (E.164), as a channel names it. */
export type ChatFor = (phone: string) => ChatId;

/** A message to be sent, not yet stored. */
export interface OutboxDraft {
  readonly key: DeliveryKey;
  readonly class: MessageClass;
  /** Already fit to the channel's limits. */
  readonly say: Utterance;
  /** Milliseconds after which it is worth nothing any more. */
  readonly lifeMs: number;
  /** What it offers, where no turn has said so: it may be chosen by its words or its number. */
  readonly offers?: readonly Offer[];
}

/** A stored message that still waits. Times are milliseconds from when it was read. */
export interface Unsent {
  readonly id: OutboxId;
  readonly key: DeliveryKey;
  readonly class: MessageClass;
  readonly say: Utterance;
  /** The turn that said it, by its place; parts of one turn go together. */
  readonly turn?: number;
  /**
   * `begun`: marked by us as being sent, to be sent now. `orphaned`: marked by somebody who is
   * gone, and it may have gone out.
   */
  readonly standing: "waiting" | "begun" | "orphaned";
  /** The platform has told us already that it was shown, by its key. */
  readonly shown?: { readonly message: MessageId; readonly at: Date };
  readonly attempts: number;
  readonly dueInMs: number;
  readonly expiresInMs: number;
}

/** What became of a message; `transitions` says what may follow what. */
export type Settlement =
  | { readonly status: "sent"; readonly message: MessageId; readonly at: Date }
  /**
   * To be tried again, as `sending` when it may have gone out, so that this is not forgotten.
   * `counted: false`: the attempt was not the message's own, and is given back.
   */
  | {
      readonly status: "new" | "sending";
      readonly inMs: number;
      readonly counted: boolean;
      readonly refusal?: Refusal;
    }
  | { readonly status: "in_doubt" | "failed" | "expired"; readonly refusal?: Refusal };

export interface Refusal {
  readonly fault: ChannelFault;
  readonly detail?: string;
}

export interface Settled {
  /** That the message went out is true whoever says it; all else only its lane's holder may say. */
  readonly lane: LeasedLane;
  readonly message: OutboxId;
  readonly settlement: Settlement;
  /**
   * True when the message may be sent again: should the database crash in the next moment and forget
   * this, no more comes of it than a repeat that nobody notices. Then nobody waits for the disk.
   */
  readonly forgettable: boolean;
}

/**
 * Where what is to go out is kept. Implemented by the store; every call answers in order, and no list
 * names a message twice.
 */
export interface OutboxStore {
  /**
   * Marks messages as being sent, before the platform is called, and counts the attempt. False for a
   * message whose lane has another owner by now: it must not be sent.
   */
  begin(sendings: readonly { lane: LeasedLane; message: OutboxId }[]): Promise<readonly boolean[]>;
  /**
   * Puts in a message that answers nothing, a reminder, and wakes its conversation's lane; where that
   * has become part of another, it is said there. False when its key was put in before.
   */
  enqueue(conversation: ConversationId, draft: OutboxDraft): Promise<boolean>;
  /** When a person last wrote in a conversation, by the platform's clock. */
  heardAt(conversation: ConversationId): Promise<Date | undefined>;
  /**
   * Lets a conversation that we hold go on by its account's twin from now on: in the chat where the
   * person was heard there, or the one that a phone names. False where the person cannot be reached there.
   */
  turn(lane: LeasedLane, to: ChannelAccountId, chatFor: ChatFor | undefined): Promise<boolean>;
  /** Those of the keys that were never put in. */
  missing(keys: readonly DeliveryKey[]): Promise<readonly DeliveryKey[]>;
  /**
   * Writes down what became of messages. What was said after one that did not go out, in the same
   * turn, is held back with it. False for each that somebody else has settled before, or that its
   * teller may not speak of any more.
   */
  settle(settled: readonly Settled[]): Promise<readonly boolean[]>;
}
