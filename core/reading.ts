import type { Ignored, Reading } from "./adapter.ts";
import type { InboundEvent } from "./message/event.ts";

/** A delivery that became these events, and nothing else. */
export function happened(...events: readonly InboundEvent[]): Reading {
  return { events, ignored: [] };
}

/** A delivery that became no event. */
export function ignored(kind: Ignored["kind"], reason: string): Reading {
  return { events: [], ignored: [{ kind, reason }] };
}
