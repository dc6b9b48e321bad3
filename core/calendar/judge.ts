import type { Span } from "../agenda/appointment.ts";
import type { CalendarEvent, StandingEvent } from "./calendar.ts";

/** What is known here of an entry whose event comes along. */
export interface Standing {
  /** Where it is to be in the calendar; absent when it is not to be there. */
  readonly wanted?: Span;
  /** How many times we wrote it, as far as we know. */
  readonly revision: number;
  /** Where it is in the calendar, as far as we know; absent when it is not there. */
  readonly known?: Known;
}

export interface Known extends Span {
  readonly etag: string;
}

/** What an event in a professional's calendar means to the agenda. */
export type Verdict =
  /** Somebody else's, and the professional is occupied by it. */
  | ({ readonly kind: "busy" } & Span)
  /** Nobody is occupied by it. */
  | { readonly kind: "free" }
  /** An appointment's, where we put it or where we want it no more: to be remembered, and no more. */
  | ({ readonly kind: "known"; readonly revision: number } & Known)
  /** An appointment's that is to be gone, and is. */
  | { readonly kind: "gone" }
  /** A person moved an appointment's event: the appointment is to follow. */
  | ({ readonly kind: "moved"; readonly revision: number } & Known)
  /** A person moved it where it cannot be, or while we were moving it: it is to be put back. */
  | ({ readonly kind: "misplaced"; readonly revision: number } & Known)
  /** A person removed an appointment's event: the appointment is to be cancelled. */
  | { readonly kind: "removed" };

/**
 * Tells what an event means. `standing` is of the entry that its id names: `undefined` where that is
 * none of ours, `"elsewhere"` where it is written into another calendar than this one.
 *
 * Our own writings come back like anybody's. They are known by what they say of themselves: an event
 * that lies where its newest writing put it was moved by nobody.
 */
export function judge(event: CalendarEvent, standing: Standing | "elsewhere" | undefined): Verdict {
  if (standing === "elsewhere") return { kind: "free" };
  if (standing === undefined) return othersEvent(event);
  if (event.standing === "gone") return { kind: standing.wanted ? "removed" : "gone" };
  const { from, to, etag } = event;
  const revision = Math.max(standing.revision, event.written?.revision ?? 0);
  return { kind: whatBecame(event, standing), revision, from, to, etag };
}

function whatBecame(event: StandingEvent, standing: Standing): "known" | "moved" | "misplaced" {
  const { wanted, known } = standing;
  if (!wanted || known?.etag === event.etag || isSame(event, wanted)) return "known";
  const ours = oursIn(event, standing);
  if (ours && isSame(event, ours)) return "known";
  const areWeMovingIt = ours !== undefined && !isSame(ours, wanted);
  return areWeMovingIt || event.allDay ? "misplaced" : "moved";
}

function othersEvent(event: CalendarEvent): Verdict {
  if (event.standing === "gone" || !event.busy || event.to <= event.from) return { kind: "free" };
  return { kind: "busy", from: event.from, to: event.to };
}

/** Where we put it last: as it says itself where it was written since, by one who could not tell us. */
function oursIn({ written }: StandingEvent, { revision, known }: Standing): Span | undefined {
  return written && (!known || written.revision > revision) ? written : known;
}

export function isSame(one: Span, other: Span): boolean {
  return one.from.getTime() === other.from.getTime() && one.to.getTime() === other.to.getTime();
}
