import { onTestFinished } from "vitest";
import type { Adapter } from "../../../../core/adapter.ts";
import type { InboundEvent } from "../../../../core/message/event.ts";

/** The events of a stream in the order in which they are stored. */
export interface Following {
  readonly events: readonly InboundEvent[];
  /** Waits until so many were stored. */
  until(count: number): Promise<readonly InboundEvent[]>;
  /** How it ended: nothing, or what was thrown. */
  readonly ended: Promise<unknown>;
  /** Stops, as the hub does when it closes. */
  stop(): Promise<unknown>;
}

/** Follows it as the hub does; `store` may fail, as a process that dies before it has stored. */
export function following(
  { source }: Adapter,
  store: (event: InboundEvent) => void = () => undefined,
): Following {
  if (source.kind !== "stream") throw new Error("not a stream");
  const { deliveries } = source;
  const stopping = new AbortController();
  const events: InboundEvent[] = [];
  let change = Promise.withResolvers<void>();
  const follow = async () => {
    for await (const { reading } of deliveries.call(source, stopping.signal))
      for (const event of reading.events) {
        store(event);
        events.push(event);
        change.resolve();
      }
  };
  const ended = follow().catch((error: unknown) => error);
  const stop = async () => {
    stopping.abort();
    return ended;
  };
  onTestFinished(async () => void (await stop()));
  return {
    events,
    ended,
    stop,
    async until(count) {
      while (events.length < count) {
        await change.promise;
        change = Promise.withResolvers();
      }
      return events;
    },
  };
}
