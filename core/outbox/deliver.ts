import type { Adapter } from "../adapter.ts";
import { ChannelError } from "../errors.ts";
import { grouped } from "../grouped.ts";
import type { OutboxId } from "../identity.ts";
import type { LeasedLane } from "../lanes/lease.ts";
import type { Address } from "../message/address.ts";
import type { Clock, Log } from "../ports.ts";
import { judge } from "./judge.ts";
import type { OutboxStore, Settlement, Unsent } from "./store.ts";

/** Sends what waits in a lane, oldest first. Answers when the first that must wait is due again. */
export interface Deliverer {
  deliver(
    lane: LeasedLane,
    way: { adapter: Adapter; to: Address },
    unsent: readonly Unsent[],
  ): Promise<Date | undefined>;
}

export interface DelivererParts {
  readonly store: OutboxStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  /** Milliseconds one call to a platform may take. */
  readonly sendTimeoutMs?: number;
}

export function openDeliverer(parts: DelivererParts): Deliverer {
  const { store, clock, log, random, sendTimeoutMs = 20_000 } = parts;
  const begin = grouped((items: readonly { lane: LeasedLane; message: OutboxId }[]) =>
    store.begin(items),
  );
  const settle = grouped((items: readonly { message: OutboxId; settlement: Settlement }[]) =>
    store.settle(items),
  );

  async function attempt(
    message: Unsent,
    { adapter, to }: { adapter: Adapter; to: Address },
  ): Promise<Settlement> {
    try {
      const outgoing = { key: message.key, to, say: message.say };
      const sent = await adapter.send(outgoing, AbortSignal.timeout(sendTimeoutMs));
      return { status: "sent", message: sent.message, at: sent.at };
    } catch (error) {
      const settlement = judge(error, {
        attempts: message.attempts + 1,
        repeatable: adapter.repeatable,
        now: clock.now(),
        jitter: random(),
      });
      log.warn("a message was refused", {
        outbox: message.id,
        channel: adapter.channel,
        status: settlement.status,
        fault: error instanceof ChannelError ? error.fault : "unforeseen",
        error,
      });
      return settlement;
    }
  }

  return {
    async deliver(lane, way, unsent) {
      for (const message of unsent) {
        const verdict = beforeSending(message, way.adapter, clock.now());
        if (verdict === "wait") return message.nextAttemptAt;
        if (verdict === "send" && !(await begin({ lane, message: message.id }))) return undefined;
        const settlement = verdict === "send" ? await attempt(message, way) : verdict;
        await settle({ message: message.id, settlement });
        if (settlement.status === "new") return settlement.nextAttemptAt;
      }
      return undefined;
    },
  };
}

/** What a message's own state says before the platform is asked. */
function beforeSending(message: Unsent, adapter: Adapter, now: Date): "send" | "wait" | Settlement {
  if (message.status === "sending" && !adapter.repeatable)
    return {
      status: "in_doubt",
      refusal: { fault: "unavailable", detail: "the sender died before it knew" },
    };
  if (message.status === "new" && message.expiresAt <= now) return { status: "expired" };
  return message.nextAttemptAt > now ? "wait" : "send";
}
