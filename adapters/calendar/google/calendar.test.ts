import { describe, expect, it, onTestFinished } from "vitest";
import { CalendarError } from "../../../core/calendar/calendar.ts";
import type { CalendarEvent } from "../../../core/calendar/calendar.ts";
import { itIsACalendar } from "../../../core/testing/calendar-contract.ts";
import { openLocalGoogle } from "../../../sandbox/google-calendar/google-calendar.ts";
import { openGoogleCalendar } from "./calendar.ts";
import { askConsent } from "./consent.ts";
import { oauthClientFile, serviceAccountFile } from "./settings.ts";

const signal = new AbortController().signal;
const window = { from: new Date("2026-12-01T03:00:00Z"), to: new Date("2026-12-31T03:00:00Z") };

async function openGoogle() {
  const google = await openLocalGoogle();
  onTestFinished(() => google.close());
  const { client_email: email, private_key: privateKey } = serviceAccountFile.parse(
    google.serviceAccountFile,
  );
  const settings = { by: "service-account", email, privateKey, apiRoot: google.apiRoot };
  return { google, settings };
}

async function openSample() {
  const { google, settings } = await openGoogle();
  const owner = google.calendar({ id: "ana@example.com" });
  const calendar = openGoogleCalendar({ ...settings, calendar: owner.id }, fetch);
  const read = async () => (await calendar.changes(undefined, window, signal)).events;
  return { google, settings, owner, calendar, read };
}

itIsACalendar("google", async () => {
  const { owner, calendar } = await openSample();
  const hourFrom = (from: Date) => new Date(from.getTime() + 3_600_000);
  return {
    calendar,
    owner: {
      adds: (from) =>
        owner.adds({
          start: { dateTime: from.toISOString() },
          end: { dateTime: hourFrom(from).toISOString() },
        }),
      moves: (event, from) => owner.moves(event, from, hourFrom(from)),
      removes: (event) => owner.removes(event),
    },
    forgets: () => owner.forgets(),
  };
});

const span = {
  start: { dateTime: "2026-12-07T10:00:00-03:00" },
  end: { dateTime: "2026-12-07T11:00:00-03:00" },
};
const there = { from: new Date("2026-12-07T13:00:00Z"), to: new Date("2026-12-07T14:00:00Z") };

describe("an event at Google", () => {
  it.each<[string, object, Partial<CalendarEvent>]>([
    ["takes the time it says, in whatever zone", {}, { ...there, busy: true }],
    ["takes time while it is tentative", { status: "tentative" }, { busy: true }],
    ["takes none when it is transparent", { transparency: "transparent" }, { busy: false }],
    [
      "takes none once it was declined",
      { attendees: [{ email: "a", self: true, responseStatus: "declined" }] },
      { busy: false },
    ],
    [
      "takes time when somebody else declined it",
      { attendees: [{ email: "b", responseStatus: "declined" }] },
      { busy: true },
    ],
    [
      "goes from midnight to midnight of the calendar's zone when it is of whole days",
      { start: { date: "2026-12-08" }, end: { date: "2026-12-10" } },
      {
        from: new Date("2026-12-08T03:00:00Z"),
        to: new Date("2026-12-10T03:00:00Z"),
        allDay: true,
        busy: true,
      },
    ],
  ])("%s", async (_, changes, expected) => {
    const { owner, read } = await openSample();
    await owner.adds({ ...span, ...changes });
    expect(await read()).toMatchObject([expected]);
  });

  it("comes as often as it recurs", async () => {
    const { owner, read } = await openSample();
    await owner.adds({ ...span, recurrence: ["RRULE:FREQ=WEEKLY;COUNT=3"] });
    expect((await read()).map((event) => "from" in event && event.from.toISOString())).toEqual([
      "2026-12-07T13:00:00.000Z",
      "2026-12-14T13:00:00.000Z",
      "2026-12-21T13:00:00.000Z",
    ]);
  });

  it("comes with all the others, however many pages they take", async () => {
    const { owner, calendar } = await openSample();
    for (let day = 1; day <= 3; day += 1)
      await owner.adds({ ...span, recurrence: ["RRULE:FREQ=DAILY;COUNT=1000"] });
    const years = { ...window, to: new Date("2031-01-01T00:00:00Z") };
    const { events } = await calendar.changes(undefined, years, signal);
    expect(new Set(events.map(({ id }) => id)).size).toBe(3_000);
  });
});

describe("what Google says no with", () => {
  const fault = async (asked: Promise<unknown>) => {
    const error = await asked.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof CalendarError)) throw new Error("no calendar error", { cause: error });
    const { fault: name, detail, retryAfterMs } = error;
    return { fault: name, detail, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  };

  it("tells what is to be done", async () => {
    const { google, owner, settings, read } = await openSample();
    google.fails({ kind: "rate_limited" });
    expect(await fault(read())).toEqual({
      fault: "rate_limited",
      detail: "403 rateLimitExceeded",
    });
    google.fails({ kind: "too_many", retryAfter: 7 });
    expect(await fault(read())).toMatchObject({ fault: "rate_limited", retryAfterMs: 7_000 });
    google.fails({ kind: "server_error" });
    expect(await fault(read())).toEqual({ fault: "unavailable", detail: "500 backendError" });
    google.fails({ kind: "reset" });
    expect(await fault(read())).toEqual({ fault: "unavailable", detail: "no answer" });
    const other = openGoogleCalendar({ ...settings, calendar: "nobody's" }, fetch);
    expect(await fault(other.identify(signal))).toEqual({
      fault: "missing",
      detail: "404 notFound",
    });
    google.revokes();
    const revoked = openGoogleCalendar({ ...settings, calendar: owner.id }, fetch);
    expect(await fault(revoked.identify(signal))).toEqual({
      fault: "unauthorized",
      detail: "400 invalid_grant",
    });
  });

  it("keeps nothing secret in the error", async () => {
    const { google, settings, calendar } = await openSample();
    google.revokes();
    const error = await calendar.identify(signal).catch((thrown: unknown) => thrown);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain("assertion");
    expect(String(error instanceof Error ? error.stack : error)).not.toContain(settings.privateKey);
  });
});

describe("a person's own grant", () => {
  it("is asked for in the browser, and lasts by its refresh token", async () => {
    const { google } = await openGoogle();
    const owner = google.calendar({ id: "primary" });
    const { client_id: clientId, client_secret: clientSecret } = oauthClientFile.parse(
      google.oauthClientFile,
    );
    const grant = { clientId, clientSecret, apiRoot: google.apiRoot };
    const consent = await askConsent({ ...grant, redirect: "http://127.0.0.1:9/", fetch });
    const { headers } = await fetch(consent.url, { redirect: "manual" });
    const back = new URL(headers.get("location") ?? "").searchParams;
    await expect(consent.redeem(new URLSearchParams({ code: "x", state: "y" }))).rejects.toThrow(
      /not the answer/u,
    );
    const refreshToken = await consent.redeem(back);
    await owner.adds(span);
    for (const _ of ["once", "again, an hour later"]) {
      const calendar = openGoogleCalendar({ by: "oauth", ...grant, refreshToken }, fetch);
      expect((await calendar.changes(undefined, window, signal)).events).toHaveLength(1);
      google.lapses();
    }
    await expect(consent.redeem(back)).rejects.toMatchObject({ fault: "unauthorized" });
  });
});
