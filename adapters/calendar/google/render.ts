import type { calendar_v3 as v3 } from "@googleapis/calendar";
import type { CalendarEntry } from "../../../core/calendar/calendar.ts";
import { writtenProperties } from "./parse.ts";

/** An entry as Google writes it. Who sees only whether the professional is free sees no more of it. */
export function renderEntry(entry: CalendarEntry): v3.Schema$Event {
  const { from, to, timeZone, title, description } = entry;
  return {
    summary: title,
    description,
    start: { dateTime: from.toISOString(), timeZone, date: null },
    end: { dateTime: to.toISOString(), timeZone, date: null },
    status: "confirmed",
    visibility: "private",
    extendedProperties: { private: writtenProperties(entry) },
  };
}
