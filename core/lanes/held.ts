import { readDialogue } from "../engine/dialogue.ts";
import type { Dialogue } from "../engine/dialogue.ts";
import { isPrompting } from "../message/event.ts";
import type { InboundEvent } from "../message/event.ts";
import type { Unsent } from "../outbox/store.ts";
import { MOST_WAITING } from "./store.ts";
import type { Attendant, LaneWork, PendingEvent, Step } from "./store.ts";

/** Where a conversation stands between two turns. */
export interface Standing {
  readonly dialogue: Dialogue;
  readonly attendant: Attendant;
}

/** A lane while this process holds it: where it stands, what waits in it, and what arrives meanwhile. */
export class HeldLane {
  /** As it was found; what waited then is in `waiting`, until it is handled. */
  readonly work: Omit<LaneWork, "inbound" | "unsent">;
  readonly isNear: boolean;
  #standing: Standing;
  #blame: number;
  #saidAt = Number.NEGATIVE_INFINITY;
  #unsent: readonly Unsent[];
  #waiting: readonly PendingEvent[] = [];
  #handled: number;
  #seen: number;
  #roused = Promise.withResolvers<void>();
  #isElsewhere = false;
  /** As much waits here as fits: there may be more in the store. */
  #isCut = false;

  /** `isNear`: what is said here comes in through this process, which so hears of it at once. */
  constructor({ inbound, unsent, ...work }: LaneWork, isNear = false) {
    this.work = work;
    this.isNear = isNear;
    this.#standing = { dialogue: readDialogue(work.dialogue), attendant: work.attendant };
    this.#blame = work.blame;
    this.#unsent = unsent;
    this.#handled = work.handled;
    this.#seen = work.handled;
    this.add(inbound);
    this.#isElsewhere = false;
  }

  /** What waits to be handled, oldest first. */
  get waiting(): readonly PendingEvent[] {
    return this.#waiting;
  }

  /** Somebody spoke by the account's twin since it was taken: it is answered there. */
  get isElsewhere(): boolean {
    return this.#isElsewhere;
  }

  /** The place up to which events were handled. */
  get handled(): number {
    return this.#handled;
  }

  /** The newest place that is known here. */
  get seen(): number {
    return this.#seen;
  }

  get standing(): Standing {
    return this.#standing;
  }

  /** What the deaths of owners in a row count against what is next. */
  get blame(): number {
    return this.#blame;
  }

  /** When the bot's last words left, on the clock of `PendingEvent.since`. */
  get saidAt(): number {
    return this.#saidAt;
  }

  /** The bot's words have left. */
  said(): void {
    this.#saidAt = performance.now();
  }

  /** What the last owner left unsent, once. */
  takeUnsent(): readonly Unsent[] {
    const unsent = this.#unsent;
    this.#unsent = [];
    return unsent;
  }

  /** More waits in the store, and half of what fits in here is handled: time to bring it. */
  get isShort(): boolean {
    return this.#isCut && this.#waiting.length < MOST_WAITING / 2;
  }

  /**
   * Takes in what arrived, as far as there is room. The rest, and what does not follow on what is known
   * here, is left for the store to tell.
   */
  add(events: readonly PendingEvent[]): void {
    const last = this.#seen + MOST_WAITING - this.#waiting.length;
    const fresh = events.filter(({ place }) => {
      const follows = place === this.#seen + 1 && place <= last;
      if (follows) this.#seen = place;
      return follows;
    });
    this.#isCut ||= this.#seen === last;
    if (fresh.length === 0) return;
    this.#waiting = [...this.#waiting, ...fresh];
    this.#isElsewhere ||= fresh.some(
      ({ event }) => event !== undefined && isPrompting(event) && this.isByTwin(event),
    );
    this.rouse();
  }

  /** Takes in what the store has told: what there is, as far as there is room. */
  refill(events: readonly PendingEvent[]): void {
    this.#isCut = false;
    this.add(events);
  }

  /** It came by the account's twin, which has names of its own for chats and messages. */
  isByTwin({ address }: InboundEvent): boolean {
    const { channel, account } = this.work.address;
    return address.channel !== channel || address.account !== account;
  }

  /** A step is stored. */
  done({ upTo, turn, changes }: Pick<Step, "upTo" | "turn" | "changes">): void {
    this.#handled = upTo;
    this.#blame = 0;
    if (turn) this.#standing = { dialogue: turn.dialogue, attendant: turn.attendant };
    for (const change of changes)
      if (change.type === "unsaid")
        this.#standing = { ...this.#standing, dialogue: change.dialogue };
    this.#waiting = this.#waiting.filter(({ place }) => place > upTo);
  }

  /** Resolves after so many milliseconds, or as soon as something arrives or the lane is roused. */
  async rest(ms: number): Promise<void> {
    this.#roused = Promise.withResolvers();
    const { promise, resolve } = this.#roused;
    const timer = setTimeout(resolve, ms);
    await promise;
    clearTimeout(timer);
  }

  rouse(): void {
    this.#roused.resolve();
  }
}
