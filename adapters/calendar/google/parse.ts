import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { CalendarEvent, StandingEvent, Written } from "../../../core/calendar/calendar.ts";
import { id } from "../../../core/message/address.ts";
import { entryOf } from "./event-id.ts";

/** A moment, or a whole day. */
const moment = z.union([
  z.object({ dateTime: z.iso.datetime({ offset: true }) }),
  z.object({ date: z.iso.date() }),
]);

type Moment = z.infer<typeof moment>;

const named = z.object({ id: z.string().min(1).max(1024), status: z.string().optional() });

const standing = z.object({
  etag: z.string(),
  start: moment,
  end: moment,
  /** `transparent` for what takes no time. */
  transparency: z.string().optional(),
  eventType: z.string().optional(),
  attendees: z
    .array(z.object({ self: z.boolean().optional(), responseStatus: z.string().optional() }))
    .optional(),
  extendedProperties: z.object({ private: z.record(z.string(), z.string()).optional() }).optional(),
});

const written = z
  .object({
    prosaRevision: z.coerce.number().int().positive(),
    prosaFrom: z.coerce.date(),
    prosaTo: z.coerce.date(),
  })
  .transform(({ prosaRevision: revision, prosaFrom: from, prosaTo: to }): Written => ({
    revision,
    from,
    to,
  }));

/** What we write into an event, so that it is known when it comes back. */
export function writtenProperties({ revision, from, to }: Written): Record<string, string> {
  return {
    prosaRevision: String(revision),
    prosaFrom: from.toISOString(),
    prosaTo: to.toISOString(),
  };
}

/** Google's event as ours; `undefined` where it is not in Google's shape. `zone` is the calendar's. */
export function parseEvent(given: unknown, zone: string): CalendarEvent | undefined {
  const head = named.safeParse(given);
  if (!head.success) return undefined;
  const entry = entryOf(head.data.id);
  const about = { id: id<"calendar-event">(head.data.id), ...(entry !== undefined && { entry }) };
  if (head.data.status === "cancelled") return { ...about, standing: "gone" };
  const body = standing.safeParse(given);
  return body.success ? { ...about, standing: "there", ...standingOf(body.data, zone) } : undefined;
}

type Theirs = z.infer<typeof standing>;

function standingOf(
  theirs: Theirs,
  zone: string,
): Omit<StandingEvent, "id" | "entry" | "standing"> {
  const ours = written.safeParse(theirs.extendedProperties?.private ?? {});
  return {
    etag: theirs.etag,
    from: dateOf(theirs.start, zone),
    to: dateOf(theirs.end, zone),
    allDay: "date" in theirs.start,
    busy: takesTime(theirs),
    ...(ours.success && { written: ours.data }),
  };
}

/** What is tentative may still come to pass, so it does. */
function takesTime({ transparency, eventType, attendees = [] }: Theirs): boolean {
  const declined = attendees.some(
    ({ self, responseStatus }) => self && responseStatus === "declined",
  );
  return transparency !== "transparent" && eventType !== "workingLocation" && !declined;
}

function dateOf(theirs: Moment, zone: string): Date {
  if ("dateTime" in theirs) return new Date(theirs.dateTime);
  const midnight = Temporal.PlainDate.from(theirs.date).toZonedDateTime(zone);
  return new Date(midnight.epochMilliseconds);
}
