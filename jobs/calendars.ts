import type { CalendarLinkId, CalendarStore } from "../core/calendar/store.ts";
import { id } from "../core/message/address.ts";
import type { Job, JobQueue } from "./job.ts";

export interface Attending {
  readonly store: Pick<CalendarStore, "due">;
  /** Looks after one calendar; running it again changes nothing. */
  attend(link: CalendarLinkId): Promise<void>;
}

/** Calendars that are asked for at one look. */
const BATCH = 200;

/**
 * Two jobs: `calendars` looks every few seconds for calendars that want looking after, and `calendar`
 * looks after one. A booking waits for neither.
 */
export function calendarJobs({ store, attend }: Attending, queue: JobQueue): readonly Job[] {
  return [
    {
      name: "calendars",
      everyMs: 5_000,
      async run() {
        for (const link of await store.due(BATCH)) await queue.add("calendar", link);
      },
    },
    { name: "calendar", run: (link) => attend(id(link)) },
  ];
}
