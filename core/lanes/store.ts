import type { Dialogue } from "../engine/dialogue.ts";
import type { ChannelAccountId, ConversationId, InboundId, OrganisationId } from "../identity.ts";
import type { Address, MessageId } from "../message/address.ts";
import type { Content } from "../message/content.ts";
import type { DeliveryStatus, InboundEvent } from "../message/event.ts";
import type { OutboxDraft, Unsent } from "../outbox/store.ts";
import type { Contact } from "../skill.ts";
import type { LeasedLane } from "./lease.ts";

/** A claimed lane and everything that waits in it, oldest first. */
export interface LaneWork {
  readonly lane: LeasedLane;
  /** What had arrived when it was claimed, by count: handed back with the release. */
  readonly arrivals: number;
  readonly organisation: OrganisationId;
  readonly account: ChannelAccountId;
  readonly address: Address;
  readonly attendant: Attendant;
  /** The dialogue as it was stored; undefined for a new conversation. */
  readonly dialogue: unknown;
  readonly unsent: readonly Unsent[];
  readonly inbound: readonly PendingEvent[];
}

/** Who answers in a conversation. */
export type Attendant = "bot" | "human";

export interface PendingEvent {
  readonly id: InboundId;
  readonly event: InboundEvent;
  readonly receivedAt: Date;
  /** Absent for events that nobody said: receipts, removals. */
  readonly contact?: Contact & { readonly language?: string };
}

/** What handling one event changed, to be stored in one commit with the event's end. */
export interface Step {
  readonly lane: LeasedLane;
  readonly event: InboundId;
  readonly effect: TurnTaken | MessageChanged;
}

export interface TurnTaken {
  readonly type: "turn";
  readonly bot: string;
  readonly contact: Contact;
  /** The language answered in; the contact's from now on. */
  readonly language: string;
  readonly dialogue: Dialogue;
  readonly attendant: Attendant;
  readonly handoffNote?: string;
  readonly say: readonly OutboxDraft[];
  readonly trace: Trace;
}

/** Why the bot said what it said: names, scores and times, never what was said. */
export interface Trace {
  readonly skill?: string;
  readonly outcome: string;
  readonly understood: Readonly<Record<string, unknown>>;
  /** Milliseconds by step. */
  readonly steps: Readonly<Record<string, number>>;
}

export type MessageChanged =
  | { readonly type: "receipt"; readonly message: MessageId; readonly status: DeliveryStatus }
  | {
      readonly type: "edit";
      readonly message: MessageId;
      readonly content: Content;
      readonly at: Date;
    }
  | { readonly type: "removal"; readonly message: MessageId; readonly at: Date };

export interface Release {
  readonly lane: LeasedLane;
  readonly arrivals: number;
  /** Milliseconds after which it needs work though nothing arrives: a repeat is due then. */
  readonly readyInMs?: number;
}

export interface ClaimOptions {
  /** The accounts this process can speak for. */
  readonly accounts: readonly ChannelAccountId[];
  /** At most so many. */
  readonly lanes: number;
  readonly leaseMs: number;
  /**
   * The lanes this owner is at work in. Any other that is leased to it was lost on the way, when the
   * store failed as it was claimed or given back, and is free again.
   */
  readonly busy: readonly ConversationId[];
}

/** One turn at a time per conversation, by lease. Implemented by the store, on its own clock. */
export interface LaneStore {
  /** Leases lanes that are ready and free, the longest waiting first. */
  claim(owner: string, options: ClaimOptions): Promise<readonly LaneWork[]>;
  /** Lengthens leases. Those not in the answer are lost to another owner. */
  renew(owner: string, options: { leaseMs: number }): Promise<ReadonlySet<ConversationId>>;
  /**
   * Stores steps in one commit. False for a step whose lane has another owner by now, or that is
   * not the oldest of its conversation: nothing of it is stored.
   */
  commit(steps: readonly Step[]): Promise<readonly StepResult[]>;
  /** Gives lanes back; one that something arrived in meanwhile is ready again at once. */
  release(releases: readonly Release[]): Promise<readonly boolean[]>;
  /** Calls `wake` when lanes become ready, told by the database; a lost word costs one poll. */
  listen(wake: () => void): Promise<() => Promise<void>>;
}

/** The messages a committed step left to send, or `lost` when the lane has another owner. */
export type StepResult = { readonly unsent: readonly Unsent[] } | "lost";
