import { describe, expect, it, onTestFinished } from "vitest";
import { secretKey } from "../../bots/config/secret-key.ts";
import { openAgenda } from "../../core/agenda/open-agenda.ts";
import { id } from "../../core/message/address.ts";
import { StoredAgenda } from "../../prisma/store/agenda/agenda.ts";
import { openCalendarLinks } from "../../prisma/store/calendars/linking.ts";
import { openVault } from "../../prisma/store/seal.ts";
import { openLocalGoogle } from "../../sandbox/google-calendar/google-calendar.ts";
import { freePort } from "../e2e/free-port.ts";
import { hubForTest } from "../running-hub.ts";
import { Visitor } from "../visitor.ts";
import { eventAt, hourFrom, inDays } from "./house.ts";

const patience = { timeout: 30_000, interval: 50 };

/** A hub that runs, a patient at its page, and a professional with a calendar that calls the hub. */
async function open(locale: string) {
  const google = await openLocalGoogle();
  onTestFinished(() => google.close());
  const theirs = google.calendar({ id: "ana@example.com" });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const { config, database, url } = await hubForTest(
    {},
    { PROSA_PORT: String(port), PROSA_PUBLIC_URL: address },
  );
  const { pool, prisma } = database;
  const links = openCalendarLinks(pool, openVault(await secretKey(config)));
  const professional = await prisma.professional.findFirstOrThrow({ where: { slug: "ana" } });
  const { client_email: email, private_key: privateKey } = google.serviceAccountFile;
  await links.put({
    professional: professional.id,
    vendor: "google",
    name: theirs.id,
    language: "pt-BR",
    settings: {
      by: "service-account",
      email,
      privateKey,
      calendar: theirs.id,
      apiRoot: google.apiRoot,
    },
  });
  const patient = await Visitor.open(url, locale);
  onTestFinished(() => patient.leave());
  await patient.says(locale === "en" ? "hello" : "oi");
  await patient.hears(1);
  const { id: conversation } = await prisma.conversation.findFirstOrThrow();
  const contact = await prisma.contact.findFirstOrThrow();
  const { id: service } = await prisma.service.findFirstOrThrow({ where: { slug: "limpeza" } });
  const agenda = openAgenda(new StoredAgenda(prisma));
  return {
    google,
    theirs,
    patient,
    prisma,
    url,
    async books(from: Date) {
      const result = await agenda.book({
        key: `booked ${from.toISOString()}`,
        at: new Date(),
        clinic: id(professional.clinicId),
        service: id(service),
        professional: id(professional.id),
        contact: id(contact.id),
        conversation: id(conversation),
        language: locale,
        ...hourFrom(from),
      });
      expect(result.status).toBe("booked");
    },
  };
}

describe("a hub beside a professional's calendar", () => {
  it("puts in what is booked, and tells the patient in their words what becomes of it there", async () => {
    const { google, theirs, patient, prisma, books } = await open("pt-BR");
    await books(inDays(2));
    await expect.poll(() => theirs.events().length, patience).toBe(1);
    await expect.poll(() => google.watches.length, patience).toBe(1);
    const [event] = theirs.events();
    const there = hourFrom(inDays(6));
    await theirs.moves(event?.id ?? "", there.from, there.to);
    await expect
      .poll(() => patient.heard.at(-1), patience)
      .toMatchObject({
        text: expect.stringMatching(/Dra\. Ana Ribeiro precisou mudar a sua consulta/u),
        buttons: [{ label: "Não posso nesse horário" }],
      });
    // The call about it is lost; the next look is what finds it.
    google.loses();
    await theirs.removes(event?.id ?? "");
    await prisma.calendarLink.updateMany({ data: { looksAt: new Date() } });
    await expect
      .poll(() => patient.heard.at(-1)?.text, patience)
      .toMatch(/Dra\. Ana Ribeiro precisou cancelar a sua consulta/u);
    expect(patient.heard).toHaveLength(3);
  }, 90_000);

  it("knows of a time that the professional keeps as soon as it is called", async () => {
    const { google, theirs, prisma } = await open("en");
    await expect.poll(() => google.watches.length, patience).toBe(1);
    await theirs.adds(eventAt(hourFrom(inDays(3))));
    await expect.poll(() => prisma.externalBusy.count(), patience).toBe(1);
  }, 60_000);

  it("answers only calls that show the watch's token", async () => {
    const { prisma, url } = await open("en");
    const watched = async () => (await prisma.calendarLink.findFirstOrThrow()).watchId;
    await expect.poll(watched, patience).not.toBeNull();
    const watchId = await watched();
    const call = async (watch: string, token: string, vendor = "google") => {
      const headers = {
        "x-goog-channel-id": watch,
        "x-goog-channel-token": token,
        "x-goog-resource-state": "exists",
      };
      return (await fetch(`${url}/calendars/${vendor}`, { method: "POST", headers })).status;
    };
    expect(await call(watchId ?? "", "forged")).toBe(401);
    expect(await call("nobody's", "forged")).toBe(404);
    expect(await call(watchId ?? "", "forged", "elsewhere")).toBe(404);
    expect((await fetch(`${url}/calendars/google`, { method: "POST" })).status).toBe(404);
  }, 60_000);
});
