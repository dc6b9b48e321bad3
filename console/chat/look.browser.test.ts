import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { openBrowser } from "../../tests/browser.ts";
import { buildConsole } from "../build.ts";
import { desktop, eventually, messages, phone, say, visit } from "./testing/visit.ts";
import type { Place, Visit } from "./testing/visit.ts";

let browser: Browser;
let place: Place;

beforeAll(async () => {
  browser = await openBrowser();
  place = { browser, folder: (await buildConsole()).folder };
});
afterAll(() => browser.close());

/** Brings every part of the page into view: bubbles of all sides, buttons, states and the banner. */
async function fill({ page, server }: Visit): Promise<void> {
  await page.getByRole("button", { name: "Quero marcar" }).click();
  await page.getByRole("button", { name: "Cardiologia" }).click();
  await page.getByRole("button", { name: "Sexta" }).click();
  await page.getByText("Marcado!").waitFor();
  server.conversation.say(
    { from: "person", text: "Oi, aqui é a *Paula*." },
    {
      text: "# Aviso\n\n> citação com `código`\n\nConfirma?",
      buttons: [{ label: "Sim", action: "yes" }],
    },
  );
  await page.getByRole("button", { name: "Sim" }).waitFor();
  server.refusal = { status: 413 };
  await say(page, "longa demais");
  await page.getByRole("alert").waitFor();
  server.refusal = { status: 503 };
  await say(page, "à espera");
  server.setStreams(false);
  await page.getByText("Reconectando").waitFor();
  await page.getByRole("button", { name: "Idioma e aparência" }).click();
  await page.getByRole("radio", { name: "Escura" }).waitFor();
}

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** Brings into view everything that is more than words. */
async function fillWithMore({ page, server }: Visit): Promise<void> {
  const file = { id: server.keep({ type: "image/png", body: dot }), type: "image/png", bytes: 70 };
  const { conversation } = server;
  conversation.say(
    { text: "A *fachada*", files: [{ ...file, kind: "image", alt: "A fachada" }] },
    { text: "", files: [{ ...file, kind: "document", name: "preparo.pdf" }] },
    { text: "", files: [{ ...file, kind: "voice", seconds: 7, transcript: "Até quinta!" }] },
    { text: "", files: [{ ...file, kind: "video" }] },
    { text: "", location: { latitude: -23.5, longitude: -46.6, address: "Av. Paulista" } },
    { text: "", contact: { name: "Dra. Helena", phone: "+55 11 3000-0000" } },
  );
  await say(page, "cheguei");
  await eventually(() => conversation.posts.some(({ type }) => type === "message")).toBe(true);
  const said = conversation.posts.find(({ type }) => type === "message");
  conversation.tell({ kind: "reaction", message: said?.id, emoji: "👍" });
  conversation.tell({ kind: "rating", id: "rating" });
  await page.getByRole("button", { name: "Mudar esta mensagem" }).click();
  await page.getByRole("radio", { name: "3 estrelas" }).check();
  await page
    .getByLabel("Documento", { exact: true })
    .last()
    .setInputFiles({ name: "exame.pdf", mimeType: "application/pdf", buffer: dot });
  await page.getByText("1 kB").last().waitFor();
}

/** The sheets that lie over the page, each by what opens it. */
async function openSheets(visitor: Visit): Promise<string[]> {
  const { page, server } = visitor;
  const found: string[] = [];
  const look = async () => {
    await page.getByRole("dialog").waitFor();
    found.push(...(await violations(visitor)));
    await page.keyboard.press("Escape");
  };
  await page.getByRole("button", { name: "Conversas" }).click();
  await look();
  await page.getByRole("button", { name: "Anexar" }).click();
  await page.getByRole("button", { name: "Localização" }).click();
  await look();
  await page.getByRole("button", { name: "Abrir maior" }).click();
  await look();
  const buttons = [{ label: "Quinta", action: "a", description: "de manhã" }];
  server.conversation.say({ text: "Quando?", list: "Ver dias", buttons });
  await page.getByRole("button", { name: "Ver dias" }).click();
  await look();
  return found;
}

