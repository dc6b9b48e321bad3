import type { Draw } from "./chart/pictured.ts";
import { heardIn } from "./engine/in-group.ts";
import type { Ripe } from "./engine/step.ts";
import { nextBurst } from "./lanes/burst.ts";
import type { HeldLane } from "./lanes/held.ts";
import type { LeasedLane } from "./lanes/lease.ts";
import type { WorkDone } from "./lanes/tending.ts";
import type { LaneWork } from "./lanes/store.ts";
import type { Line } from "./line.ts";
import type { Lines } from "./lines.ts";
import type { MediaStore } from "./media/media.ts";
import type { Deliverer, Delivered } from "./outbox/deliver.ts";
import type { Unsent } from "./outbox/store.ts";
import type { Way } from "./outbox/way.ts";
import type { Admissions } from "./people/admissions.ts";
import type { Policy } from "./policy.ts";
import type { Clock } from "./ports.ts";
import { TurnTaking } from "./turn-taking.ts";
import type { Taken, TurnTakingParts } from "./turn-taking.ts";

export interface WorkerParts extends TurnTakingParts {
  readonly lines: Pick<Lines, "isOnAir" | "of" | "twinOf">;
  readonly deliverer: Deliverer;
  readonly admissions: Admissions;
  readonly draw?: Draw;
  readonly keepFile?: MediaStore["keep"];
  readonly clock: Clock;
  readonly debounceMs: number;
  /** False when this process was out for so long since a moment that it may have been taken for dead. */
  readonly isSurelyHeld: (since: number) => boolean;
  /** Brings what has arrived in a lane, wherever it came in. */
  look(held: HeldLane): Promise<void>;
}

/** How long a lane is held for somebody who is talking, at least. */
const LINGER_MS = 25;

/** After which to look again whether an account is back on the air. */
const OFF_AIR_MS = 60_000;

/** What is done in a held lane: turns are taken and stored, and what they say is sent. */
export class Worker {
  readonly #parts: WorkerParts;
  readonly #turns: TurnTaking;

  constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#turns = new TurnTaking(parts);
  }

  /**
   * What waits in one conversation: first what its last owner left unsent, then what was said, burst
   * by burst, each one's turn committed before its answer goes out.
   */
  async work(held: HeldLane): Promise<WorkDone> {
    const { lane, account, address } = held.work;
    const twin = this.#parts.lines.twinOf(account);
    if (twin && !this.#parts.lines.isOnAir(account)) return this.#turnAway(lane, twin);
    const line = this.#lineOf(held.work);
    const since = performance.now();
    const isSurelyHeld = () => this.#parts.isSurelyHeld(since);
    const { adapter, policy } = line;
    const isJoined = line.account.twin !== undefined;
    const way: Way = {
      lane,
      account,
      adapter,
      to: address,
      policy,
      isJoined,
      twin,
      isSurelyHeld,
    };
    let delivered = await this.#deliver(way, held, held.takeUnsent());
    while (delivered !== "lost" && !held.isElsewhere) {
      const burst = await this.#nextBurst(held, policy);
      if (!burst) {
        if (!(await this.#goesOn(held, delivered))) return delivered;
      } else if (this.#parts.closing.aborted) break;
      else if ("waitMs" in burst) delivered = await this.#rest(held, burst, delivered);
      else {
        delivered = await this.#answer({ held, line, way, delivered }, burst);
        if (unsettles(burst)) break;
      }
    }
    return anew(delivered);
  }

  async #nextBurst(held: HeldLane, { editMinutes }: Policy) {
    // A look that fails must not lose what became of the message before; the next one brings what waits.
    if (held.isShort) await this.#parts.look(held).catch(() => undefined);
    const { debounceMs } = this.#parts;
    const { waiting, standing } = held;
    const heard = heardIn(standing.dialogue);
    const now = performance.now();
    return nextBurst(waiting, { debounceMs, now, heard, editMs: editMinutes * 60_000 });
  }

  /** What waits on an account that is off the air is taken up by its twin. */
  async #turnAway(lane: LeasedLane, twin: Line): Promise<WorkDone> {
    return { dueInMs: (await this.#parts.deliverer.turn(lane, twin)) ? 0 : OFF_AIR_MS };
  }

  /** Takes the turn, stores it, and sends what it says, unless a message before it still waits. */
  async #answer(handled: Handled, burst: Ripe): Promise<Delivered> {
    const { held, way, delivered } = handled;
    const { dueInMs } = delivered;
    const unsent = await this.#handle(handled, burst);
    if (unsent === "lost") return unsent;
    return dueInMs === undefined ? this.#deliver(way, held, unsent) : { dueInMs };
  }

  /** Waits for what else is said in the same breath. */
  async #rest(held: HeldLane, { waitMs }: { waitMs: number }, delivered: Sending) {
    if (delivered.settled) await this.#parts.deliverer.record(delivered.settled);
    await held.rest(waitMs);
    await this.#parts.look(held);
    return { dueInMs: delivered.dueInMs };
  }

  /**
   * Whether something is said while the lane is held for a moment more: people who are talking go on,
   * and then it need not be given back and taken anew. Only where their words come in here, and where
   * nothing is lost if this moment is the process's last.
   */
  async #goesOn(held: HeldLane, { dueInMs, settled }: Sending): Promise<boolean> {
    const isPatient = held.isNear && dueInMs === undefined && settled?.forgettable !== false;
    if (!isPatient || this.#parts.closing.aborted) return false;
    await held.rest(lingerMs());
    return held.waiting.length > 0;
  }

  async #deliver(way: Way, held: HeldLane, unsent: readonly Unsent[]): Promise<Delivered> {
    const delivered = await this.#parts.deliverer.deliver(way, unsent);
    if (unsent.length > 0) held.said();
    return delivered;
  }

  /** The first answer is stored as being sent, when nothing keeps it. */
  async #handle(
    { held, line, way, delivered: { dueInMs, settled } }: Handled,
    burst: Ripe,
  ): Promise<readonly Unsent[] | "lost"> {
    const { clock, log, deliverer, admissions, draw, keepFile } = this.#parts;
    if (settled?.forgettable === false) await deliverer.record(settled);
    const begins = dueInMs === undefined && deliverer.mayBegin(way);
    const { isSurelyHeld } = way;
    const files = { draw, keepFile };
    const handling = {
      ...files,
      clock,
      log,
      line,
      held,
      admissions,
      begins,
      settled,
      isSurelyHeld,
    };
    let taken: Taken | undefined;
    try {
      taken = await this.#turns.take(handling, burst);
    } finally {
      if (settled && !taken) await deliverer.record(settled);
    }
    if (!taken || taken.result === "lost") return "lost";
    held.done(taken.stored);
    return taken.result.unsent;
  }

  #lineOf({ account }: Pick<LaneWork, "account">): Line {
    const line = this.#parts.lines.of(account);
    if (!line) throw new Error(`no line for account ${account}`);
    return line;
  }
}

/** Until a moment that many lanes have in common: those in which nobody goes on are given back together. */
function lingerMs(): number {
  return Math.ceil(2 * LINGER_MS - (performance.now() % LINGER_MS));
}

/** Given back at once: whoever claims the lane next reads it from the store. */
function anew(delivered: Delivered): WorkDone {
  return { ...(delivered !== "lost" && delivered), dueInMs: 0 };
}

/** After these somebody else may attend or the chat be another: the lane is read anew. */
function unsettles({ events }: Ripe): boolean {
  return events.some(({ event }) => event?.type === "echo" || event?.type === "moved");
}

/** A held lane, and who answers in it. */
interface Handled {
  readonly held: HeldLane;
  readonly line: Line;
  readonly way: Way;
  /** What became of the message before. */
  readonly delivered: Sending;
}

type Sending = Exclude<Delivered, "lost">;
