import type { Calendar } from "../../core/calendar/calendar.ts";
import type { CalendarCall } from "../../core/calendar/watching.ts";
import { callIn } from "./google/call.ts";

/** Where professionals may keep calendars. */
export interface CalendarVendor {
  /** Opens a calendar by its link's settings, for one look. Rejects where they are not right. */
  open(settings: unknown, fetch: typeof globalThis.fetch): Promise<Calendar>;
  /** What a call of the vendor's says; `undefined` when it is no such call. */
  callIn(headers: Pick<Headers, "get">): CalendarCall | undefined;
}

const google: CalendarVendor = {
  async open(settings, fetch) {
    const { openGoogleCalendar } = await import("./google/calendar.ts");
    return openGoogleCalendar(settings, fetch);
  },
  callIn,
};

/** None costs anything until somebody keeps a calendar there. */
const vendors = new Map([["google", google]]);

export function calendarVendor(name: string): CalendarVendor | undefined {
  return vendors.get(name);
}
