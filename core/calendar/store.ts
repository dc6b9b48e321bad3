import type { Appointment, Span } from "../agenda/appointment.ts";
import type { ClinicId, ProfessionalId } from "../agenda/clinic.ts";
import type { Id } from "../message/address.ts";
import type { CalendarEntryId, CalendarEventId, Watch } from "./calendar.ts";
import type { Known, Standing, Verdict } from "./judge.ts";

export type CalendarLinkId = Id<"calendar-link">;

/**
 * Where it is kept which calendar belongs to which professional, how far it was read, and what of the
 * agenda it is known to hold.
 *
 * Nothing is queued to be written: what is to be in a calendar follows from the appointments, what is
 * there is known, and the difference is the work. So nothing can be lost between a booking and its
 * event, and looking twice does nothing twice.
 */
export interface CalendarStore {
  /** Links that want looking after now, and nobody is at them. */
  due(limit: number): Promise<readonly CalendarLinkId[]>;

  /** Takes a link for so long; `undefined` when it is broken, rests after a failure, or somebody is at it. */
  take(link: CalendarLinkId, forMs: number): Promise<LinkedCalendar | undefined>;

  /** Gives it back, to be looked after again after so long; at once, when it was called for meanwhile. */
  release(link: LinkedCalendar, next: Next): Promise<void>;

  /** It cannot go on without a person, who is told why. */
  break(link: LinkedCalendar, why: string): Promise<void>;

  /** Asks for a link to be looked after now. */
  hasten(link: CalendarLinkId): Promise<void>;

  /**
   * Makes an entry of every appointment that is to be in the calendar and has none. One that took
   * another's place takes its entry too.
   */
  expect(link: LinkedCalendar): Promise<void>;

  /** What is known of the entries that a calendar's events name. One that is none of ours is absent. */
  standings(
    link: LinkedCalendar,
    entries: readonly CalendarEntryId[],
  ): Promise<ReadonlyMap<CalendarEntryId, Standing | "elsewhere">>;

  /** Writes down what was read, all in one commit with the place it was read up to. */
  read(link: LinkedCalendar, reading: Reading): Promise<void>;

  /** Writes down how an entry's event stands after it was written. */
  wrote(link: LinkedCalendar, judged: Judged): Promise<void>;

  /** What people did to appointments in the calendar, and the agenda does not know yet. */
  wishes(link: LinkedCalendar): Promise<readonly Wish[]>;

  /** A wish has been dealt with. `refused`: the event is to be put back. */
  settle(link: LinkedCalendar, entry: CalendarEntryId, refused: boolean): Promise<void>;

  /** Where agenda and calendar differ, and nothing else is under way about it. */
  differences(link: LinkedCalendar, limit: number): Promise<readonly Difference[]>;

  /** An entry was taken out of the calendar. */
  removed(link: LinkedCalendar, entry: CalendarEntryId): Promise<void>;

  /** The calendar would not take an entry; it is tried again later. */
  refused(link: LinkedCalendar, entry: CalendarEntryId, why: string): Promise<void>;

  /** From now on this watch calls us, with a token of this digest. */
  watched(link: LinkedCalendar, watch: Watch, tokenDigest: string): Promise<void>;

  /** Whom a watch is about. */
  behindWatch(
    id: string,
  ): Promise<{ readonly link: CalendarLinkId; readonly tokenDigest: string } | undefined>;
}

/** A link that was taken, with what it takes to go on. */
export interface LinkedCalendar {
  readonly id: CalendarLinkId;
  /** Counts those who took it: what a slower one still says is not heard. */
  readonly claim: number;
  readonly clinic: ClinicId;
  readonly professional: ProfessionalId;
  /** Which vendor's it is: `google`. */
  readonly vendor: string;
  /** What the vendor's adapter reads: credentials, and which calendar. */
  readonly settings: unknown;
  /** In what language the events are written. */
  readonly language: string;
  /** The place up to which it was read; absent when all is to be read anew. */
  readonly upTo?: string;
  readonly watch?: Watch;
  /** Failures in a row. */
  readonly failures: number;
}

export interface Next {
  readonly inMs: number;
  /** It failed, for the reason that is given. */
  readonly failure?: string;
}

export interface Reading {
  readonly upTo: string;
  /**
   * All there is was read: what is not among it is not there any more; and in so long it is to be
   * read again. Absent where only changes were read.
   */
  readonly wholeAgainInMs?: number;
  readonly judged: readonly Judged[];
}

export interface Judged {
  readonly event: CalendarEventId;
  readonly entry?: CalendarEntryId;
  readonly verdict: Verdict;
}

/** What a person did to an appointment's event. */
export interface Wish {
  readonly entry: CalendarEntryId;
  readonly appointment: Appointment;
  /** Where it was moved to; absent when it was removed. */
  readonly movedTo?: Known;
}

/** An appointment that the calendar does not have as the agenda does. */
export interface Difference {
  readonly entry: CalendarEntryId;
  readonly appointment: Appointment;
  /** The patient's name, where it is known. */
  readonly patient?: string;
  /** Where it is to be; absent when it is not to be there. */
  readonly wanted?: Span;
  readonly known?: Known;
  readonly revision: number;
  /** It was moved where it could not be, and goes back. */
  readonly isPutBack: boolean;
}
