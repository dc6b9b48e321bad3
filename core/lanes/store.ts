import type { ConsentGiven } from "../care/consent.ts";
import type { Handover } from "../desk/handover.ts";
import type { Dialogue } from "../engine/dialogue.ts";
import type { ChannelAccountId, ContactId, ConversationId, OrganisationId } from "../identity.ts";
import type { Address, ChatId, MessageId } from "../message/address.ts";
import type { Content } from "../message/content.ts";
import type { DeliveryReported, InboundEvent, MessageEdited } from "../message/event.ts";
import type { Utterance } from "../message/outgoing.ts";
import type { Spending } from "../models/spending.ts";
import type { OutboxDraft, Settled, Unsent } from "../outbox/store.ts";
import type { Contact } from "../turn.ts";
import type { LeasedLane } from "./lease.ts";

/**
 * How many events of one lane a process has in memory: twice as many as are handled at once, so that
 * there are always enough. However much comes, what waits behind them is in the store alone.
 */
export const MOST_WAITING = 64;

/** A lane as it was leased, with what waits in it, oldest first; of what was claimed at most `MOST_WAITING`. */
export interface LaneWork {
  readonly lane: LeasedLane;
  /** The place up to which events were handled. */
  readonly handled: number;
  /** How many deaths of owners in a row count against the event that is next: see `bury`. */
  readonly blame: number;
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
  /** Its number in the conversation: 1, 2, 3 ... without gaps. */
  readonly place: number;
  /** Absent when an older version stored it in a shape that cannot be read any more. */
  readonly event?: InboundEvent;
  /** As it came, where it is heard as said instead of another. */
  readonly edit?: MessageEdited;
  /** When it was stored, on this process's monotonic clock (`performance.now()`). */
  readonly since: number;
  /** Absent for events that nobody said: receipts, removals. */
  readonly contact?: Contact & { readonly language?: string };
}

/** What handling some events changed, to be stored in one commit with their end. */
export interface Step {
  readonly lane: LeasedLane;
  /** The place up to which events had been handled before; the step is refused when it is another. */
  readonly after: number;
  /** The place of the last event that this step handles. */
  readonly upTo: number;
  readonly turn?: TurnTaken;
  readonly changes: readonly MessageChanged[];
  /** What became of the message before it, written in the same commit and even if the lane is lost. */
  readonly settled?: Settled;
  /** Given up, for it killed those who worked on it: a dead letter with this reason. */
  readonly poison?: string;
}

export interface TurnTaken {
  readonly bot: string;
  readonly contact: Contact;
  /** The language answered in; the contact's from now on. */
  readonly language: string;
  readonly dialogue: Dialogue;
  readonly attendant: Attendant;
  /** A person attended before it and does after it: one who gave it back meanwhile has given it back. */
  readonly stays?: true;
  readonly handover?: Handover;
  readonly consent?: ConsentGiven;
  /** Milliseconds after which the bot attends again; absent for as long as the human likes. */
  readonly attendedForMs?: number;
  readonly say: readonly OutboxDraft[];
  /** The first of `say` goes out as soon as this is stored, so it is stored as `sending`. */
  readonly begins: boolean;
  readonly trace: Trace;
}

/** Why the bot said what it said: names, scores and times, never what was said. */
export interface Trace {
  readonly skill?: string;
  readonly outcome: string;
  readonly understood: Readonly<Record<string, unknown>>;
  /** What models took, where any were asked. */
  readonly cost?: readonly Spending[];
  /** Milliseconds by step. */
  readonly steps: Readonly<Record<string, number>>;
}

export type MessageChanged =
  /** With our key, where the platform echoes it, it closes a doubt. */
  | ({ readonly type: "receipt" } & Pick<
      DeliveryReported,
      "message" | "status" | "key" | "fault" | "detail"
    >)
  | {
      readonly type: "edit";
      readonly message: MessageId;
      readonly content: Content;
      readonly at: Date;
    }
  | { readonly type: "removal"; readonly message: MessageId; readonly at: Date }
  /** What is gone on from, without what was taken back. */
  | { readonly type: "unsaid"; readonly dialogue: Dialogue }
  /** Said in the bot's name by somebody else, unless the store knows it for our own. */
  | {
      readonly type: "echo";
      readonly message: MessageId;
      readonly content: Content;
      readonly at: Date;
      /** For how long the bot is quiet then. */
      readonly attendedForMs: number;
    }
  /** A person is called to the conversation. */
  | ({ readonly type: "handover" } & Handover)
  /** A person was shown a notice, or said yes or no to it. */
  | ({
      readonly type: "consent";
      readonly contact: ContactId;
      readonly language: string;
    } & ConsentGiven)
  /** The bot attends again. */
  | { readonly type: "handback"; readonly ask?: AskedOnReturn }
  /** The conversation goes on in another chat. */
  | { readonly type: "moved"; readonly to: ChatId };

