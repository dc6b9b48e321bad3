import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../tests/browser.ts";
import { buildConsole } from "../build.ts";
import { desktop, eventually, messages, phone, visit } from "./testing/visit.ts";
import type { Place, Visit } from "./testing/visit.ts";

let browser: Browser;
let place: Place;

beforeAll(async () => {
  browser = await openBrowser();
  place = { browser, folder: (await buildConsole()).folder };
});
afterAll(() => browser.close());

/** A picture as a camera would give it. */
async function photo(page: Page, type = "image/jpeg"): Promise<Buffer> {
  const data = await page.evaluate((wanted) => {
    const canvas = document.createElement("canvas");
    canvas.width = 3_000;
    canvas.height = 2_000;
    canvas.getContext("2d")?.fillRect(0, 0, 1_500, 2_000);
    return canvas.toDataURL(wanted);
  }, type);
  return Buffer.from(data.split(",")[1] ?? "", "base64");
}

const pdf = { name: "exame.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") };

/** What was posted of a kind. */
function posted({ server }: Visit, type: string) {
  return server.conversation.posts.filter((post) => post.type === type);
}

const documents = (page: Page) => page.getByLabel("Documento");
const send = (page: Page) => page.getByRole("button", { name: "Enviar", exact: true });

describe("files", () => {
  it("are seen before they are sent, with words, and opened large after", async () => {
    await using visitor = await visit(place, desktop);
    const { page } = visitor;
    await documents(page).setInputFiles([
      { name: "joelho.jpg", mimeType: "image/jpeg", buffer: await photo(page) },
      pdf,
    ]);
    const chosen = page.getByRole("list", { name: "Arquivos a enviar" });
    await eventually(() => chosen.getByText("kB").count()).toBe(2);
    expect(await chosen.locator("canvas").count()).toBe(1);
    await page.getByRole("textbox").fill("Está inchado");
    await page.keyboard.press("Enter");
    await eventually(() => posted(visitor, "files")).toEqual([
      expect.objectContaining({
        caption: "Está inchado",
        files: [
          expect.objectContaining({ name: "joelho.jpg", type: "image/jpeg" }),
          expect.objectContaining({ name: "exame.pdf", type: "application/pdf", bytes: 8 }),
        ],
      }),
    ]);
    expect(await chosen.count()).toBe(0);
    const thumb = page.getByRole("button", { name: "Abrir maior: joelho.jpg" });
    // A photo is made smaller on its way.
    await eventually(() =>
      thumb
        .locator("img")
        .evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
    ).toBe(2_048);
    await thumb.press("Enter");
    await page.getByRole("dialog", { name: "joelho.jpg" }).getByRole("img").waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => thumb.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.getByRole("link", { name: /exame\.pdf/ }).getAttribute("download")).toBe(
      "exame.pdf",
    );
    expect(visitor.complaints).toEqual([]);
  });

  it("may be sent before they are there, and then go as soon as they are", async () => {
    await using visitor = await visit(place);
    const { page } = visitor;
    const arrived = Promise.withResolvers<void>();
    await page.route("**/files", async (route) => {
      await arrived.promise;
      await route.continue();
    });
    await documents(page).setInputFiles(pdf);
    await page.getByRole("textbox").fill("meu exame");
    await send(page).tap();
    await page.getByRole("status").getByText("Enviando").waitFor();
    expect(posted(visitor, "files")).toEqual([]);
    arrived.resolve();
    await eventually(() => posted(visitor, "files")).toEqual([
      expect.objectContaining({ caption: "meu exame" }),
    ]);
    expect(await page.getByRole("textbox").inputValue()).toBe("");
  });

  it("go one after the other, however many there are", async () => {
    await using visitor = await visit(place);
    const { page } = visitor;
    let [now, most] = [0, 0];
    await page.route("**/files", async (route) => {
      now += 1;
      most = Math.max(most, now);
      await route.fetch().then((response) => route.fulfill({ response }));
      now -= 1;
    });
    await documents(page).setInputFiles(
      Array.from({ length: 12 }, (_, index) => ({ ...pdf, name: `exame ${index}.pdf` })),
    );
    await eventually(() => page.getByText("1 kB").count()).toBe(10);
    await send(page).tap();
    await eventually(() => posted(visitor, "files")).toHaveLength(1);
    const [post] = posted(visitor, "files");
    expect(post?.type === "files" && post.files.map(({ name }) => name)).toEqual(
      Array.from({ length: 10 }, (_, index) => `exame ${index}.pdf`),
    );
    expect(most).toBe(1);
  });

  it("that are not taken say why, and can be left out or sent again", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    server.fileRefusal = { status: 415 };
    await documents(page).setInputFiles(pdf);
    await page.getByRole("alert").getByText("Este tipo de arquivo não é aceito").waitFor();
    await page.getByRole("button", { name: "Remover exame.pdf" }).tap();
    server.fileRefusal = { status: 413 };
    await documents(page).setInputFiles(pdf);
    await page.getByRole("alert").getByText("Maior que 25 MB").waitFor();
    await page.getByRole("button", { name: "Remover exame.pdf" }).tap();
    server.fileRefusal = { status: 503 };
    await documents(page).setInputFiles(pdf);
    await page.getByRole("alert").getByText("Não chegou").waitFor();
    server.fileRefusal = undefined;
    await page.getByRole("button", { name: "Tentar de novo" }).tap();
    await eventually(() => page.getByRole("alert").count()).toBe(0);
    await page.getByText("1 kB").waitFor();
    await send(page).tap();
    await eventually(() => posted(visitor, "files")).toHaveLength(1);
    expect(visitor.complaints).toEqual([]);
  });

  it("of the bot show what they are, and where one is gone, that it is", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    const about = { type: "image/png", bytes: 10 };
    const body = await photo(page, "image/png");
    const kept = server.keep({ type: "image/png", body });
    server.conversation.say(
      { text: "", files: [{ ...about, id: kept, kind: "image", alt: "A fachada" }] },
      { text: "", files: [{ ...about, id: "nowhere", kind: "image", alt: "Outra" }] },
      { text: "", location: { latitude: -23.5, longitude: -46.6, name: "Vila Serena" } },
      { text: "", contact: { name: "Dra. Helena", phone: "+55 11 3000-0000" } },
    );
    await page.getByRole("img", { name: "A fachada" }).waitFor();
    await page.getByText("Este arquivo não está mais disponível").waitFor();
    const map = page.getByRole("link", { name: /Vila Serena/ });
    expect(await map.getAttribute("href")).toContain("query=-23.5,-46.6");
    const call = page.getByRole("link", { name: /Dra\. Helena/ });
    expect(await call.getAttribute("href")).toBe("tel:+551130000000");
    expect(visitor.complaints).toEqual([]);
  });
});

