import type { Heard } from "../engine/dialogue.ts";
import { isPrompting } from "../message/event.ts";
import type { InboundEvent } from "../message/event.ts";
import type { PendingEvent } from "./store.ts";

export interface Edits {
  /** What each person said last and is heard already. */
  readonly heard?: readonly Heard[];
  /** Milliseconds in which an edit of it is heard as said instead; none unless given. */
  readonly editMs?: number;
}

/**
 * What waits, as it was corrected since: an edited message with its new words, and a removed one as
 * a mere removal. Nobody answers what was taken back in time. An edit of what was heard last already
 * is said instead of it.
 */
export function asRevised(waiting: readonly PendingEvent[], edits: Edits): readonly PendingEvent[] {
  const revisions = waiting.flatMap(({ event }) => (isRevision(event) ? event : []));
  if (revisions.length === 0) return waiting;
  const instead = saidInstead(waiting, edits);
  return waiting.map((pending) => {
    const { event } = pending;
    if (pending.place === instead?.place) return instead;
    if (event?.type !== "message") return pending;
    const last = revisions.findLast(({ message }) => message === event.message);
    if (last?.type === "edit") return { ...pending, event: { ...event, content: last.content } };
    return last ? { ...pending, event: last } : pending;
  });
}

type Revision = Extract<InboundEvent, { type: "edit" | "removal" }>;

function isRevision(event: InboundEvent | undefined): event is Revision {
  return event?.type === "edit" || event?.type === "removal";
}

/** The last edit of what somebody was heard to say, where they said nothing since. */
function saidInstead(
  waiting: readonly PendingEvent[],
  { heard = [], editMs = 0 }: Edits,
): PendingEvent | undefined {
  for (const said of heard) {
    const last = waiting.findLast(
      ({ event }) => isRevision(event) && event.message === said.message,
    );
    const instead = last && !isSaidSince(waiting, last) && asSaid(last, said, editMs);
    if (instead) return instead;
  }
  return undefined;
}

function isSaidSince(waiting: readonly PendingEvent[], { place, contact }: PendingEvent): boolean {
  return waiting.some(
    (each) =>
      each.place < place &&
      each.contact?.id === contact?.id &&
      each.event !== undefined &&
      isPrompting(each.event),
  );
}

/** An edit, in its time, to words of somebody's. */
function asSaid(pending: PendingEvent, heard: Heard, editMs: number): PendingEvent | undefined {
  const { event, contact } = pending;
  if (event?.type !== "edit" || event.content.kind !== "text") return undefined;
  const { from } = event;
  if (!from || !contact || event.at.getTime() - heard.at > editMs) return undefined;
  const group = heard.group && { group: { addressed: true } };
  return { ...pending, event: { ...event, type: "message", from, ...group }, edit: event };
}
