import type { Browser, BrowserContextOptions, Page } from "playwright-core";

import { expect } from "vitest";

import { clinicScript } from "./clinic.ts";
import { startChatServer } from "./server.ts";
import type { ChatServer } from "./server.ts";

export const phone = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
} as const satisfies BrowserContextOptions;

export const desktop = {
  viewport: { width: 1280, height: 800 },
} as const satisfies BrowserContextOptions;

/** One visitor with a browser of their own, at a clinic of their own. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  readonly server: ChatServer;
  /** What the page's policy refused, and errors nobody caught. There should be none. */
  readonly complaints: readonly string[];
}

export interface Place {
  readonly browser: Browser;
  /** Where the built page lies. */
  readonly folder: string;
}

/** Opens the page and waits until it can be used; `prepare` is run in it before anything else. */
export async function visit(
  { browser, folder }: Place,
  options: BrowserContextOptions = phone,
  prepare?: () => void,
): Promise<Visit> {
  const server = await startChatServer(folder, clinicScript);
  const context = await browser.newContext({ locale: "pt-BR", ...options });
  const page = await context.newPage();
  if (prepare) await page.addInitScript(prepare);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) complaints.push(message.text());
  });
  await page.goto(server.url);
  await page.getByRole("textbox").waitFor();
  return {
    page,
    server,
    complaints,
    async [Symbol.asyncDispose]() {
      await context.close();
      await server.close();
    },
  };
}

/** Every message on the page in order, as a screen reader hears it but for the time. */
export async function messages(page: Page): Promise<string[]> {
  const texts = await page.locator(".bubble").allInnerTexts();
  return texts.map((text) =>
    text
      .replaceAll(/\d\d:\d\d|\s+/g, " ")
      .replaceAll(/ +/g, " ")
      .trim(),
  );
}

/** Says something the way a person with a keyboard does. */
export async function say(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox").fill(text);
  await page.getByRole("textbox").press("Enter");
}

/** Expects of what `read` tells now or within ten seconds. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: 10_000, interval: 20 });
}
