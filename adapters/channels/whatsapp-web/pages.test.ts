import { describe, expect, it } from "vitest";
import { keepInMemory } from "../../../core/testing/adapter-context.ts";
import { pairingPages } from "./pages.ts";
import { showPairing } from "./terminal.ts";

const secret = "correct-horse-battery-staple-correct";
const since = "2026-11-23T12:00:00.000Z";

const clock = { now: () => new Date(since) };
const had = ["lease.until", "2026-11-23T12:00:30.000Z"] as const;

async function open(live?: object) {
  const keep = keepInMemory();
  if (live) await keep.write(new Map([["live", JSON.stringify({ since, ...live })], had]));
  const pages = pairingPages({ secret }, { keep, clock });
  const get = (rest: string, headers: Record<string, string> = {}, method = "GET") =>
    pages.handle(rest, new Request(`https://hub.example/${rest}`, { headers, method }));
  return { keep, get };
}

describe("the linking page", () => {
  it("says in the reader's language what to do, and holds no secret", async () => {
    const { get } = await open({ phase: "qr", qr: "CANARY" });
    const page = await get("pair", { "accept-language": "pt-PT,pt;q=0.9" });
    const html = await page?.text();
    expect(html).toContain('<html lang="pt-BR">');
    expect(html).toContain("Os termos de serviço do WhatsApp proíbem");
    expect(html).not.toContain("CANARY");
    expect(await (await get("pair"))?.text()).toContain('<html lang="en">');
  });

  it("has its script and its looks beside it, for pages run no other", async () => {
    const { get } = await open();
    const types = await Promise.all(
      ["pair.js", "pair.css"].map(async (rest) => (await get(rest))?.headers.get("content-type")),
    );
    expect(types).toEqual(["text/javascript; charset=utf-8", "text/css; charset=utf-8"]);
    expect(await (await get("pair"))?.text()).not.toMatch(/<script>|<style|\son\w+=/u);
  });

  it.each([
    ["nobody", {}],
    ["an empty secret", { authorization: "Bearer " }],
    ["another one", { authorization: `Bearer ${secret}x` }],
    ["a part of it", { authorization: `Bearer ${secret.slice(0, -1)}` }],
    ["no bearer", { authorization: secret }],
  ])("tells %s nothing of how it stands", async (_, headers) => {
    const { get } = await open({ phase: "qr", qr: "CANARY" });
    const answer = await get("state", headers);
    expect([answer?.status, await answer?.text()]).toEqual([401, ""]);
  });

  it("tells whoever has the secret, with the code drawn", async () => {
    const { get } = await open({ phase: "qr", qr: "https://wa.me/x#1,2" });
    const answer = await get("state", { authorization: `Bearer ${secret}` });
    expect(answer?.headers.get("cache-control")).toBe("no-store");
    expect(await answer?.json()).toEqual({
      phase: "qr",
      since,
      qr: "https://wa.me/x#1,2",
      svg: expect.stringMatching(/^<svg /u),
    });
  });

  it("says that nobody is there before anybody is, and when they are gone", async () => {
    const { get, keep } = await open();
    await keep.write(new Map([["live", JSON.stringify({ phase: "open", since })]]));
    const answer = await get("state", { authorization: `Bearer ${secret}` });
    expect(await answer?.json()).toMatchObject({ phase: "off" });
  });

  it("knows nothing else", async () => {
    const { get } = await open();
    expect([await get("other"), await get("pair", {}, "POST")]).toEqual([undefined, undefined]);
  });
});

describe("in the terminal", () => {
  it("the code is shown as it changes, until the number is linked", async () => {
    const { keep } = await open({ phase: "code", code: "ABCD1234" });
    const written: string[] = [];
    const write = (text: string) => void written.push(text);
    const shown = showPairing(
      { keep, clock, language: "en", write, everyMs: 5 },
      AbortSignal.timeout(5_000),
    );
    await expect.poll(() => written.join()).toContain("ABCD-1234");
    const say = (live: object, at: string) =>
      keep.write(new Map([["live", JSON.stringify({ since: at, ...live })]]));
    await say({ phase: "qr", qr: "https://wa.me/x" }, "2026-11-23T12:01:00.000Z");
    await expect.poll(() => written.join()).toMatch(/[▄█▀]{5}/u);
    await say({ phase: "open" }, "2026-11-23T12:02:00.000Z");
    expect(await shown).toBe(true);
    expect([written.length, written.at(-1)]).toEqual([
      3,
      "Linked and connected. You can close this page.\n",
    ]);
  });

  it("the showing ends when nobody waits any more", async () => {
    const { keep } = await open({ phase: "connecting" });
    const stop = new AbortController();
    const shown = showPairing(
      { keep, clock, language: "es", write: () => stop.abort() },
      stop.signal,
    );
    expect(await shown).toBe(false);
  });
});
