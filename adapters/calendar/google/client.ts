import { calendar } from "@googleapis/calendar";
import type { calendar_v3 as v3 } from "@googleapis/calendar";
import { JWT, OAuth2Client } from "google-auth-library";
import type { GoogleCalendarSettings } from "./settings.ts";

/** To read and write events, and nothing else of a calendar. */
export const SCOPE = "https://www.googleapis.com/auth/calendar.events";

const PATIENCE_MS = 20_000;

/**
 * Google's own client, with the credentials of a link. It tries nothing again by itself, and is to be
 * opened anew for every look: its access token is then fresh, so one that is refused was revoked.
 */
export function openClient(settings: GoogleCalendarSettings, fetch: Fetch): v3.Calendar {
  return calendar({ version: "v3", auth: authOf(settings, fetch), retry: false });
}

export type Fetch = typeof globalThis.fetch;

function authOf(settings: GoogleCalendarSettings, fetch: Fetch): OAuth2Client {
  const transporterOptions = transport(settings.apiRoot, fetch);
  if (settings.by === "service-account") {
    const { email, privateKey: key, subject } = settings;
    const named = { email, key, ...(subject !== undefined && { subject }) };
    return new JWT({ ...named, scopes: [SCOPE], transporterOptions });
  }
  const { clientId, clientSecret, refreshToken } = settings;
  const client = new OAuth2Client({ clientId, clientSecret, transporterOptions });
  client.setCredentials({ refresh_token: refreshToken });
  return client;
}

/** How Google is reached: at its own addresses, or all of it at a stand-in's. */
export function transport(apiRoot: string | undefined, fetch: Fetch) {
  return {
    fetchImplementation: apiRoot === undefined ? fetch : at(apiRoot, fetch),
    timeout: PATIENCE_MS,
  };
}

function at(apiRoot: string, fetch: Fetch): Fetch {
  return (input, init) => {
    const { pathname, search } = new URL(input instanceof Request ? input.url : input);
    return fetch(new URL(`${pathname}${search}`, apiRoot), init);
  };
}