/** Somebody who hums into a microphone. */
function hum(): void {
  navigator.mediaDevices.getUserMedia = async () => {
    const context = new AudioContext();
    const voice = context.createOscillator();
    const ears = context.createMediaStreamDestination();
    voice.connect(ears);
    voice.start();
    return ears.stream;
  };
}

function forbid(): void {
  navigator.mediaDevices.getUserMedia = () =>
    Promise.reject(new DOMException("", "NotAllowedError"));
}

describe("a voice note", () => {
  it("is recorded, sent as Opus and heard again", async () => {
    await using visitor = await visit(place, phone, hum);
    const { page, server } = visitor;
    await page.getByRole("button", { name: "Gravar mensagem de voz" }).tap();
    await page.getByRole("timer").getByText("0:01").waitFor();
    await page.getByRole("button", { name: "Enviar a mensagem de voz" }).tap();
    await eventually(() => posted(visitor, "voice")).toEqual([
      expect.objectContaining({
        file: expect.objectContaining({ type: "audio/webm", name: "voice.webm" }),
        seconds: expect.any(Number),
        waveform: expect.arrayContaining([expect.any(Number)]),
      }),
    ]);
    const [note] = server.conversation.posts;
    expect(note?.type === "voice" && Math.max(...note.waveform)).toBeGreaterThan(20);
    await page.getByRole("button", { name: "Ouvir" }).tap();
    await page.getByRole("button", { name: "Pausar" }).waitFor();
    await page.getByRole("button", { name: "Ouvir" }).waitFor();
    expect(visitor.complaints).toEqual([]);
  });

  it("can be thrown away, by key as well", async () => {
    await using visitor = await visit(place, desktop, hum);
    const { page } = visitor;
    await page.getByRole("button", { name: "Gravar mensagem de voz" }).click();
    await page.getByRole("timer").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Gravar mensagem de voz" }).waitFor();
    expect(visitor.server.conversation.posts).toEqual([]);
  });

  it("that did not get through is sent again", async () => {
    await using visitor = await visit(place, phone, hum);
    const { page, server } = visitor;
    server.fileRefusal = { status: 503 };
    await page.getByRole("button", { name: "Gravar mensagem de voz" }).tap();
    await page.getByRole("timer").waitFor();
    await page.getByRole("button", { name: "Enviar a mensagem de voz" }).tap();
    await page.getByRole("alert").getByText("não foi enviada").waitFor();
    server.fileRefusal = undefined;
    await page.getByRole("button", { name: "Enviar a mensagem de voz" }).tap();
    await eventually(() => posted(visitor, "voice")).toHaveLength(1);
    expect(visitor.complaints).toEqual([]);
  });

  it("needs a microphone, and says what to do without", async () => {
    await using visitor = await visit(place, phone, forbid);
    const { page } = visitor;
    await page.getByRole("button", { name: "Gravar mensagem de voz" }).tap();
    await page.getByRole("alert").getByText("O microfone está bloqueado").waitFor();
    await page.getByRole("button", { name: "Fechar" }).tap();
    await eventually(() => page.getByRole("alert").count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
  });
});

describe("where somebody is", () => {
  const paulista = { latitude: -23.5614, longitude: -46.6559 };

  it("is asked for clearly, and shown as a card", async () => {
    const granted = { ...phone, permissions: ["geolocation"], geolocation: paulista };
    await using visitor = await visit(place, granted);
    const { page } = visitor;
    await page.getByRole("button", { name: "Anexar" }).tap();
    await page.getByRole("button", { name: "Localização" }).tap();
    const asked = page.getByRole("dialog", { name: "Enviar onde você está?" });
    await asked.getByRole("button", { name: "Enviar minha localização" }).tap();
    await eventually(() => posted(visitor, "location")).toEqual([
      expect.objectContaining(paulista),
    ]);
    await eventually(() => messages(page)).toEqual([
      "Você: Localização -23.5614, -46.6559 Abrir o mapa (abre em outra aba) Lida",
    ]);
    expect(await asked.count()).toBe(0);
  });

  it("stays with whoever does not want to tell", async () => {
    await using visitor = await visit(place);
    const { page, server } = visitor;
    await page.getByRole("button", { name: "Anexar" }).tap();
    await page.getByRole("button", { name: "Localização" }).tap();
    await page.getByRole("button", { name: "Enviar minha localização" }).tap();
    await page.getByRole("alert").getByText("A localização está bloqueada").waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => page.getByRole("dialog").count()).toBe(0);
    expect(server.conversation.posts).toEqual([]);
  });
});
