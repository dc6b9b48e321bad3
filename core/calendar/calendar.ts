import type { Span } from "../agenda/appointment.ts";
import { VendorError } from "../errors.ts";
import type { VendorErrorOptions } from "../errors.ts";
import type { Id } from "../message/address.ts";

export type CalendarEventId = Id<"calendar-event">;

/** A UUID that stands for one appointment, however often it is moved; the event's id follows from it. */
export type CalendarEntryId = Id<"calendar-entry">;

/**
 * A calendar that a professional keeps elsewhere, at Google for one. It speaks its vendor's protocol
 * and decides nothing: `judge.ts` says what an event means, `attend.ts` what is done about it.
 *
 * Every call throws a `CalendarError`, and nothing else, when the vendor does not do it.
 */
export interface Calendar {
  /** Whose calendar it is, and that we may write there. */
  identify(signal: AbortSignal): Promise<CalendarCard>;

  /**
   * What has changed since a place in the calendar's history: without one, all that there is in
   * `window`. Recurring events come as their single occurrences. Throws `expired` when the vendor has
   * forgotten that place.
   */
  changes(since: string | undefined, window: Span, signal: AbortSignal): Promise<Changes>;

  /**
   * Puts an entry in, under an event id that follows from the entry's. When there is an event of that
   * id, it is left and given back as it is: also one that was removed.
   */
  insert(entry: CalendarEntry, signal: AbortSignal): Promise<CalendarEvent>;

  /** Changes an entry's event, if it is still the one of `etag`: throws `stale` when it is not. */
  change(entry: CalendarEntry, etag: string, signal: AbortSignal): Promise<CalendarEvent>;

  /** Takes an entry's event out. One that is not there any more is well. */
  remove(entry: CalendarEntryId, signal: AbortSignal): Promise<void>;

  /** Has the vendor call us whenever something changes, until `endsAt`. */
  watch(wish: WatchWish, signal: AbortSignal): Promise<Watch>;

  /** Ends a watch. One that is not there any more is well. */
  unwatch(watch: Watch, signal: AbortSignal): Promise<void>;
}

export interface CalendarCard {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly writable: boolean;
}

export interface Changes {
  readonly events: readonly CalendarEvent[];
  /** The place in the history up to which these tell. */
  readonly upTo: string;
}

/** An event as the calendar has it. */
export type CalendarEvent = GoneEvent | StandingEvent;

interface Named {
  readonly id: CalendarEventId;
  /** The entry that its id names, of this hub or of another one. */
  readonly entry?: CalendarEntryId;
}

/** It was removed, or declined by who invited us. */
export interface GoneEvent extends Named {
  readonly standing: "gone";
}

export interface StandingEvent extends Named, Span {
  readonly standing: "there";
  readonly etag: string;
  /** Whether it takes the professional's time. */
  readonly busy: boolean;
  /** It goes over whole days, and `from` and `to` are midnights in the calendar's own zone. */
  readonly allDay: boolean;
  /** What we last wrote into it. */
  readonly written?: Written;
}

/** Our own writing, by which it is known when it comes back: its number, and where it put the event. */
export interface Written extends Span {
  readonly revision: number;
}

/** An appointment as it is to stand in the calendar. */
export interface CalendarEntry extends Written {
  readonly id: CalendarEntryId;
  readonly timeZone: string;
  readonly title: string;
  readonly description: string;
}

export interface WatchWish {
  /** New for every watch. */
  readonly id: string;
  /** A secret that the vendor shows with every call. */
  readonly token: string;
  /** Where it calls, https. */
  readonly address: string;
}

export interface Watch {
  readonly id: string;
  /** The vendor's name of what is watched. */
  readonly resource: string;
  readonly endsAt: Date;
}

/** Why a calendar refused, in words that decide what is done next. */
export type CalendarFault =
  | "unauthorized" // the grant was revoked, or the credentials are wrong
  | "missing" // there is no such calendar, or it was not shared with us
  | "forbidden" // we may not do this there
  | "rate_limited" // wait, then repeat
  | "expired" // the place in its history is forgotten: read all anew
  | "stale" // the event is not as we knew it
  | "rejected" // the vendor understood and said no
  | "unavailable"; // the vendor could not be reached

/** The one error a calendar throws. */
export class CalendarError extends VendorError<CalendarFault> {
  override readonly name = "CalendarError";

  constructor(fault: CalendarFault, options: VendorErrorOptions = {}) {
    super(fault, options);
  }
}
