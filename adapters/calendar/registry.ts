import type { Calendar } from "../../core/calendar/calendar.ts";
import type { CalendarCall } from "../../core/calendar/watching.ts";
import { openGoogleCalendar } from "./google/calendar.ts";
import { callIn } from "./google/call.ts";

/** Where professionals may keep calendars. */
export interface CalendarVendor {
  /** Opens a calendar by its link's settings, for one look. Throws where they are not right. */
  open(settings: unknown, fetch: typeof globalThis.fetch): Calendar;
  /** What a call of the vendor's says; `undefined` when it is no such call. */
  callIn(headers: Headers): CalendarCall | undefined;
}

const vendors = new Map<string, CalendarVendor>([["google", { open: openGoogleCalendar, callIn }]]);

export function calendarVendor(name: string): CalendarVendor | undefined {
  return vendors.get(name);
}
