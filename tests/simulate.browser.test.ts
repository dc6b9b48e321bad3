import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { calm } from "../bots/simulate/door.ts";
import type { Mishap } from "../bots/simulate/door.ts";
import { platforms } from "../bots/simulate/platforms.ts";
import { openSimulator } from "../bots/simulate/simulator.ts";
import type { Simulator } from "../bots/simulate/simulator.ts";
import type { Talk } from "../bots/simulate/talk.ts";
import { openBrowser } from "./browser.ts";
import { columnOf, greeting, hears, patient, ticksOf } from "./simulated.ts";

let simulator: Simulator;
let browser: Browser;

beforeAll(async () => {
  const wish = { bot: "atende", language: "pt-BR", platforms, port: 0 } as const;
  [simulator, browser] = await Promise.all([openSimulator(wish), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await simulator?.close();
});

/** Somebody new on a channel, whom the bot has never met. */
function newcomer(channel: string): Talk {
  const talk = simulator.world.talk(channel);
  if (!talk) throw new Error(`${channel} is not played`);
  talk.startsAnew("pt-BR");
  return talk;
}

function everyone(): readonly Talk[] {
  return platforms.map(({ channel }) => newcomer(channel));
}

const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
describe("the simulator", { timeout: 120_000 }, () => {
  it("plays every platform there is, and says what it is", () => {
    const { world, banner } = simulator;
    expect(world.leftOut).toEqual([]);
    expect(world.talks.map(({ platform }) => platform.channel)).toEqual(
      platforms.map(({ channel }) => channel),
    );
    expect(banner).toContain("a test tool. Nothing leaves this machine");
    expect(new URL(simulator.url).hostname).toBe("127.0.0.1");
  });

  it("answers on every channel words, a press and a picture", async () => {
    const picture = { kind: "image", type: "image/png", name: "a.png", body: dot } as const;
    await Promise.all(
      everyone().map(async (talk) => {
        await talk.says("oi");
        await hears(talk, greeting);
        await talk.sends(picture);
        await hears(talk, greeting, "Ainda não");
        await talk.presses("Marcar consulta");
        await expect.poll(() => talk.heard, patient).toBe(3);
        expect(talk.sandbox.complaints).toEqual([]);
      }),
    );
  });

  it("is refused by a platform that was called too fast, and answers once in the end", async () => {
    // Once WhatsApp is displeased, the guard of a linked number keeps it quiet for hours.
    const others = everyone().filter(({ platform }) => platform.channel !== "whatsapp-web");
    await Promise.all(
      others.map(async (talk) => {
        simulator.world.fails(talk, "rate_limited", 1);
        await talk.says("oi");
        await hears(talk, greeting);
        await talk.says("quero marcar uma limpeza");
        await hears(talk, greeting, "Com quem v");
      }),
    );
    expect(await simulator.world.letters()).toEqual([]);
  });

  it("answers once, whatever befell the words on their way", async () => {
    const { world } = simulator;
    const befalls: Readonly<Record<string, Mishap>> = {
      telegram: "redeliver",
      slack: "drop",
      "whatsapp-cloud": "reorder",
    };
    await Promise.all(
      everyone().map(async (talk) => {
        const mishap = befalls[talk.platform.channel];
        world.befall(talk, { ...calm, twice: true, ...(mishap && { [mishap]: true }) });
        await talk.says("oi");
        await hears(talk, greeting);
        world.befall(talk, calm);
        await talk.says("quero marcar uma limpeza");
        await hears(talk, greeting, "Com quem v");
      }),
    );
    expect(await world.letters()).toEqual([]);
  });

  it.each([
    { channel: "discord", left: [] },
    { channel: "whatsapp-cloud", left: [] },
    { channel: "telegram", left: [{ channel: "telegram", kind: "in_doubt" }] },
  ])("says nothing twice on $channel when the hub dies in mid-send", async ({ channel, left }) => {
    const { world } = simulator;
    const talk = newcomer(channel);
    const crashed = world.crashInMidSend(talk);
    await talk.says("oi");
    await crashed;
    expect(world.hub).toBe("running");
    await talk.says("quero marcar uma limpeza");
    await hears(talk, greeting, "Com quem v");
    const letters = await world.letters();
    expect(letters.filter((letter) => letter.channel === channel)).toMatchObject(left);
  });
});

const [unseen, seen] = [
  { sent: ["Enviada"], read: [] },
  { sent: [], read: ["Lida"] },
];
const unknown = { sent: [], read: [] };

describe("the simulator's page", { timeout: 120_000 }, () => {
  it.each(platforms)("counts what is written on $channel, to what it takes", async (platform) => {
    const { channel, textLength } = platform;
    const talk = newcomer(channel);
    const column = await columnOf(browser, simulator.url, channel);
    const box = column.getByRole("textbox");
    const count = column.locator(".count");
    const says = (length: number) =>
      `${length}/${textLength} ${length} de ${textLength} caracteres`;
    await expect.poll(() => count.textContent()).toBe(says(0));
    await box.fill("  Oi, 👋 \n");
    await expect.poll(() => count.textContent()).toBe(says(6));
    await box.fill("a".repeat(textLength));
    const send = column.getByRole("button", { name: "Enviar", exact: true });
    await expect.poll(() => send.isEnabled()).toBe(true);
    await box.fill("a".repeat(textLength + 1));
    await expect.poll(() => count.textContent()).toBe(says(textLength + 1));
    expect(await send.isEnabled()).toBe(false);
    await box.press("Enter");
    expect(await box.inputValue()).toHaveLength(textLength + 1);
    expect(talk.bubbles()).toEqual([]);
  });

  it("says that words are sent, and then that they are read", async () => {
    const talk = newcomer("whatsapp-cloud");
    simulator.world.befall(talk, { ...calm, delay: true });
    onTestFinished(() => simulator.world.befall(talk, calm));
    const column = await columnOf(browser, simulator.url, "whatsapp-cloud");
    await column.getByRole("textbox").fill("oi");
    await column.getByRole("textbox").press("Enter");
    await expect.poll(() => ticksOf(column, talk), patient).toEqual(unseen);
    await hears(talk, greeting);
    await expect.poll(() => ticksOf(column, talk), patient).toEqual(seen);
  });

  it.each([
    { channel: "whatsapp-cloud", lists: 1, ticks: seen },
    { channel: "telegram", lists: 0, ticks: unseen },
    { channel: "slack", lists: 0, ticks: unknown },
    { channel: "discord", lists: 0, ticks: unknown },
    { channel: "web", lists: 0, ticks: unknown },
  ])(
    "has buttons and rows pressed on $channel, with its ticks",
    async ({ channel, lists, ticks }) => {
      const talk = newcomer(channel);
      const column = await columnOf(browser, simulator.url, channel);
      await column.getByRole("textbox").fill("oi");
      await column.getByRole("textbox").press("Enter");
      await column.getByRole("button", { name: "Marcar consulta" }).click();
      await column.getByText("O que você gostaria de marcar?").waitFor();
      const openers = await column.locator("summary").all();
      expect(openers).toHaveLength(lists);
      for (const opener of openers) await opener.click();
      await column.getByRole("button", { name: "Limpeza" }).click();
      await hears(talk, greeting, "O que você", "Com quem v");
      await expect.poll(() => ticksOf(column, talk), patient).toEqual(ticks);
    },
  );

  it("shows numbers on whatsapp-web, which has no buttons", async () => {
    const talk = newcomer("whatsapp-web");
    const column = await columnOf(browser, simulator.url, "whatsapp-web");
    await column.getByRole("textbox").fill("oi");
    await column.getByRole("textbox").press("Enter");
    await column.getByRole("listitem").filter({ hasText: "Marcar consulta" }).waitFor();
    expect(await column.locator(".keys").count()).toBe(0);
    await column.getByRole("textbox").fill("1");
    await column.getByRole("textbox").press("Enter");
    await hears(talk, greeting, "O que você");
    await expect.poll(() => ticksOf(column, talk), patient).toEqual(seen);
  });

  it("shows a form that a bot's button opens, and sends what is filled in", async () => {
    const talk = newcomer("slack");
    const page = await browser.newPage({ locale: "pt-BR" });
    onTestFinished(() => page.close());
    await page.goto(simulator.url);
    const slack = page.locator('[data-channel="slack"]');
    await talk.says("/marcar");
    await slack.getByRole("button", { name: "Preencher formulário" }).click();
    const form = slack.getByRole("form", { name: "Marcar consulta" });
    await form.getByLabel("Serviço").selectOption("Limpeza");
    await form.getByLabel("Profissional").selectOption("Tanto faz");
    await form.getByRole("button", { name: "Enviar" }).click();
    await hears(talk, "O que você", "Que dia fi");
    expect(talk.form).toBeUndefined();
  });

  it.each(["light", "dark"] as const)(
    "is open to everyone in the %s theme",
    async (colorScheme) => {
      for (const { channel } of platforms) newcomer(channel);
      const context = await browser.newContext({
        locale: "pt-BR",
        viewport: { width: 1440, height: 900 },
        colorScheme,
      });
      onTestFinished(() => context.close());
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", ({ message }) => complaints.push(message));
      page.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
      await page.goto(simulator.url);
      for (const name of ["Slack", "WhatsApp Cloud"]) {
        const column = page.getByRole("region", { name });
        await column.getByRole("textbox").fill("oi");
        await column.getByRole("textbox").press("Enter");
        await column.getByRole("button", { name: "Marcar consulta" }).click();
        await column.getByText("O que você gostaria de marcar?").waitFor();
        await column.getByRole("button", { name: "Causar problemas" }).click();
        await column.getByRole("button", { name: "Anexar" }).click();
        await column.getByRole("button", { name: "Nota de voz de exemplo" }).click();
        await column.getByRole("button", { name: "Ouvir" }).waitFor();
      }
      for (const name of ["Telegram", "Discord"])
        await page.getByRole("region", { name }).getByRole("button", { name: "Causar" }).click();
      for (const name of ["WhatsApp Web", "Web"])
        await page.getByRole("button", { name, exact: true }).click();
      await page.getByRole("button", { name: "Registro do hub" }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  it("takes orders from itself alone", async () => {
    const body = JSON.stringify({ channel: "slack", text: "oi" });
    const post = (headers: Record<string, string>) =>
      fetch(`${simulator.url}/say`, { method: "POST", headers, body });
    expect((await post({ "content-type": "text/plain" })).status).toBe(415);
    const host = { "content-type": "application/json", origin: "https://example.org" };
    expect((await post(host)).status).toBe(403);
  });
});
