import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { seedDemo } from "../../bots/atende/demo.ts";
import { openLocalGoogle } from "../../sandbox/google-calendar/google-calendar.ts";
import { databaseForTest } from "../database.ts";
import { Desk } from "./program.ts";

const key = Buffer.alloc(32, 1).toString("base64");

/** An operator who types commands about calendars, with the files from Google in their folder. */
async function operator() {
  const { url, database } = await databaseForTest();
  await seedDemo(database.prisma);
  const google = await openLocalGoogle();
  onTestFinished(() => google.close());
  google.calendar({ id: "ana@example.com", summary: "Ana's days" });
  google.calendar({ id: "primary" });
  google.calendar({ id: "readable@example.com", accessRole: "reader" });
  const desk = await Desk.make();
  await writeFile(join(desk.folder, "key.json"), JSON.stringify(google.serviceAccountFile));
  await writeFile(join(desk.folder, "client.json"), JSON.stringify(google.oauthClientFile));
  const begin = (words: string) => {
    const env = { DATABASE_URL: url, PROSA_SECRET_KEY: key, LANG: "en_US.UTF-8" };
    return desk.prosa(words, { env });
  };
  const types = (words: string) => begin(words).result();
  return { google, begin, types, at: `--api-root ${google.apiRoot}`, prisma: database.prisma };
}

describe("prosa calendar", () => {
  it("links a calendar that was shared with a service account, lists it and lets it go", async () => {
    const { types, at, prisma } = await operator();
    expect((await types("calendar list")).out).toContain("No professional has a calendar linked");
    const linked = await types(
      `calendar link ana --service-account key.json --calendar ana@example.com ${at}`,
    );
    expect(linked).toMatchObject({ code: 0, out: expect.stringContaining("Ana's days") });
    const [row] = await prisma.calendarLink.findMany();
    expect(Buffer.from(row?.settings ?? []).includes("PRIVATE KEY")).toBe(false);
    const { links } = JSON.parse((await types("calendar list --json")).out);
    expect(links).toMatchObject([{ professional: "ana", vendor: "google", name: "Ana's days" }]);
    await prisma.calendarLink.updateMany({
      data: { brokenWhy: "unauthorized: 400 invalid_grant" },
    });
    expect((await types("calendar list --locale pt-BR")).out).toContain(
      "Não consegue seguir (unauthorized: 400 invalid_grant)",
    );
    const doctor = await types("doctor");
    expect(doctor.code).toBe(1);
    expect(doctor.out).toMatch(/The calendar of \S+\/ana cannot be reached/u);
    expect((await types("calendar unlink ana")).out).toContain("no longer linked");
    expect(await types("calendar unlink ana")).toMatchObject({ code: 2 });
  });

  it("links the calendar of whoever agrees in their browser", async () => {
    const { begin, at } = await operator();
    const program = begin(`calendar link ana --oauth client.json ${at}`);
    const url = await program.says(/(http:\S+\/o\/oauth2\/\S+)/u);
    const page = await fetch(url);
    expect(await page.text()).toContain("You can close this page");
    expect(await program.ended).toBe(0);
    expect(program.said.out).toContain("is linked: primary");
  });

  it("says what is missing, unknown or wrong, and keeps nothing", async () => {
    const { types, at, google, prisma } = await operator();
    expect(await types("calendar link ana")).toMatchObject({
      code: 2,
      log: expect.stringMatching(/service account[^]*--oauth client\.json/u),
    });
    expect(await types("calendar link nobody --service-account key.json")).toMatchObject({
      code: 2,
      log: expect.stringMatching(/There is no professional nobody; there are \S+\/ana/u),
    });
    expect((await types("calendar link ana --service-account client.json")).log).toContain(
      "client.json is not right: type: not the key of a service account",
    );
    const link = `calendar link ana --service-account key.json ${at} --calendar`;
    expect((await types(`${link} nobody's`)).log).toContain(
      `Share it with ${google.serviceAccountFile["client_email"]}`,
    );
    expect((await types(`${link} readable@example.com`)).log).toContain("read but not changed");
    google.revokes();
    expect((await types(`${link} ana@example.com`)).log).toContain("does not let us in");
    expect(await prisma.calendarLink.count()).toBe(0);
  });
});
