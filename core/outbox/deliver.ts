import { setTimeout as sleep } from "node:timers/promises";
import type { Adapter } from "../adapter.ts";
import { grouped } from "../grouped.ts";
import type { ChannelAccountId } from "../identity.ts";
import { insist } from "../insist.ts";
import type { LeasedLane } from "../lanes/lease.ts";
import type { Line } from "../line.ts";
import type { Clock, Log } from "../ports.ts";
import { attempt } from "./attempt.ts";
import type { Leave } from "./circuit.ts";
import { mayRepeat } from "./classes.ts";
import { Gate } from "./gate.ts";
import { retryPolicy } from "./judge.ts";
import type { PaceStore } from "./paces.ts";
import type { OutboxStore, Settled, Settlement, Unsent } from "./store.ts";
import { repeatsOf } from "./way.ts";
import type { Way } from "./way.ts";
import { pass } from "./window.ts";
import type { Passage } from "./window.ts";

export interface DelivererParts {
  readonly store: OutboxStore;
  readonly paces: PaceStore;
  readonly clock: Clock;
  readonly log: Log;
  /** 0 to 1. */
  readonly random: () => number;
  /** Aborted when no more is to be begun. */
  readonly closing: AbortSignal;
}

/**
 * `lost` when the lane is not ours any more, or not as we know it: then nothing more is sent before it
 * is claimed anew. Else in how many milliseconds a repeat is due; and what became of the last message,
 * which is not written yet: its giver may write it together with something else.
 */
export type Delivered =
  | "lost"
  | { readonly dueInMs?: number | undefined; readonly settled?: Settled | undefined };

/** A pace's wait that is not worth giving the lane back for. */
const WAITED_OUT_MS = 1_000;

/** Sends what waits in a lane. */
export class Deliverer {
  readonly #parts: DelivererParts;
  readonly #gate: Gate;
  readonly #begin: (sending: { lane: LeasedLane; message: Unsent["id"] }) => Promise<boolean>;
  readonly #settle: (settled: Settled) => Promise<boolean>;

