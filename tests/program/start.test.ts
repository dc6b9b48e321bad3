import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { databaseForTest } from "../database.ts";
import { freePort } from "../e2e/free-port.ts";
import { Visitor } from "../visitor.ts";
import { Desk } from "./program.ts";

describe("a hub", () => {
  it("starts from nothing, answers, and leaves nothing running when it is told to stop", async () => {
    const desk = await Desk.make();
    const hub = desk.prosa("start");
    const url = await hub.address();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await answer(url)).toContain("Olá!");
    hub.signal("SIGINT");
    expect(await hub.ended).toBe(0);
    expect(await desk.running()).toEqual([]);
    expect(hub.said.log).not.toMatch(/"level":[456]0/u);
  });

  it("has its folder for itself, and says who has it", async () => {
    const desk = await Desk.make();
    const first = desk.prosa("start");
    await first.address();
    const second = desk.prosa("start");
    expect(await second.ended).toBe(1);
    const held = `The folder ${join(desk.folder, "data")} is in use by another hub (pid ${first.pid}).`;
    expect(second.said).toEqual({ out: "", log: expect.stringContaining(held) });
    expect(await answer(await first.address())).toContain("Olá!");
  });

  it("takes the next port when the one it wants is taken", async () => {
    const desk = await Desk.make();
    const port = await freePort();
    const taken = createServer().listen(port, "127.0.0.1");
    await once(taken, "listening");
    onTestFinished(() => void taken.close());
    const url = await desk.prosa("start", { env: { PROSA_PORT: String(port) } }).address();
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it("ends well when it is told to stop while it starts", async () => {
    const desk = await Desk.make();
    const hub = desk.prosa("start");
    await expect
      .poll(async () => (await desk.running()).length, { timeout: 20_000 })
      .toBeGreaterThan(1);
    hub.signal("SIGTERM");
    expect(await hub.ended).toBe(0);
    expect(await desk.running()).toEqual([]);
  });

  it("answers at once after a power cut what it had taken before, and was about to answer", async () => {
    const desk = await Desk.make();
    const hub = await desk.prosa("start").address();
    const before = await Promise.all(
      ["en", "es", "pt-BR"].map((tongue) => Visitor.open(hub, tongue)),
    );
    await Promise.all(before.map((visitor) => visitor.says("oi")));
    await desk.cutThePower();
    for (const visitor of before) visitor.leave();
    const again = await desk.prosa("start").address();
    const after = await Promise.all(
      before.map(({ cookie }) => Visitor.open(again, "pt-BR", cookie)),
    );
    for (const visitor of after) {
      await visitor.hears(1);
      const said = visitor.entries.filter(({ kind }) => kind === "message");
      expect(said.map(({ from, text }) => [from, text?.slice(0, 4)])).toEqual([
        ["visitor", "oi"],
        ["bot", "Ante"],
      ]);
      visitor.leave();
    }
  });
});

describe("a hub in two parts", () => {
  it("answers together what one takes in, on a database that was empty", async () => {
    const desk = await Desk.make();
    const { url } = await databaseForTest("template1");
    const env = { DATABASE_URL: url, PROSA_SECRET_KEY: randomBytes(32).toString("base64") };
    const [web, worker] = [desk.prosa("start web", { env }), desk.prosa("start worker", { env })];
    await worker.says(/Stop it/u);
    expect(worker.said.out).not.toContain("Talk to it");
    expect(await answer(await web.address())).not.toBe("");
    worker.signal("SIGTERM");
    web.signal("SIGTERM");
    expect([await worker.ended, await web.ended]).toEqual([0, 0]);
    expect(worker.said.log + web.said.log).not.toMatch(/"level":[456]0/u);
  });
});

describe("a hub that cannot start", () => {
  it("names everything that is wrong with its settings, and no secret", async () => {
    const desk = await Desk.make();
    const env = {
      PROSA_PORT: "CANARY",
      PROSA_PROT: "CANARY",
      DATABASE_URL: "mysql://CANARY",
      TELEGRAM_BOT_TOKEN: "CANARY",
      TELEGRAM_MODE: "webhook",
    };
    const hub = desk.prosa("start", { env });
    expect(await hub.ended).toBe(78);
    const named = [...hub.said.log.matchAll(/^ {2}([A-Z]\w+)$/gmu)].map(([, name = ""]) => name);
    expect(named.toSorted()).toEqual([
      "DATABASE_URL",
      "PROSA_PORT",
      "PROSA_PROT",
      "PROSA_SECRET_KEY",
      "TELEGRAM_BOT_TOKEN",
      "TELEGRAM_WEBHOOK_SECRET",
    ]);
    expect(hub.said.out + hub.said.log).not.toContain("CANARY");
  });

  it.each([
    [
      "a database that is not there",
      { DATABASE_URL: "postgresql://prosa:CANARY@127.0.0.1:1/prosa" },
    ],
    ["a data folder that is a file", { PROSA_DATA: "file" }],
  ])("says what to do about %s", async (_, settings) => {
    const desk = await Desk.make();
    await writeFile(join(desk.folder, "file"), "");
    const env = { PROSA_SECRET_KEY: randomBytes(32).toString("base64"), ...settings };
    const hub = desk.prosa("start", { env });
    expect(await hub.ended).toBe(1);
    expect(hub.said.out).toBe("");
    expect(hub.said.log).toMatch(/^The .+ cannot be used: (?:connect )?E\w+.+\. .+\.\n$/u);
    expect(hub.said.log).not.toContain("CANARY");
  });

  it("says whose key it wants back", async () => {
    const desk = await Desk.make();
    const first = desk.prosa("start");
    await first.address();
    first.signal("SIGTERM");
    await first.ended;
    await writeFile(join(desk.folder, "data/secret.key"), randomBytes(32).toString("base64"));
    const second = desk.prosa("start");
    expect(await second.ended).toBe(1);
    expect(second.said.log).toMatch(/sealed with key \w+, and this hub has \w+\. Give it back/u);
    expect(await desk.running()).toEqual([]);
  });
});

it("talks in the terminal without a hub, and ends with what was piped in", async () => {
  const desk = await Desk.make();
  const input = "oi\nquero marcar uma limpeza\n";
  const chat = desk.prosa("chat", { input });
  expect(await chat.ended).toBe(0);
  expect(chat.said.out).toMatch(
    /^> oi\nAntes de começar[^>]+Olá![^>]+> quero marcar uma limpeza\n[^>]+$/u,
  );
  expect(chat.said.log).toBe("");
  expect(await desk.running()).toEqual([]);
});

/** What somebody new at the page hears first. */
async function answer(url: string): Promise<string> {
  const visitor = await Visitor.open(url);
  await visitor.says("oi");
  const [heard] = await visitor.hears(1);
  visitor.leave();
  return heard?.text ?? "";
}
