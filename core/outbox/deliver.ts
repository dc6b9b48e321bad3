import type { Adapter } from "../adapter.ts";
import { ChannelError, StoreUnavailable } from "../errors.ts";
import { grouped } from "../grouped.ts";
import type { OutboxId } from "../identity.ts";
import type { LeasedLane } from "../lanes/lease.ts";
import type { Address } from "../message/address.ts";
import type { Clock, Log } from "../ports.ts";
import { within } from "../within.ts";
import { judge } from "./judge.ts";
import type { OutboxStore, Settlement, Unsent } from "./store.ts";

export interface DelivererParts {
  readonly store: OutboxStore;
  readonly clock: Clock;
  readonly log: Log;
  /** 0 to 1. */
  readonly random: () => number;
}

/** Where a lane's messages go, and who holds it. */
export interface Way {
  readonly lane: LeasedLane;
  readonly adapter: Adapter;
  readonly to: Address;
}

/** Milliseconds one call to a platform may take; a lane's lease is longer. */
const SEND_TIMEOUT_MS = 20_000;
/** An adapter that was told to stop may take so long to say so. */
const GRACE_MS = 1_000;
const RECORD_ATTEMPTS = 60;
const RECORD_AGAIN_MS = 500;

/** Whether the lane is still ours, and in how many milliseconds a repeat is due. */
export type Delivered = "lost" | { readonly dueInMs?: number };

/** Sends what waits in a lane. */
export class Deliverer {
  readonly #parts: DelivererParts;
  readonly #begin: (sending: { lane: LeasedLane; message: OutboxId }) => Promise<boolean>;
  readonly #settle: (settled: { message: OutboxId; settlement: Settlement }) => Promise<boolean>;

  constructor(parts: DelivererParts) {
    const { store } = parts;
    this.#parts = parts;
    this.#begin = grouped((sendings: Parameters<OutboxStore["begin"]>[0]) => store.begin(sendings));
    this.#settle = grouped((settled: Parameters<OutboxStore["settle"]>[0]) =>
      store.settle(settled),
    );
  }

  /** Oldest first, none before the one in front of it is settled. */
  async deliver(way: Way, unsent: readonly Unsent[]): Promise<Delivered> {
    const { clock } = this.#parts;
    for (const message of unsent) {
      const verdict = beforeSending(message, way.adapter, clock.now());
      if (verdict === "wait") return dueAt(message.nextAttemptAt, clock);
      const sends = verdict === "send";
      if (sends && !(await this.#begin({ lane: way.lane, message: message.id }))) return "lost";
      const settlement = sends ? await this.#attempt(way, message) : verdict;
      await this.#record(message.id, settlement);
      if ("nextAttemptAt" in settlement) return dueAt(settlement.nextAttemptAt, clock);
    }
    return {};
  }

  /** What became of a message is known only here: it is kept until the store takes it. */
  async #record(message: OutboxId, settlement: Settlement): Promise<void> {
    for (let attempt = 1; ; attempt += 1)
      try {
        await this.#settle({ message, settlement });
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || attempt === RECORD_ATTEMPTS) throw error;
        await new Promise((resolve) => setTimeout(resolve, RECORD_AGAIN_MS));
      }
  }

  async #attempt(
    { adapter, to }: Way,
    { id, key, say, attempts, expiresAt, status: found }: Unsent,
  ): Promise<Settlement> {
    const { clock, log, random } = this.#parts;
    try {
      const late = () =>
        new ChannelError(adapter.channel, "unavailable", {
          detail: "no answer in time",
          maybeSent: true,
        });
      const signal = AbortSignal.timeout(SEND_TIMEOUT_MS);
      const sending = adapter.send({ key, to, say }, signal);
      const sent = await within(SEND_TIMEOUT_MS + GRACE_MS, sending, late);
      return { status: "sent", message: sent.message, at: sent.at };
    } catch (error) {
      const { repeatable, channel } = adapter;
      const settlement = judge(error, {
        attempts: attempts + 1,
        mayBeOut: found === "sending",
        mayRepeat: repeatable,
        expiresAt,
        now: clock.now(),
        jitter: random(),
      });
      const fault = error instanceof ChannelError ? error.fault : "unforeseen";
      const { status } = settlement;
      log.warn("a message was refused", { outbox: id, channel, status, fault, error });
      return settlement;
    }
  }
}

function dueAt(moment: Date, clock: Clock): Delivered {
  return { dueInMs: Math.max(0, moment.getTime() - clock.now().getTime()) };
}

/** What a message's own state says before the platform is asked. */
function beforeSending(message: Unsent, adapter: Adapter, now: Date): "send" | "wait" | Settlement {
  if (message.status === "sending" && !adapter.repeatable)
    return {
      status: "in_doubt",
      refusal: { fault: "unavailable", detail: "the sender died before it knew" },
    };
  if (message.status === "new" && message.expiresAt <= now) return { status: "expired" };
  const isRepeat = message.attempts > 0;
  return isRepeat && message.nextAttemptAt > now ? "wait" : "send";
}
