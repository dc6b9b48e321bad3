import type { ChannelFault } from "../errors.ts";
import type { ConversationId, OutboxId } from "../identity.ts";
import type { MessageId } from "../message/address.ts";
import type { DeliveryKey, Utterance } from "../message/outgoing.ts";
import type { LeasedLane } from "../lanes/lease.ts";

/** A message to be sent, not yet stored. */
export interface OutboxDraft {
  readonly key: DeliveryKey;
  /** Already fit to the channel's limits. */
  readonly say: Utterance;
  /** When it is worth nothing any more. */
  readonly expiresAt: Date;
}

/** A stored message that still waits. */
export interface Unsent {
  readonly id: OutboxId;
  readonly key: DeliveryKey;
  readonly say: Utterance;
  /** `sending`: whoever was at it is gone, and it may have gone out. */
  readonly status: "new" | "sending";
  readonly attempts: number;
  readonly nextAttemptAt: Date;
  readonly expiresAt: Date;
}

/** What became of a message; {@link transitions} says what may follow what. */
export type Settlement =
  | { readonly status: "sent"; readonly message: MessageId; readonly at: Date }
  | {
      readonly status: "new" | "sending";
      readonly nextAttemptAt: Date;
      /** False: the attempt is given back. */
      readonly counted: boolean;
      readonly refusal: Refusal;
    }
  | { readonly status: "in_doubt" | "failed" | "expired"; readonly refusal: Refusal }
  | { readonly status: "expired" };

export interface Refusal {
  readonly fault: ChannelFault;
  readonly detail?: string;
}

/** Where what is to go out is kept. Implemented by the store; every call answers in order. */
export interface OutboxStore {
  /**
   * Marks messages `sending`, before the platform is called, and counts the attempt. False for a
   * message whose lane has another owner by now: it must not be sent.
   */
  begin(sendings: readonly { lane: LeasedLane; message: OutboxId }[]): Promise<readonly boolean[]>;
  /**
   * Puts in a message that answers nothing, a reminder, and wakes its conversation's lane. False
   * when its key was put in before.
   */
  enqueue(conversation: ConversationId, draft: OutboxDraft): Promise<boolean>;
  /** Those of the keys that were never put in. */
  missing(keys: readonly DeliveryKey[]): Promise<readonly DeliveryKey[]>;
  /** Writes down what became of messages. True for each that was still waiting. */
  settle(
    settled: readonly { message: OutboxId; settlement: Settlement }[],
  ): Promise<readonly boolean[]>;
}
