import type { Browser, Locator } from "playwright-core";
import { expect, onTestFinished } from "vitest";
import type { Talk } from "../bots/simulate/talk.ts";
import { labels } from "../console/simulate/world/channels.ts";

/** What a newcomer is told before the first answer, in the same bubble. */
const notice = /^Antes de começar[^\n]*\n+/u;

/** The beginnings of what the bot has said. */
function heard(talk: Talk): readonly string[] {
  return talk
    .bubbles()
    .filter(({ who }) => who === "bot")
    .map(({ text }) => text.replace(notice, "").slice(0, 10));
}

export const greeting = "Olá";
export const patient = { timeout: 30_000, interval: 20 };

/** Waits until the bot has said so much, in this order and no more. */
export async function hears(talk: Talk, ...beginnings: readonly string[]): Promise<void> {
  await expect
    .poll(() => heard(talk), { ...patient, message: `on ${talk.platform.channel}` })
    .toEqual(beginnings.map((words) => expect.stringContaining(words)));
}

/** A channel's column on a page of its own. */
export async function columnOf(browser: Browser, url: string, channel: string): Promise<Locator> {
  const page = await browser.newPage({ locale: "pt-BR" });
  onTestFinished(() => page.close());
  await page.goto(url);
  const toggle = page.getByRole("button", { name: labels[channel] ?? channel, exact: true });
  await toggle.waitFor();
  if ((await toggle.getAttribute("aria-pressed")) === "false") await toggle.click();
  return page.locator(`section[data-channel="${channel}"]`);
}

/** What ticks say of the person's first words, to the eye and else: sent, or read. */
export async function ticksOf(column: Locator, { name }: Talk) {
  const words = column.getByRole("article", { name, exact: true }).first();
  const beside = (tick: string) => words.locator(`${tick} + .unseen`).allTextContents();
  return { sent: await beside(".tick:not(.read)"), read: await beside(".tick.read") };
}