/** What is said when the bot attends again where somebody did: in the language last answered in. */
export interface AskedOnReturn extends Omit<OutboxDraft, "say" | "offers"> {
  readonly say: Readonly<Record<string, Utterance>>;
  /** The language of those whom nothing was answered yet. */
  readonly fallback: string;
}

/**
 * The messages a stored step left to send. `lost` when the lane has another owner, or when a message
 * came free that its holder does not have in hand: the lane is to be claimed anew.
 */
export type StepResult = { readonly unsent: readonly Unsent[] } | "lost";

export interface Release {
  readonly lane: LeasedLane;
  /** The newest place its holder knows of. */
  readonly seen: number;
  /**
   * Milliseconds after which it needs work though nothing arrives. Then it is given back whatever has
   * arrived, and is due at once if its holder has not seen that.
   */
  readonly dueInMs?: number | undefined;
  /** What became of its last message, written in the same commit and even if the lane is lost. */
  readonly settled?: Settled | undefined;
}

/** `kept`: something arrived that its holder has not seen, so it holds the lane still. */
export type Released = "released" | "kept" | "lost";

export interface ClaimOptions {
  readonly owner: string;
  /** Unused so far by this owner. */
  readonly claim: number;
  /** The accounts this process can speak for; none of them gets more than its share. */
  readonly accounts: readonly ChannelAccountId[];
  /** At most so many. */
  readonly lanes: number;
}

/**
 * One turn at a time per conversation, by lease, and who is alive to hold one. Implemented by the
 * store, on its own clock. Calls with lists are one commit, and answer in order; what they change they
 * name no lane of twice, so that of two claims each hears its own answer.
 */
export interface LaneStore {
  /** Leases lanes that are due, the longest waiting of each account first. */
  claim(options: ClaimOptions): Promise<readonly LaneWork[]>;
  /** What waits above a place in lanes that are held: in each the oldest, and at most `MOST_WAITING`. */
  pending(
    held: readonly { lane: LeasedLane; above: number }[],
  ): Promise<readonly (readonly PendingEvent[])[]>;
  /**
   * Stores steps. Nothing is stored of a step whose lane has another owner, or whose `after` is not
   * where the lane stands. May be repeated when its outcome is unknown: a step that is stored
   * already answers as it did.
   */
  commit(steps: readonly Step[]): Promise<readonly StepResult[]>;
  /** Marks that a turn is about to be taken over which an owner died before. False: the lane is lost. */
  tries(lanes: readonly LeasedLane[]): Promise<readonly boolean[]>;
  /** Gives lanes back, unless something arrived in them meanwhile. */
  release(releases: readonly Release[]): Promise<readonly Released[]>;

  /** Says that this owner lives for so long. Answers who has said so and is silent since. */
  heartbeat(owner: string, leaseMs: number): Promise<readonly string[]>;
  /**
   * Frees the lanes of a dead owner, once. `at` are the conversations that it was taking a turn in,
   * where that is known: else it may have been any that it held. A first death counts against each of
   * these, a further one against those of them that were on trial.
   */
  bury(owner: string, at: readonly ConversationId[] | undefined): Promise<void>;
  /**
   * Frees the lanes that this owner is not at work in, of claims up to a number whose answers must have
   * come by now if they ever do.
   */
  recover(owner: string, claim: number, busy: readonly ConversationId[]): Promise<void>;
  /** This owner has released its lanes and claims no more. */
  leave(owner: string): Promise<void>;
  /** Calls `wake` when lanes become due in so many milliseconds; a lost word costs one poll. */
  listen(wake: (inMs: number) => void): Promise<() => Promise<void>>;
}
