import { createEmulator } from "emulate";
import { describe, expect, it, onTestFinished } from "vitest";
import { id } from "../../../core/message/address.ts";
import { openGoogleCalendar } from "./calendar.ts";
import { askConsent } from "./consent.ts";

const signal = new AbortController().signal;
const email = "ana@example.com";
const client = { clientId: "prosa.apps.googleusercontent.com", clientSecret: "secret" };
const redirect = "http://127.0.0.1:9/";

/**
 * Somebody else's Google. It has OAuth, and of calendars what one needs to put an event in; it knows
 * neither sync tokens nor ids of a client's choosing, nor watches: those are our own stand-in's.
 */
async function openEmulated() {
  const emulator = await createEmulator({
    service: "google",
    port: 0,
    seed: {
      google: {
        users: [{ email, name: "Ana" }],
        oauth_clients: [
          {
            client_id: client.clientId,
            client_secret: client.clientSecret,
            name: "Prosa",
            redirect_uris: [redirect],
          },
        ],
      },
    },
  });
  onTestFinished(() => emulator.close());
  return emulator.url;
}

/** Its tokens are had at another path than Google's own. */
const byItsPaths: typeof fetch = (input, init) => {
  const { href } = new URL(input instanceof Request ? input.url : input);
  return fetch(href.replace(/\/token$/u, "/oauth2/token"), init);
};

async function agreedAt(apiRoot: string): Promise<string> {
  const consent = await askConsent({ ...client, redirect, apiRoot, fetch: byItsPaths });
  const asked = Object.fromEntries(new URL(consent.url).searchParams);
  const body = new URLSearchParams({ ...asked, email });
  const answer = await fetch(`${apiRoot}/o/oauth2/v2/auth/callback`, {
    method: "POST",
    body,
    redirect: "manual",
  });
  return consent.redeem(new URL(answer.headers.get("location") ?? "").searchParams);
}

describe("a Google that somebody else made", () => {
  it("gives a grant to who agrees, and takes an appointment with its times", async () => {
    const apiRoot = await openEmulated();
    const refreshToken = await agreedAt(apiRoot);
    const calendar = openGoogleCalendar(
      { by: "oauth", ...client, refreshToken, apiRoot },
      byItsPaths,
    );
    const span = { from: new Date("2026-12-07T13:00:00Z"), to: new Date("2026-12-07T14:00:00Z") };
    const entry = {
      id: id<"calendar-entry">("019aa5e2-7c5e-7e64-b1a5-9d6b0c5d1f00"),
      revision: 1,
      timeZone: "America/Sao_Paulo",
      title: "Limpeza",
      description: "Prosa",
      ...span,
    };
    expect(await calendar.insert(entry, signal)).toMatchObject({ ...span, busy: true });
    await calendar.remove(entry.id, signal);
  });

  it("says no to a grant that it does not know", async () => {
    const apiRoot = await openEmulated();
    const settings = { by: "oauth", ...client, refreshToken: "forged", apiRoot };
    const asked = openGoogleCalendar(settings, byItsPaths).identify(signal);
    await expect(asked).rejects.toMatchObject({
      fault: "unauthorized",
      detail: "400 invalid_grant",
    });
  });
});
