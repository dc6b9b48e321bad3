import { describe, expect, it } from "vitest";
import { ChannelError } from "../../../core/errors.ts";
import { eventually, openBench, openListeningBench } from "./testing/bench.ts";
import { team } from "./testing/payloads.ts";

describe("the socket", () => {
  it("acknowledges what was stored, and is told again what was not", async () => {
    const { platform, adapter } = await openBench({ mode: "socket" });
    if (adapter.source.kind !== "stream") throw new Error("not a stream");
    const ana = platform.person({ name: "Ana" });
    await ana.says("um");
    await ana.says("dois");
    const crash = new AbortController();
    const first = adapter.source.deliveries(crash.signal)[Symbol.asyncIterator]();
    const one = await first.next();
    expect(platform.deliveries.waiting).toBe(2);
    crash.abort();
    await first.return?.(undefined);
    const stop = new AbortController();
    const again = adapter.source.deliveries(stop.signal)[Symbol.asyncIterator]();
    expect((await again.next()).value).toEqual(one.value);
    expect((await again.next()).value).toMatchObject({
      reading: { events: [{ content: { text: "dois" } }] },
    });
    expect(platform.deliveries.waiting).toBe(1);
    stop.abort();
    expect(await again.next()).toMatchObject({ done: true });
  });

  it.each(["refresh_requested", "cut"] as const)("comes again after %s", async (way) => {
    const { platform, events } = await openListeningBench({ mode: "socket" });
    const ana = platform.person({ name: "Ana" });
    await ana.says("um");
    await eventually(() => events).toHaveLength(1);
    platform.deliveries.hangUp(way);
    await eventually(() => platform.deliveries.lines).toBe(2);
    await ana.says("dois");
    await eventually(() => events.length).toBe(2);
    expect(events[1]).toMatchObject({ content: { text: "dois" } });
  });

  it("outlives what Slack's own reader would end at", async () => {
    const { platform, events } = await openListeningBench({ mode: "socket" });
    const limited = { type: "app_rate_limited", team_id: team };
    platform.deliveries.say({ envelope_id: "e1", type: "events_api", payload: limited });
    platform.deliveries.say({ hello: "world" });
    platform.deliveries.say({ envelope_id: "e2", type: "events_api" });
    const ana = platform.person({ name: "Ana" });
    await ana.says("oi");
    await eventually(() => events.length).toBe(1);
    expect(events).toMatchObject([{ content: { text: "oi" } }]);
  });

  it("says what has to be done when Slack does not know the token", async () => {
    const { adapter, logged } = await openBench({
      mode: "socket",
      settings: { appToken: "xapp-CANARY" },
    });
    if (adapter.source.kind !== "stream") throw new Error("not a stream");
    const stop = new AbortController();
    const next = adapter.source.deliveries(stop.signal)[Symbol.asyncIterator]().next();
    await eventually(() => logged[0]).toMatch(/^error: Slack does not know this app-level token/u);
    stop.abort();
    expect(await next).toMatchObject({ done: true });
    expect(logged.join("\n")).not.toContain("CANARY");
  });

  it("says so when Socket Mode is switched off", async () => {
    const { platform, logged } = await openListeningBench({ mode: "socket" });
    platform.deliveries.hangUp("link_disabled");
    await eventually(() => logged).toContainEqual(expect.stringContaining("was switched off"));
  });
});

it("learns which user the bot is, or why it cannot", async () => {
  const { adapter } = await openBench({ settings: { token: "xoxb-other" } });
  await expect(adapter.open?.(AbortSignal.timeout(5_000))).rejects.toEqual(
    new ChannelError("slack", "unauthorized", { detail: "invalid_auth" }),
  );
});
