import { z } from "zod";
import type { Channels } from "./channels.ts";
import { etagOf } from "./events.ts";
import type { Events } from "./events.ts";
import type { StoredEvent } from "./stored-event.ts";
import { notFound, Refusal } from "./refusal.ts";
import { eventInput, readAs } from "./shapes.ts";

/** A calendar as those see it who may write there. */
export interface World {
  readonly calendars: ReadonlyMap<string, KeptCalendar>;
  readonly channels: Channels;
}

export interface KeptCalendar {
  readonly id: string;
  readonly summary: string;
  readonly timeZone: string;
  readonly accessRole: "writer" | "reader";
  readonly events: Events;
  /** Places in the history of another epoch are forgotten. */
  epoch: number;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly ifMatch: string | undefined;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: object;
}

const PATH = /^\/calendar\/v3\/calendars\/(?<calendar>[^/]+)\/events(?:\/(?<event>[^/]+))?$/u;

/** The part of Calendar API v3 that is about the events of a calendar. */
export function carryOut(world: World, call: Call): Answer {
  if (call.method === "POST" && call.path === "/calendar/v3/channels/stop") {
    world.channels.stop(call.body);
    return { status: 204 };
  }
  const { calendar: name, event } = PATH.exec(call.path)?.groups ?? {};
  const calendar = world.calendars.get(decodeURIComponent(name ?? ""));
  if (!calendar) throw notFound();
  if (event === "watch") return { status: 200, body: world.channels.watch(calendar.id, call.body) };
  return onEvents(world, calendar, { ...call, event });
}

type EventCall = Call & { readonly event: string | undefined };

function onEvents({ channels }: World, calendar: KeptCalendar, call: EventCall): Answer {
  if (call.event === undefined && call.method === "GET")
    return { status: 200, body: list(calendar, call) };
  const answer = changed(calendar, call);
  if (call.method !== "GET") void channels.changed(calendar.id);
  return answer;
}

function changed({ events, accessRole }: KeptCalendar, call: EventCall): Answer {
  const { method, body, ifMatch, event: id = "" } = call;
  if (method === "GET") return { status: 200, body: resourceOf(events.get(id)) };
  if (accessRole !== "writer") throw new Refusal(403, "requiredAccessLevel");
  switch (method) {
    case "POST":
      return { status: 200, body: resourceOf(events.insert(readAs(eventInput, body))) };
    case "PATCH":
      return {
        status: 200,
        body: resourceOf(events.patch(id, readAs(z.looseObject({}), body), ifMatch)),
      };
    case "DELETE":
      events.remove(id);
      return { status: 204 };
    default:
      throw new Refusal(405, "methodNotAllowed");
  }
}

/** What may not be asked for together with a place in the history. */
const RESTRICTIONS = ["timeMin", "timeMax", "q", "orderBy", "updatedMin", "iCalUID"];
const PAGE = 250;

function list(calendar: KeptCalendar, { query }: Call): object {
  const { events, epoch, summary, timeZone, accessRole } = calendar;
  const after = placeIn(query, epoch);
  const found = events.list({
    single: query.get("singleEvents") === "true",
    ...(after === undefined ? windowOf(query) : { after }),
  });
  const from = Number(query.get("pageToken") ?? 0);
  const to = from + Number(query.get("maxResults") ?? PAGE);
  return {
    kind: "calendar#events",
    summary,
    timeZone,
    accessRole,
    items: found.slice(from, to).map(resourceOf),
    ...(to < found.length
      ? { nextPageToken: String(to) }
      : { nextSyncToken: `${epoch}v${events.version}` }),
  };
}

function placeIn(query: URLSearchParams, epoch: number): number | undefined {
  const token = query.get("syncToken");
  if (token === null) return undefined;
  if (RESTRICTIONS.some((name) => query.has(name)))
    throw new Refusal(400, "syncTokenWithRequestRestrictions");
  const [ofEpoch, place] = token.split("v").map(Number);
  if (ofEpoch !== epoch || place === undefined) throw new Refusal(410, "fullSyncRequired");
  return place;
}

function windowOf(query: URLSearchParams) {
  const [timeMin, timeMax] = [query.get("timeMin"), query.get("timeMax")];
  return {
    ...(timeMin !== null && { timeMin: Date.parse(timeMin) }),
    ...(timeMax !== null && { timeMax: Date.parse(timeMax) }),
  };
}

function resourceOf(event: StoredEvent): object {
  const { version, ...rest } = event;
  const head = { kind: "calendar#event", etag: etagOf(event), id: event.id, status: event.status };
  if (event.status === "cancelled") return head;
  return { ...rest, ...head, sequence: version };
}
