import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { desktop, eventually, messages, say } from "../../console/chat/testing/visit.ts";
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

async function visit() {
  const hub = await hubForTest();
  const context = await browser.newContext({ locale: "pt-BR", ...desktop });
  const page = await context.newPage();
  await page.addInitScript({ content: hum });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${hub.url}/chat/`);
  return { page, complaints };
}

const patient = { timeout: 60_000 };

it("keeps what a visitor shows and says, and gives it back to them", patient, async () => {
  const { page, complaints } = await visit();
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

it(
  "answers each of a visitor's conversations where it was begun, and hears how it was",
  patient,
  async () => {
    const { page, complaints } = await visit();
    await say(page, "quero marcar uma limpeza");
    await page.getByRole("button", { name: "Dra. Ana Ribeiro" }).waitFor();
    const first = await messages(page);
    await page.getByRole("button", { name: "Conversas" }).click();
    await page.getByRole("button", { name: "Nova conversa" }).click();
    await say(page, "clareamento dói?");
    await eventually(() => messages(page)).toHaveLength(2);
    await page.getByRole("button", { name: "Conversas" }).click();
    await page.getByRole("button", { name: "Encerrar esta conversa" }).click();
    await page.getByRole("radio", { name: "5 estrelas" }).check();
    await page.getByRole("log").getByRole("button", { name: "Enviar" }).click();
    await page.getByText("Agradecemos por nos contar").waitFor();
    await page.getByRole("button", { name: "Conversas" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: first.at(-1)?.slice(20, 30) ?? "" })
      .click();
    await page.getByRole("button", { name: "Dra. Ana Ribeiro" }).click();
    await eventually(async () => (await messages(page)).length).toBe(4);
    expect((await messages(page)).slice(0, 2)).toEqual(first);
    await page.getByRole("button", { name: "Conversas" }).click();
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /clínica/i })
      .click();
    // A rating is kept, and not answered.
    await eventually(() => messages(page)).toHaveLength(2);
    await page.getByRole("img", { name: "5 estrelas" }).waitFor();
    expect(complaints).toEqual([]);
  },
);
