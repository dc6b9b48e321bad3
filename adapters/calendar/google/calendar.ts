import type { calendar_v3 as v3 } from "@googleapis/calendar";
import { CalendarError } from "../../../core/calendar/calendar.ts";
import type {
  Calendar,
  CalendarEntry,
  CalendarEvent,
  Changes,
  Watch,
} from "../../../core/calendar/calendar.ts";
import type { Span } from "../../../core/agenda/appointment.ts";
import { openClient } from "./client.ts";
import type { Fetch } from "./client.ts";
import { eventIdOf } from "./event-id.ts";
import { calendarError, googleFault } from "./faults.ts";
import type { GoogleFault } from "./faults.ts";
import { parseEvent } from "./parse.ts";
import { renderEntry } from "./render.ts";
import { settings as schema } from "./settings.ts";

/** Events of a page; Google gives no more. */
const PAGE = 2_500;
/** Whoever has more than a hundred thousand is not a professional with patients. */
const MOST_PAGES = 40;

/** A calendar at Google, by what a link's settings say. Throws where they are not right. */
export function openGoogleCalendar(given: unknown, fetch: Fetch): Calendar {
  const settings = schema.parse(given);
  return new GoogleCalendar(openClient(settings, fetch), settings.calendar);
}

class GoogleCalendar implements Calendar {
  readonly #api: v3.Calendar;
  readonly #calendarId: string;

  constructor(api: v3.Calendar, calendarId: string) {
    this.#api = api;
    this.#calendarId = calendarId;
  }

  async identify(signal: AbortSignal) {
    const calendarId = this.#calendarId;
    const { data } = await asked(this.#api.events.list({ calendarId, maxResults: 1 }, { signal }));
    return {
      name: data.summary ?? calendarId,
      timeZone: data.timeZone ?? "UTC",
      writable: data.accessRole === "owner" || data.accessRole === "writer",
    };
  }

  async changes(since: string | undefined, window: Span, signal: AbortSignal): Promise<Changes> {
    const events: CalendarEvent[] = [];
    let pageToken: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { data } = await asked(
        this.#api.events.list(
          { ...this.#reading(since, window), ...(pageToken !== undefined && { pageToken }) },
          { signal },
        ),
      );
      const zone = data.timeZone ?? "UTC";
      events.push(...(data.items ?? []).flatMap((item) => parseEvent(item, zone) ?? []));
      if (typeof data.nextSyncToken === "string") return { events, upTo: data.nextSyncToken };
      if (typeof data.nextPageToken !== "string") break;
      pageToken = data.nextPageToken;
    }
    throw new CalendarError("rejected", { detail: "a listing without an end" });
  }

  #reading(since: string | undefined, { from, to }: Span): v3.Params$Resource$Events$List {
    const common = { calendarId: this.#calendarId, singleEvents: true, maxResults: PAGE };
    if (since !== undefined) return { ...common, syncToken: since };
    return { ...common, timeMin: from.toISOString(), timeMax: to.toISOString() };
  }

  async insert(entry: CalendarEntry, signal: AbortSignal): Promise<CalendarEvent> {
    const calendarId = this.#calendarId;
    const eventId = eventIdOf(entry.id);
    const requestBody = { ...renderEntry(entry), id: eventId };
    const put = this.#api.events.insert(
      { calendarId, requestBody, sendUpdates: "none" },
      { signal },
    );
    const { data } = await put.catch((error: unknown) => {
      const fault = googleFault(error);
      if (fault.status !== 409) throw calendarError(fault);
      return asked(this.#api.events.get({ calendarId, eventId }, { signal }));
    });
    return read(data, entry.timeZone);
  }

  async change(entry: CalendarEntry, etag: string, signal: AbortSignal): Promise<CalendarEvent> {
    const { data } = await asked(
      this.#api.events.patch(
        {
          calendarId: this.#calendarId,
          eventId: eventIdOf(entry.id),
          requestBody: renderEntry(entry),
          sendUpdates: "none",
        },
        { signal, headers: { "If-Match": etag } },
      ),
      (fault) => (isGone(fault) ? new CalendarError("stale", { detail: "removed" }) : undefined),
    );
    return read(data, entry.timeZone);
  }

  async remove(entry: CalendarEntry["id"], signal: AbortSignal): Promise<void> {
    const calendarId = this.#calendarId;
    await unlessGone(
      this.#api.events.delete(
        { calendarId, eventId: eventIdOf(entry), sendUpdates: "none" },
        { signal },
      ),
    );
  }

  async watch(
    { id, token, address }: Parameters<Calendar["watch"]>[0],
    signal: AbortSignal,
  ): Promise<Watch> {
    const requestBody = { id, token, address, type: "web_hook" };
    const { data } = await asked(
      this.#api.events.watch({ calendarId: this.#calendarId, requestBody }, { signal }),
    );
    return { id, resource: data.resourceId ?? "", endsAt: new Date(Number(data.expiration)) };
  }

  async unwatch({ id, resource: resourceId }: Watch, signal: AbortSignal): Promise<void> {
    await unlessGone(this.#api.channels.stop({ requestBody: { id, resourceId } }, { signal }));
  }
}

type Special = (fault: GoogleFault) => CalendarError | undefined;

async function asked<T>(answer: Promise<T>, special: Special = () => undefined): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const fault = googleFault(error);
    throw special(fault) ?? calendarError(fault);
  }
}

async function unlessGone(answer: Promise<unknown>): Promise<void> {
  await answer.catch((error: unknown) => {
    const fault = googleFault(error);
    if (!isGone(fault)) throw calendarError(fault);
  });
}

function isGone({ status }: GoogleFault): boolean {
  return status === 404 || status === 410;
}

function read(given: unknown, zone: string): CalendarEvent {
  const event = parseEvent(given, zone);
  if (!event) throw new CalendarError("unavailable", { detail: "an answer that is no event" });
  return event;
}
