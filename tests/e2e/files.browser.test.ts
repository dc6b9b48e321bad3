import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { desktop, eventually, say } from "../../console/chat/testing/visit.ts";
import { openBrowser } from "../browser.ts";
import { hubForTest } from "../running-hub.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The smallest picture there is. */
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Somebody hums into the page's microphone. */
const hum = `navigator.mediaDevices.getUserMedia = async () => {
  const context = new AudioContext();
  const voice = context.createOscillator();
  const ears = context.createMediaStreamDestination();
  voice.connect(ears);
  voice.start();
  return ears.stream;
};`;

it("keeps what a visitor shows and says, and gives it back to them", async () => {
  const hub = await hubForTest();
  const context = await browser.newContext({ locale: "pt-BR", ...desktop });
  const page = await context.newPage();
  await page.addInitScript({ content: hum });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${hub.url}/chat/`);
  await page.getByLabel("Documento", { exact: true }).setInputFiles([
    { name: "joelho.png", mimeType: "image/png", buffer: dot },
    { name: "exame.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 nada") },
  ]);
  await eventually(() => page.getByText("1 kB").count()).toBe(2);
  await say(page, "Olha o meu joelho");
  await page.getByRole("button", { name: "Gravar mensagem de voz" }).click();
  await page.getByRole("timer").getByText("0:01").waitFor();
  await page.getByRole("button", { name: "Enviar a mensagem de voz" }).click();
  await page.getByRole("button", { name: "Ouvir" }).waitFor();

  await page.reload();
  await page.getByRole("img", { name: "joelho.png" }).waitFor();
  await eventually(() => page.evaluate("document.querySelector('img').naturalWidth")).toBe(1);
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: /exame\.pdf/ }).click();
  expect((await downloading).suggestedFilename()).toBe("exame.pdf");
  await page.getByRole("button", { name: "Ouvir" }).click();
  await page.getByRole("button", { name: "Pausar" }).waitFor();
  await page.getByRole("button", { name: "Ouvir" }).waitFor();
  expect(complaints).toEqual([]);
});
