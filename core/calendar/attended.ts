import type { Clock, Log } from "../ports.ts";
import type { Calendar } from "./calendar.ts";
import type { FollowParts } from "./follow.ts";
import type { CalendarStore, LinkedCalendar } from "./store.ts";

export interface CalendarParts extends FollowParts {
  readonly store: CalendarStore;
  /** The calendar behind a link, as its vendor's adapter speaks to it. */
  open(link: LinkedCalendar): Promise<Calendar>;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => number;
  /** Where a vendor calls us when something changes, https; absent where nobody can. */
  addressFor(vendor: string): string | undefined;
}

/** A link that is being looked after. */
export interface Attended {
  readonly link: LinkedCalendar;
  readonly calendar: Calendar;
  readonly signal: AbortSignal;
}
