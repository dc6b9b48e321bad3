import { describe, expect, it } from "vitest";
import { openApi } from "./api.ts";
import { parse, taken } from "./parse.ts";
import { polling } from "./polling.ts";
import { telegram } from "./channel.ts";
import { account, openBench, openContext, token } from "./testing/bench.ts";

/** A stream before a local Telegram. Its waits end at once and are written down, in milliseconds. */
async function open(of: { token?: string } = {}) {
  const { platform } = await openBench();
  const { context, logged } = openContext();
  const waits: number[] = [];
  const stop = new AbortController();
  const settings = telegram.settings.parse({
    mode: "polling",
    token: of.token ?? token,
    apiRoot: platform.apiRoot,
  });
  const source = polling({
    api: openApi(settings),
    log: context.log,
    read: (delivery) => parse(delivery, account),
    pause: async (ms) => void waits.push(ms),
  });
  const deliveries = source.deliveries(stop.signal)[Symbol.asyncIterator]();
  const ana = platform.person({ name: "Ana" });
  return { platform, ana, source, deliveries, stop, waits, logged };
}

const said = (text: string) => ({ content: { kind: "text", text } });

describe("polling", () => {
  it("delivers what people say, one update at a time", async () => {
    const { platform, ana, deliveries, stop } = await open();
    await ana.says("one");
    await ana.says("two");
    const first = await deliveries.next();
    expect(first.value?.reading.events).toMatchObject([said("one")]);
    const second = await deliveries.next();
    expect(second.value?.reading.events).toMatchObject([said("two")]);
    stop.abort();
    expect(platform.violations).toEqual([]);
  });

  it("delivers bytes that read the same again", async () => {
    const { ana, deliveries, stop } = await open();
    await ana.says("ação 👍");
    const { value } = await deliveries.next();
    expect(value && parse(value.delivery, account)).toEqual(value?.reading);
    stop.abort();
  });

  it("lets Telegram forget only what was stored", async () => {
    const { platform, ana, deliveries, stop } = await open();
    await ana.says("one");
    await deliveries.next();
    expect(platform.waiting).toBe(1);
    const next = deliveries.next();
    await expect.poll(() => platform.waiting).toBe(0);
    stop.abort();
    await next;
  });

  it("delivers again what was not stored when it stopped", async () => {
    const { ana, source, deliveries, stop } = await open();
    await ana.says("one");
    const before = await deliveries.next();
    stop.abort();
    await deliveries.next();
    const again = new AbortController();
    const after = await source.deliveries(again.signal)[Symbol.asyncIterator]().next();
    expect(after.value).toEqual(before.value);
    again.abort();
  });

  it("gives a repeated update the same event id", async () => {
    const { platform, ana, deliveries, stop } = await open();
    platform.deliversTwice();
    await ana.says("one");
    const [first, second] = [await deliveries.next(), await deliveries.next()];
    expect(second.value).toEqual(first.value);
    stop.abort();
  });

  it("ends at once when it is told to, in the middle of a long wait", async () => {
    const { platform, deliveries, stop, logged } = await open();
    const next = deliveries.next();
    await expect.poll(() => platform.calls.length).toBe(1);
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(logged).toEqual([]);
  });

  it("asks for the kinds that it takes in, and holds the line", async () => {
    const { platform, deliveries, stop } = await open();
    const next = deliveries.next();
    await expect
      .poll(() => platform.calls)
      .toMatchObject([
        {
          method: "getUpdates",
          params: {
            offset: 0,
            timeout: 50,
            allowed_updates: taken,
          },
        },
      ]);
    stop.abort();
    await next;
  });
});

describe("polling when Telegram fails", () => {
  it("goes on, and waits longer each time", async () => {
    const { platform, ana, deliveries, stop, waits, logged } = await open();
    platform.fails({ kind: "server_error" }, 3);
    platform.fails({ kind: "page" });
    await ana.says("one");
    expect((await deliveries.next()).value?.reading.events).toMatchObject([said("one")]);
    expect(waits).toHaveLength(4);
    waits.forEach((ms, failures) => expect(ms).toBeLessThanOrEqual(1_000 * 2 ** failures));
    expect(logged).toHaveLength(4);
    expect(logged.join()).not.toContain("CANARY");
    stop.abort();
  });

  it("begins with short waits again once it got through", async () => {
    const { platform, ana, deliveries, stop, waits } = await open();
    platform.fails({ kind: "server_error" }, 9);
    await ana.says("one");
    await deliveries.next();
    platform.fails({ kind: "server_error" });
    await ana.says("two");
    await deliveries.next();
    expect(waits).toHaveLength(10);
    expect(waits.at(-1)).toBeLessThanOrEqual(1_000);
    stop.abort();
  });

  it("waits as long as it is asked to", async () => {
    const { platform, ana, deliveries, stop, waits } = await open();
    platform.fails({ kind: "rate_limited", retryAfter: 7 });
    await ana.says("one");
    await deliveries.next();
    expect(waits).toEqual([7_000]);
    stop.abort();
  });

  it("says plainly that a webhook or another program has the updates, and does not spin", async () => {
    const { platform, deliveries, stop, waits, logged } = await open();
    await fetch(`${platform.apiRoot}/bot${token}/setWebhook?url=https://127.0.0.1:1/`);
    const next = deliveries.next();
    await expect.poll(() => waits.length).toBeGreaterThan(0);
    stop.abort();
    await next;
    expect(new Set(waits)).toEqual(new Set([60_000]));
    expect(logged[0]).toMatch(/^error: .*another program polls with this token.*409 Conflict/u);
  });

  it("says plainly that the token is not known, without saying the token", async () => {
    const { deliveries, stop, waits, logged } = await open({ token: "4242:CANARY-another" });
    const next = deliveries.next();
    await expect.poll(() => waits.length).toBeGreaterThan(0);
    stop.abort();
    await next;
    expect(new Set(waits)).toEqual(new Set([60_000]));
    expect(logged[0]).toMatch(/^error: Telegram does not know this bot token/u);
    expect(logged.join()).not.toContain("CANARY");
  });

  it("ends at once when it is told to while it waits", async () => {
    const { platform, adapter, logged } = await openBench();
    if (adapter.source.kind !== "stream") throw new Error("not polling");
    platform.fails({ kind: "rate_limited", retryAfter: 3_600 });
    const stop = new AbortController();
    const next = adapter.source.deliveries(stop.signal)[Symbol.asyncIterator]().next();
    await expect.poll(() => logged.length).toBe(1);
    stop.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });
});
