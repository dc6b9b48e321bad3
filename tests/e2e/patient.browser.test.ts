import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { messages, phone, say } from "../../console/chat/testing/visit.ts";
import { openDatabase } from "../../prisma/database.ts";
import { runningUrl } from "../../prisma/embedded.ts";
import { openBrowser } from "../browser.ts";
import { HubHome } from "./hub-process.ts";

/** The README's, taken anew where `PROSA_SCREENSHOT` is set. */
const picture = join(import.meta.dirname, "../../docs/chat.png");

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("finds what was said and booked after the power was cut", { timeout: 120_000 }, async () => {
  const home = await HubHome.make();
  const { url } = await home.start();
  const { page, complaints } = await visit(url);
  const day = await book(page);
  const booked = [
    { service: "limpeza", professional: "ana", day, time: "10:00", state: "confirmed" },
  ];
  expect(await appointmentsIn(home)).toEqual(booked);
  expect(await page.getByRole("banner").boundingBox()).toMatchObject({ x: 0, y: 0 });
  if (process.env["PROSA_SCREENSHOT"])
    await page.screenshot({ path: picture, animations: "disabled" });

  await eventually(() => unread(page)).toEqual([]);
  const talk = await messages(page);
  await page.reload();
  await eventually(() => messages(page)).toEqual(talk);
  expect(complaints).toEqual([]);

  await home.kill();
  await page.getByRole("status").getByText("Reconectando").waitFor();
  await say(page, "minhas consultas");
  await eventually(() => messages(page)).toContain("Você: minhas consultas Aguardando conexão");

  const again = await home.start();
  expect(again.url).toBe(url);
  await page.getByText("Suas próximas consultas").waitFor({ timeout: 40_000 });
  const whole = [...talk, "Você: minhas consultas Lida", expect.stringContaining("Limpeza")];
  await eventually(() => messages(page)).toEqual(whole);
  await eventually(() => page.getByText("Reconectando").count()).toBe(0);
  expect(await appointmentsIn(home)).toEqual(booked);

  const other = await page.context().newPage();
  await other.goto(url);
  await eventually(() => messages(other)).toEqual(whole);
  expect(complaints.filter((text) => !text.includes("net::ERR_"))).toEqual([]);

  expect(await again.interrupt()).toBe(0);
  expect(again.said.log).toContain("accepted");
  expect(again.said.log).not.toMatch(/"level":[456]0|consulta|limpeza/iu);
});

/** Opens the chat page on a phone, and notes every error that its console shows. */
async function visit(url: string) {
  const context = await browser.newContext({ locale: "pt-BR", deviceScaleFactor: 2, ...phone });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(url);
  return { page, complaints };
}

/** Books a cleaning at ten on the third day that is offered, partly in words. Answers with the day, as `24/11`. */
async function book(page: Page): Promise<string> {
  await say(page, "Oi! Quero marcar uma limpeza");
  await page.getByRole("button", { name: "Dra. Ana Ribeiro" }).tap();
  const offered = page.getByRole("button", { name: /^\p{L}+\., \d\d\/\d\d$/u }).nth(2);
  const day = await offered.innerText();
  await offered.tap();
  await page.getByText("estes horários estão livres").waitFor();
  await say(page, "às 10h");
  await page.getByText("Posso confirmar?").waitFor();
  await page.getByRole("button", { name: "Sim, confirmar" }).tap();
  await page.getByText("Tudo certo, está marcado").waitFor();
  return day.slice(-5);
}

/** What the patient said and the bot has not read yet, as far as the page knows. */
async function unread(page: Page): Promise<readonly string[]> {
  const all = await messages(page);
  return all.filter((text) => text.startsWith("Você:") && !text.endsWith("Lida"));
}

/** The appointments in the database of the hub that runs there. */
async function appointmentsIn({ folder }: HubHome) {
  const database = await openDatabase({ url: (await runningUrl(folder)) ?? "" });
  const { rows } = await database.pool.query<Record<string, string>>(`
    SELECT s.slug AS service, p.slug AS professional, a.state,
           to_char(a.starts_at AT TIME ZONE c.time_zone, 'DD/MM') AS day,
           to_char(a.starts_at AT TIME ZONE c.time_zone, 'HH24:MI') AS time
    FROM appointments a JOIN services s ON s.id = a.service_id
    JOIN professionals p ON p.id = a.professional_id JOIN clinics c ON c.id = a.clinic_id`);
  await database.close();
  return rows;
}

function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 20_000, interval: 20 });
}
