import { describe, expect, it, onTestFinished } from "vitest";
import { hubForTest } from "./running-hub.ts";
import { openWebSandbox } from "../sandbox/web/web.ts";

async function open() {
  const sandbox = openWebSandbox();
  onTestFinished(() => sandbox.close());
  const hub = await hubForTest();
  sandbox.aim(`${hub.url}/channels/web/demo`);
  return sandbox;
}

const patience = { timeout: 10_000, interval: 20 };

describe("the page without a browser", () => {
  it("talks, presses and sends files as the page does", async () => {
    const sandbox = await open();
    const ana = sandbox.person({ name: "Ana" });
    await ana.says("quero marcar uma limpeza");
    await ana.presses("Dra. Ana Ribeiro");
    await expect
      .poll(() => ana.transcript().map(({ who }) => who), patience)
      .toEqual(["person", "bot", "person", "bot"]);
    const body = new TextEncoder().encode("%PDF-1.7 um exame");
    await ana.sends({ kind: "document", type: "application/pdf", name: "exame.pdf", body });
    await expect
      .poll(() => ana.transcript(), patience)
      .toContainEqual({ who: "person", kind: "document", text: "" });
    expect(sandbox.complaints).toEqual([]);
  });

  it("says everything twice and loses its line, and nothing comes of it", async () => {
    const sandbox = await open();
    sandbox.deliversTwice();
    sandbox.fails("reset", 2);
    const ana = sandbox.person({ name: "Ana", language: "en" });
    await ana.says("hello");
    await expect.poll(() => ana.transcript().length, patience).toBe(2);
    await ana.says("thanks");
    await expect.poll(() => ana.transcript().length, patience).toBe(4);
    expect(sandbox.complaints).toEqual([]);
  });
});
