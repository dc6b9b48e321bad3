import { grouped } from "../grouped.ts";
import type { ChannelAccountId, ConversationId } from "../identity.ts";
import type { Intake, Takeover } from "../inbox/store.ts";
import type { Log } from "../ports.ts";
import type { Settled } from "../outbox/store.ts";
import { insist } from "../insist.ts";
import { Claims } from "./claims.ts";
import { HeldLane } from "./held.ts";
import type { LeasedLane } from "./lease.ts";
import type { Notes } from "./notes.ts";
import { Pulse } from "./pulse.ts";
import type { LaneStore, PendingEvent, Release, Released } from "./store.ts";

export interface LanesOptions {
  /** Names this process among all that work on lanes; never used again by another. */
  readonly owner: string;
  /** The accounts that this process can speak for just now. */
  accounts(): readonly ChannelAccountId[];
  /** Does what waits in a lane, until nothing does. */
  work(lane: HeldLane): Promise<WorkDone>;
}

/** How a lane is to be given back. */
export interface WorkDone {
  /** Milliseconds after which it needs work though nothing arrives. */
  readonly dueInMs?: number | undefined;
  /** What became of its last message, not yet written. */
  readonly settled?: Settled | undefined;
}

interface LanesParts {
  readonly store: LaneStore;
  readonly notes: Notes;
  readonly log: Log;
  /** Aborted when no more is to be taken. */
  readonly closing: AbortSignal;
}

type Above = Parameters<LaneStore["pending"]>[0][number];

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
/** How long a lane whose work keeps failing waits at most. */
const LONGEST_PAUSE_MS = 60_000;

/** Keeps taking lanes and working on them: one turn at a time in each, many lanes at once. */
export class Lanes {
  readonly #parts: LanesParts;
  readonly #options: LanesOptions;
  readonly #release: (release: Release) => Promise<Released>;
  readonly #pending: (held: Above) => Promise<readonly PendingEvent[]>;
  readonly #held = new Map<ConversationId, HeldLane>();
  readonly #working = new Set<Promise<void>>();
  /** How often in a row a lane's work has failed. */
  readonly #failures = new Map<ConversationId, number>();
  #opened: Opened | undefined;
  readonly #claims = new Claims();
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  /** The store failed: it may have leased us lanes that we do not know of. */
  #adrift = false;

  private constructor(parts: LanesParts, options: LanesOptions) {
    this.#parts = parts;
    this.#options = options;
    this.#release = grouped((releases: readonly Release[]) => parts.store.release(releases), {
      apart: ({ lane }) => lane.conversation,
    });
    this.#pending = grouped((held: readonly Above[]) => parts.store.pending(held));
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
  async look(held: HeldLane): Promise<void> {
    held.add(await this.#pending({ lane: held.work.lane, above: held.seen }));
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
    const working = this.#run(held).finally(() => {
      // A lane given back may have been taken again before its release was heard of.
      if (this.#held.get(conversation) === held) this.#held.delete(conversation);
      this.#working.delete(working);
      if (this.#held.size === ROOM - 1) this.wake();
    });
    this.#working.add(working);
  }

  /** Works and gives back, until the store agrees that nothing is left. */
  async #run(held: HeldLane): Promise<void> {
    const { lane } = held.work;
    for (let released: Released = "lost"; ;) {
      const done = await this.#workOn(held, released === "kept");
      released = await this.#giveBack({ lane, seen: held.seen, ...done });
      if (done.dueInMs !== undefined) this.wake();
      if (released === "lost") this.#adrift = true; // another claim of ours may have it, unheard of
      if (released !== "kept") return;
    }
  }

  /** What became of its last message is known only here, so it is told until the store takes it. */
  async #giveBack(release: Release): Promise<Released> {
    const asked = () =>
      this.#release(release).catch((error: unknown) => {
        this.#adrift = true;
        throw error;
      });
    try {
      return await insist(asked, this.#parts.closing);
    } catch (error) {
      const { conversation } = release.lane;
      this.#parts.log.error("a lane was not given back", { conversation, error });
      return "lost";
    }
  }

  /** Work that fails is looked at again after a pause, a longer one each time. */
  async #workOn(held: HeldLane, isKept: boolean): Promise<WorkDone> {
    const { conversation } = held.work.lane;
    try {
      if (isKept && held.waiting.length === 0)
        await insist(() => this.look(held), this.#parts.closing);
      const done = await this.#options.work(held);
      this.#failures.delete(conversation);
      return done;
    } catch (error) {
      const failures = (this.#failures.get(conversation) ?? 0) + 1;
      this.#failures.set(conversation, failures);
      this.#parts.log.error("a lane's work failed", { conversation, failures, error });
      const pause = Math.min(LONGEST_PAUSE_MS, POLL_MS * 2 ** (failures - 1));
      return { dueInMs: pause };
    }
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
