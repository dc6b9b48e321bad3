import { once } from "node:events";
import type { Server } from "node:http";
import { Channels } from "./channels.ts";
import { Events, etagOf } from "./events.ts";
import type { StoredEvent } from "./stored-event.ts";
import type { KeptCalendar } from "./routes.ts";
import { googleServer } from "./server.ts";
import { eventInput } from "./shapes.ts";
import { CLIENT, SERVICE_EMAIL, Tokens } from "./tokens.ts";
import { Troubles } from "./trouble.ts";
import type { Trouble } from "./trouble.ts";

/**
 * A local stand-in for Google Calendar, which speaks Calendar API v3 and OAuth over HTTP. It is a
 * test tool: nothing of it leaves the machine and nothing is kept.
 */
export interface LocalGoogle {
  /** All of Google's addresses. */
  readonly apiRoot: string;
  /** As the files have them that Google Cloud hands out. */
  readonly serviceAccountFile: Readonly<Record<string, string>>;
  readonly oauthClientFile: object;
  /** A calendar that is shared with the service account and with who agrees. */
  calendar(about: { readonly id: string } & Partial<KeptCalendar>): LocalCalendar;
  /** Every call of the API, in order: `POST /calendar/v3/...`. */
  readonly calls: readonly string[];
  /** Who is called when something changes, by the channels' ids. */
  readonly watches: readonly string[];
  /** Answers the next calls badly. */
  fails(trouble: Trouble, times?: number): void;
  /** Takes every grant back; or, with `false`, gives them again. */
  revokes(on?: boolean): void;
  /** The access tokens that were given out are over. */
  lapses(): void;
  /** Calls nobody any more when something changes. */
  loses(on?: boolean): void;
  close(): Promise<void>;
}

/** A calendar in its owner's hands. */
export interface LocalCalendar {
  readonly id: string;
  /** Puts an event in, in Google's own shape. */
  adds(event: Partial<StoredEvent> & Pick<StoredEvent, "start" | "end">): Promise<string>;
  moves(event: string, from: Date, to: Date): Promise<void>;
  changes(event: string, changes: object): Promise<void>;
  removes(event: string): Promise<void>;
  /** What is in it now. */
  events(): readonly StoredEvent[];
  /** How an event is, and its etag. */
  at(event: string): StoredEvent & { readonly etag: string };
  /** Forgets its history: every place in it is too old. */
  forgets(): void;
}

export async function openLocalGoogle(now: () => number = Date.now): Promise<LocalGoogle> {
  const calendars = new Map<string, KeptCalendar>();
  const [channels, tokens, troubles] = [new Channels(now), new Tokens(), new Troubles()];
  const calls: string[] = [];
  const server = googleServer({ calendars, channels, tokens, troubles, calls });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    apiRoot: addressOf(server),
    serviceAccountFile: {
      type: "service_account",
      client_email: SERVICE_EMAIL,
      private_key: tokens.privateKey,
    },
    oauthClientFile: { installed: CLIENT },
    calendar(about) {
      const calendar = newCalendar(about);
      calendars.set(about.id, calendar);
      return inHand(calendar, channels);
    },
    calls,
    get watches() {
      return channels.ids;
    },
    fails: (trouble, times = 1) => troubles.order(trouble, times),
    revokes: (on = true) => (on ? tokens.revoke() : tokens.restore()),
    lapses: () => tokens.lapse(),
    loses: (on = true) => void (channels.delivers = !on),
    close: () => closeServer(server),
  };
}

function newCalendar(about: Parameters<LocalGoogle["calendar"]>[0]): KeptCalendar {
  return {
    summary: about.id,
    timeZone: "America/Sao_Paulo",
    accessRole: "writer",
    events: new Events(),
    epoch: 1,
    ...about,
  };
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening");
  return `http://127.0.0.1:${address.port}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
}

function inHand(calendar: KeptCalendar, channels: Channels): LocalCalendar {
  const { id, events } = calendar;
  const told = () => channels.changed(id);
  return {
    id,
    async adds(event) {
      const { id: made } = events.insert(eventInput.parse(event));
      await told();
      return made;
    },
    async moves(event, from, to) {
      const [start, end] = [from, to].map((date) => ({ dateTime: date.toISOString() }));
      events.patch(event, { start, end }, undefined);
      await told();
    },
    async changes(event, changes) {
      events.patch(event, changes, undefined);
      await told();
    },
    async removes(event) {
      events.remove(event);
      await told();
    },
    events: () => events.list({ single: false }),
    at: (event) => ({ ...events.get(event), etag: etagOf(events.get(event)) }),
    forgets: () => void (calendar.epoch += 1),
  };
}
