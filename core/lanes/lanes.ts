import type { ChannelAccountId, ConversationId } from "../identity.ts";
import type { Intake, Takeover } from "../inbox/store.ts";
import type { Log } from "../ports.ts";
import { Claims } from "./claims.ts";
import { HeldLane } from "./held.ts";
import type { LeasedLane } from "./lease.ts";
import type { Notes } from "./notes.ts";
import { Pulse } from "./pulse.ts";
import type { LaneStore } from "./store.ts";
import { Tending } from "./tending.ts";
import type { WorkDone } from "./tending.ts";

export interface LanesOptions {
  /** Names this process among all that work on lanes; never used again by another. */
  readonly owner: string;
  /** The accounts that this process can speak for just now. */
  accounts(): readonly ChannelAccountId[];
  /** Does what waits in a lane, until nothing does. */
  work(lane: HeldLane): Promise<WorkDone>;
}

interface LanesParts {
  readonly store: LaneStore;
  readonly notes: Notes;
  readonly log: Log;
  /** Aborted when no more is to be taken. */
  readonly closing: AbortSignal;
}

interface Opened {
  readonly pulse: Pulse;
  readonly polling: NodeJS.Timeout;
  stopListening(): Promise<void>;
}

/** How many conversations one process holds at once, and how many of them one account may have. */
const ROOM = 512;
const SHARE = 384;
/** How often to look without being told. */
const POLL_MS = 1_000;

/** Keeps taking lanes and working on them: one turn at a time in each, many lanes at once. */
export class Lanes {
  readonly #parts: LanesParts;
  readonly #options: LanesOptions;
  readonly #tending: Tending;
  readonly #held = new Map<ConversationId, HeldLane>();
  readonly #working = new Set<Promise<void>>();
  #opened: Opened | undefined;
  readonly #claims = new Claims();
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  /** The store failed: it may have leased us lanes that we do not know of. */
  #adrift = false;

  private constructor(parts: LanesParts, options: LanesOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#tending = new Tending(parts, {
      work: (held) => options.work(held),
      due: () => this.wake(),
      lost: () => {
        this.#adrift = true;
      },
    });
  }

  static async open(parts: LanesParts, options: LanesOptions): Promise<Lanes> {
    const lanes = new Lanes(parts, options);
    const pulse = await Pulse.open(parts, options.owner, () => void lanes.#recover());
    const stopListening = await parts.store.listen((inMs) => lanes.#wakeIn(inMs));
    const polling = setInterval(() => lanes.wake(), POLL_MS);
    lanes.#opened = { pulse, stopListening, polling };
    lanes.wake();
    return lanes;
  }

  /** Whether no other process can have taken this one for dead since a moment of `performance.now()`. */
  isSurelyAlive(since: number): boolean {
    return this.#opened?.pulse.isSure(since) ?? false;
  }

  /** Who may take over what is just being stored, and for which accounts there is room. */
  takeover(): Takeover | undefined {
    const { owner } = this.#options;
    const accounts = this.#options.accounts();
    if (this.#parts.closing.aborted || this.#held.size >= ROOM) return undefined;
    const claim = this.#claims.next();
    if (this.#held.size < SHARE) return { owner, claim, accounts };
    const held = Map.groupBy(this.#held.values(), ({ work }) => work.account);
    const roomy = accounts.filter((account) => (held.get(account)?.length ?? 0) < SHARE);
    return { owner, claim, accounts: roomy };
  }

  /** Goes on with what was stored and taken over in one commit; undefined when that was not heard. */
  take(takeover: Takeover | undefined, intake: Pick<Intake, "taken" | "added"> | undefined): void {
    this.#claims.close(takeover?.claim);
    this.#adrift ||= !intake;
    for (const work of intake?.taken ?? []) this.#start(new HeldLane(work, true));
    for (const { lane, inbound } of intake?.added ?? []) this.#heldAs(lane)?.add(inbound);
  }

  /** A lane as it was leased by one claim. */
  #heldAs({ conversation, claim }: LeasedLane): HeldLane | undefined {
    const held = this.#held.get(conversation);
    return held?.work.lane.claim === claim ? held : undefined;
  }

  /** Brings what has arrived in a lane, wherever it came in. */
  look(held: HeldLane): Promise<void> {
    return this.#tending.look(held);
  }

  /** Looks for due lanes now, or once more when a look is under way. */
  wake(): void {
    this.#lookAgain = true;
    if (this.#looking || this.#parts.closing.aborted) return;
    this.#looking = this.#look().finally(() => {
      this.#looking = undefined;
    });
  }

  /** Once closing: resolves when what was under way is done. */
  async close(): Promise<void> {
    clearInterval(this.#opened?.polling);
    await this.#opened?.stopListening();
    await this.#looking;
    for (const held of this.#held.values()) held.rouse();
    while (this.#working.size > 0) await Promise.all(this.#working);
    this.#opened?.pulse.stop();
    const { store, notes, log } = this.#parts;
    const { owner } = this.#options;
    await store
      .leave(owner)
      .then(() => notes.forget(owner))
      .catch((error: unknown) => log.warn("could not leave; the lease runs out", { error }));
  }

  #wakeIn(ms: number): void {
    if (ms <= 0) this.wake();
    else setTimeout(() => this.wake(), ms).unref();
  }

  async #look(): Promise<void> {
    const { closing, log } = this.#parts;
    try {
      while (this.#lookAgain && !closing.aborted && this.#held.size < ROOM) {
        this.#lookAgain = false;
        if ((await this.#claim()) > 0) this.#lookAgain = true;
      }
    } catch (error) {
      this.#adrift = true;
      log.warn("could not look for work; trying again", { error });
    }
  }

  async #claim(): Promise<number> {
    const { owner } = this.#options;
    const accounts = this.#options.accounts();
    const claim = this.#claims.next();
    try {
      const lanes = ROOM - this.#held.size;
      const claimed = await this.#parts.store.claim({ owner, claim, accounts, lanes });
      for (const work of claimed) this.#start(new HeldLane(work));
      return claimed.length;
    } finally {
      this.#claims.close(claim);
    }
  }

  #start(held: HeldLane): void {
    const { conversation } = held.work.lane;
    this.#held.set(conversation, held);
    const working = this.#tending.tend(held).finally(() => {
      // A lane given back may have been taken again before its release was heard of.
      if (this.#held.get(conversation) === held) this.#held.delete(conversation);
      this.#working.delete(working);
      if (this.#held.size === ROOM - 1) this.wake();
    });
    this.#working.add(working);
  }

  /** The store has answered again: what it may have leased us without our knowing is given back. */
  async #recover(): Promise<void> {
    if (!this.#adrift) return;
    this.#adrift = false;
    const { store, log } = this.#parts;
    try {
      await store.recover(this.#options.owner, this.#claims.closed, [...this.#held.keys()]);
      this.wake();
    } catch (error) {
      this.#adrift = true;
      log.warn("lost lanes could not be given back; trying again", { error });
    }
  }
}