  constructor(parts: DelivererParts) {
    const { store } = parts;
    this.#parts = parts;
    this.#gate = new Gate(parts);
    this.#begin = grouped(
      (sendings: Parameters<OutboxStore["begin"]>[0]) => store.begin(sendings),
      { apart: ({ message }) => message },
    );
    this.#settle = grouped((settled: readonly Settled[]) => store.settle(settled), {
      apart: ({ message }) => message,
    });
  }

  /** Learns of the rests that platforms ask of these accounts. Answers how to stop. */
  open(accounts: () => readonly ChannelAccountId[]): Promise<() => Promise<void>> {
    return this.#gate.open(accounts);
  }

  /** Whether a message may be stored as being sent, since nothing would keep it. */
  mayBegin(way: Way): boolean {
    return way.adapter.window === undefined && this.#gate.isOpen(way);
  }

  /** Oldest first, none before the one in front of it is settled, and no part behind one that failed. */
  async deliver(way: Way, unsent: readonly Unsent[]): Promise<Delivered> {
    let last: Settled | undefined;
    let stopped: Unsent | undefined;
    for (const message of unsent) {
      if (isOfOneTurn(message, stopped)) continue;
      if (!(await this.#isAgreed(last))) return "lost";
      const next = await this.#next(way, message);
      if (next === "lost" || next.dueInMs !== undefined) return next;
      last = next.settled;
      if (!isSent(last)) stopped = message;
    }
    if (isSent(last)) return { settled: last };
    return (await this.#isAgreed(last)) ? {} : "lost";
  }

  /**
   * What became of a message is known only here: it is kept until the store takes it. False when
   * somebody else has said it before, and may have gone on from there.
   */
  record(settled: Settled): Promise<boolean> {
    return insist(() => this.#settle(settled), this.#parts.closing);
  }

  async #isAgreed(settled: Settled | undefined): Promise<boolean> {
    return settled === undefined || (await this.record(settled));
  }

  async #next(way: Way, message: Unsent): Promise<Delivered> {
    const { lane } = way;
    const forgettable = mayRepeat(message.class, repeatsOf(way));
    const about = { lane, message: message.id, forgettable };
    const verdict = beforeSending(message, repeatsOf(way));
    if (verdict === "wait") return { dueInMs: message.dueInMs };
    if (verdict !== "send") return { settled: { ...about, settlement: verdict } };

    const passage = await this.#passage(way, message);
    if (passage === "stays") return { settled: { ...about, settlement: outsideWindow } };
    const later = (dueInMs: number) => ({ dueInMs, settled: takenBack(message, about, dueInMs) });
    const leave = await this.#leaveFor(way, message, passage);
    if ("dueInMs" in leave) return later(leave.dueInMs);
    if (!(await this.#mayGo(way, message))) return "lost";
    const said = { ...message, say: leave.say };
    const { came, settlement } = await attempt(way, said, this.#parts);
    this.#gate.tell(way, leave, came);
    const again = "inMs" in settlement && { dueInMs: settlement.inMs };
    if (isBarred(settlement)) await this.#turnsFrom(way);
    return { ...again, settled: { ...about, settlement } };
  }

  /** Where the platform takes free words only for a while after the person wrote. */
  async #passage(
    { adapter, lane, policy, twin }: Way,
    { say, class: why }: Unsent,
  ): Promise<Passage> {
    const { window } = adapter;
    if (!window) return { say };
    const { store, clock, closing } = this.#parts;
    const heardAt = await insist(() => store.heardAt(lane.conversation), closing);
    const now = clock.now();
    const reminder = why === "reminder" ? policy.reminderTemplate : undefined;
    const passage = pass(say, { window, heardAt, now, policy: policy.outsideWindow, reminder });
    return passage === "turns" && !twin ? "stays" : passage;
  }

  /** Lets a conversation go on by the other account of the number. False where nobody can be reached there. */
  turn(lane: LeasedLane, { account, chatFor }: Line): Promise<boolean> {
    const { store, closing } = this.#parts;
    return insist(() => store.turn(lane, account.id, chatFor), closing);
  }

  /** Only to an account that works as far as is known: two that do not would send it to and fro. */
  async #turnsFrom({ lane, twin }: Way): Promise<boolean> {
    return twin !== undefined && this.#gate.isWhole(twin.account.id) && this.turn(lane, twin);
  }

  /** Leave to say something, or when to ask again: at once, where the account's twin is to say it. */
  async #leaveFor(way: Way, message: Unsent, passage: Exclude<Passage, "stays">) {
    if (passage === "waits") return { dueInMs: askAgainMs(message) };
    if (passage === "turns")
      return { dueInMs: (await this.#turnsFrom(way)) ? 0 : askAgainMs(message) };
    const leave = await this.#leave(way);
    if (!("dueInMs" in leave)) return { ...passage, ...leave };
    const isBroken = message.standing !== "orphaned" && !this.#gate.isWhole(way.account);
    return { dueInMs: isBroken && (await this.#turnsFrom(way)) ? 0 : leave.dueInMs };
  }

  /** A short wait is waited out here; after a longer one somebody comes back. */
  async #leave(way: Way): Promise<Leave> {
    for (;;) {
      const leave = await this.#gate.ask(way);
      if (!("dueInMs" in leave) || leave.dueInMs > WAITED_OUT_MS) return leave;
      await sleep(leave.dueInMs);
    }
  }

  /**
   * Marked as being sent, by us and in a lane that is ours still. Who was out for a while asks again:
   * somebody else may have gone on meanwhile, and what is sent now would come after it.
   */
  async #mayGo({ lane, isSurelyHeld }: Way, { id, standing }: Unsent): Promise<boolean> {
    const isMarked = standing === "begun" && isSurelyHeld();
    return isMarked || insist(() => this.#begin({ lane, message: id }), this.#parts.closing);
  }
}

/** It did not go, for no fault of its own: another account of the same number may take it. */
function isBarred(settlement: Settlement): boolean {
  if (settlement.status !== "new") return false;
  const fault = settlement.refusal?.fault;
  return fault === "unavailable" || fault === "unauthorized";
}

function isSent(settled: Settled | undefined): boolean {
  return settled?.settlement.status === "sent";
}

function isOfOneTurn({ turn }: Unsent, other: Unsent | undefined): boolean {
  return turn !== undefined && turn === other?.turn;
}

const outsideWindow: Settlement = { status: "failed", refusal: { fault: "window_closed" } };

/** What waits for the person is asked about when they write, now and then, and when its time is over. */
function askAgainMs({ expiresInMs }: Unsent): number {
  return Math.min(3_600_000, expiresInMs);
}

/** One that was stored as being sent, and did not go after all. */
function takenBack(
  { standing }: Unsent,
  about: Omit<Settled, "settlement">,
  inMs: number,
): Settled | undefined {
  if (standing !== "begun") return undefined;
  return { ...about, settlement: { status: "new", inMs, counted: false } };
}

/** What a message's own state says before the platform is asked. */
function beforeSending(
  message: Unsent,
  adapter: Pick<Adapter, "repeatable">,
): "send" | "wait" | Settlement {
  if (message.shown) return { status: "sent", ...message.shown };
  const isOver = message.expiresInMs <= 0;
  // What its sender dies over each time must not go on killing.
  const isWornOut = message.attempts >= retryPolicy.attempts;
  const mayGoOn = !isOver && !isWornOut && mayRepeat(message.class, adapter);
  if (message.standing === "orphaned" && !mayGoOn)
    return {
      status: "in_doubt",
      refusal: { fault: "unavailable", detail: "the sender died before it knew" },
    };
  if (isOver) return { status: "expired" };
  const isRepeat = message.attempts > 0;
  return isRepeat && message.standing !== "begun" && message.dueInMs > 0 ? "wait" : "send";
}