async function violations({ page }: Visit): Promise<string[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`,
  );
}

describe.each([
  ["a phone", phone],
  ["a desktop", desktop],
])("on %s", (_, size) => {
  it.each(["light", "dark"] as const)(
    "is open to everyone in the %s theme",
    async (colorScheme) => {
      await using visitor = await visit(place, { ...size, colorScheme, reducedMotion: "reduce" });
      await visitor.page.getByRole("button", { name: "Quero marcar" }).waitFor();
      expect(await violations(visitor)).toEqual([]);
      await fill(visitor);
      expect(await violations(visitor)).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
  );

  it.each(["light", "dark"] as const)(
    "shows files, places and sheets to everyone in the %s theme",
    { timeout: 60_000 },
    async (colorScheme) => {
      await using visitor = await visit(place, { ...size, colorScheme, reducedMotion: "reduce" });
      await fillWithMore(visitor);
      expect(await violations(visitor)).toEqual([]);
      expect(await openSheets(visitor)).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    },
  );
});

describe("the page", () => {
  it("fits the narrowest phone without scrolling sideways", async () => {
    await using visitor = await visit(place, { ...phone, viewport: { width: 320, height: 568 } });
    const { page, server } = visitor;
    server.conversation.say(
      { text: `https://example.org/${"caminho".repeat(20)}` },
      {
        text: `\`\`\`\n${"código".repeat(30)}\n\`\`\``,
        buttons: [{ label: "Um rótulo ".repeat(8), action: "a" }],
      },
    );
    await page.getByText("Um rótulo").waitFor();
    const wide = await page.evaluate(
      () =>
        [...document.querySelectorAll("*")].filter(
          (element) => element.getBoundingClientRect().right > 320.5,
        ).length,
    );
    expect(wide).toBe(0);
  });

  it("changes its theme at once, and remembers it", async () => {
    await using visitor = await visit(place, { ...desktop, colorScheme: "light" });
    const { page } = visitor;
    const ground = () =>
      page.getByRole("main").evaluate((element) => getComputedStyle(element).backgroundColor);
    const light = await ground();
    await page.getByRole("button", { name: "Idioma e aparência" }).click();
    await page.getByRole("radio", { name: "Escura" }).check();
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await ground()).toBe(dark);
    await page.emulateMedia({ colorScheme: "dark" });
    await page.getByRole("button", { name: "Idioma e aparência" }).click();
    await page.getByRole("radio", { name: "Clara" }).check();
    expect(await ground()).toBe(light);
  });

  it("changes its language, and has the bot's words in it too", async () => {
    await using visitor = await visit(place, desktop);
    const { page } = visitor;
    await page.getByRole("button", { name: "Idioma e aparência" }).click();
    await page.getByRole("radio", { name: "English" }).check();
    await page.getByRole("button", { name: "Where is the clinic?" }).waitFor();
    await page.reload();
    await page.getByRole("textbox", { name: "Your message" }).waitFor();
    await page.getByRole("button", { name: "Where is the clinic?" }).waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("en");
  });

  it("shows hostile text as text", async () => {
    await using visitor = await visit(place);
    const { page, server, complaints } = visitor;
    const hostile = [
      "<img src=x onerror=alert(1)>",
      "<script>alert(1)</script>",
      "[x](javascript:alert(1))",
      "<style>*{display:none}</style>",
    ];
    page.on("dialog", () => expect.unreachable());
    server.conversation.say(...hostile.map((text) => ({ text })));
    await eventually(() => messages(page)).toEqual(
      hostile.map((text) => `Clínica Vila Serena: ${text}`),
    );
    expect(await page.locator(".bubble :is(img, script, style, a)").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("can be installed", async () => {
    await using visitor = await visit(place);
    const session = await visitor.page.context().newCDPSession(visitor.page);
    const { errors, url } = await session.send("Page.getAppManifest");
    expect({ errors, path: new URL(url).pathname }).toEqual({
      errors: [],
      path: "/chat/manifest.webmanifest",
    });
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    // Tests run in a private window, where nothing is ever installed.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  });

  it("is light: less than 75 kB of script on the wire", async () => {
    const assets = join(place.folder, "assets");
    const scripts = (await readdir(assets)).filter((name) => name.endsWith(".js"));
    const sizes = scripts.map(async (name) => gzipSync(await readFile(join(assets, name))).length);
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(75_000);
  });

  it("is built only when its sources changed", async () => {
    expect(await buildConsole()).toEqual({ folder: place.folder, built: false });
  });
});
