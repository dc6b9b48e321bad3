import { describe, expect, it, onTestFinished } from "vitest";
import { keepInMemory } from "../../../core/testing/adapter-context.ts";
import { openEndpoint } from "./testing/endpoint.ts";
import { addressOf, benchFor, openBench, outgoing, soon, stored } from "./testing/bench.ts";
import type { Bench } from "./testing/bench.ts";
import { following } from "./testing/following.ts";

type Mode = "gateway" | "interactions" | "both";

/** A bot that hears interactions this way, and a person in their own chat with it. */
async function meeting(mode: Mode, given: Parameters<typeof openBench>[1] = {}) {
  const bench = await openBench({ mode }, given);
  const events = mode === "interactions" ? undefined : following(bench.adapter);
  const endpoint = mode === "gateway" ? undefined : await openEndpoint(bench.adapter);
  onTestFinished(() => endpoint?.close());
  if (endpoint) bench.platform.aim(endpoint.url);
  await bench.platform.online();
  await bench.adapter.open?.(soon());
  const ana = bench.platform.person({ name: "Ana" });
  const heard = async (count: number) => (events ? events.until(count) : (endpoint?.events ?? []));
  const answer = (text: string, key = "reply:7:1", at: Bench = bench) =>
    at.adapter.send(outgoing(addressOf(ana.channel.id), text, key), soon());
  return { ...bench, bench, ana, heard, answer };
}

const modes: readonly Mode[] = ["gateway", "interactions", "both"];

describe.each(modes)("a slash command, heard by %s", (mode) => {
  it("is answered at once, and its answer takes the place of that", async () => {
    const { platform, ana, heard, answer } = await meeting(mode);
    await ana.says("/help agora");
    expect(await heard(1)).toMatchObject([{ content: { name: "help", rest: "agora" } }]);
    expect(platform.interactions.answers).toEqual([5]);
    const first = await answer("Como posso ajudar?");
    const second = await answer("Diga.", "reply:7:2");
    expect(ana.transcript().map(({ text }) => text)).toEqual(["Como posso ajudar?", "Diga."]);
    expect(second.message).not.toBe(first.message);
    expect(platform.calls.filter((call) => call.startsWith("PATCH"))).toHaveLength(1);
    expect(platform.complaints).toEqual([]);
  });
});

describe("the answer to a command", () => {
  it("is the same when it is repeated, by another process too", async () => {
    const keep = keepInMemory();
    const { platform, ana, answer, heard } = await meeting("gateway", { keep });
    await ana.says("/help");
    await heard(1);
    const first = await answer("Como posso ajudar?");
    const again = await answer("Como posso ajudar?", "reply:7:1", benchFor(platform, { keep }));
    expect(again.message).toBe(first.message);
    expect(ana.transcript()).toHaveLength(1);
  });

  it("is a message in the channel when the command has waited too long", async () => {
    let now = new Date();
    const { platform, ana, answer, heard } = await meeting("gateway", {
      clock: { now: () => now },
    });
    await ana.says("/help");
    await heard(1);
    now = new Date(now.getTime() + 15 * 60_000);
    await answer("Como posso ajudar?");
    expect(ana.transcript().map(({ text }) => text)).toEqual(["Como posso ajudar?"]);
    expect(platform.calls.filter((call) => call.startsWith("PATCH"))).toEqual([]);
  });

  it("is that as well when Discord knows no more of the command", async () => {
    let now = new Date();
    const { platform, ana, answer, heard } = await meeting("gateway", {
      clock: { now: () => now },
    });
    await ana.says("/help");
    await heard(1);
    platform.interactions.expire();
    now = new Date(now.getTime() + 60_000);
    await answer("Como posso ajudar?");
    await answer("Diga.", "reply:7:2");
    expect(ana.transcript().map(({ text }) => text)).toEqual(["Como posso ajudar?", "Diga."]);
    expect(platform.calls.filter((call) => call.startsWith("PATCH"))).toHaveLength(1);
  });

  it("waits where Discord does not know yet that the command was heard", async () => {
    const { platform, ana, answer, heard } = await meeting("gateway");
    await ana.says("/help");
    await heard(1);
    platform.interactions.expire();
    await expect(answer("Como posso ajudar?")).rejects.toMatchObject({
      fault: "rate_limited",
      scope: "recipient",
      retryAfterMs: 500,
      maybeSent: false,
    });
  });

  it("may be a voice message, which takes away that we were thinking", async () => {
    const { media, given } = stored(Buffer.from("no OGG"), { type: "audio/ogg" });
    const { platform, adapter, ana, heard } = await meeting("gateway", given);
    await ana.says("/help");
    await heard(1);
    const say = { kind: "voice", media, transcript: "Olá", seconds: 1 } as const;
    await adapter.send(outgoing(addressOf(ana.channel.id), say), soon());
    expect(platform.world.messages(ana.channel.id)).toMatchObject([{ flags: 8192 }]);
  });
});

describe.each(modes)("a press, heard by %s", (mode) => {
  it("is taken in without a sign, and told with its words", async () => {
    const { adapter, platform, ana, heard } = await meeting(mode);
    const buttons = [{ label: "Sim", action: "yes" }];
    const to = addressOf(ana.channel.id);
    await adapter.send(outgoing(to, { kind: "text", markdown: "Posso?", buttons }), soon());
    await ana.presses("Sim");
    const events = await heard(mode === "interactions" ? 1 : 2);
    expect(events.filter(({ type }) => type === "button")).toMatchObject([
      { action: "yes", label: "Sim", from: { name: "Ana", language: "pt-BR" } },
    ]);
    expect(platform.interactions.answers).toEqual([6]);
  });
});

describe("both at once", () => {
  it("hears messages by the gateway and presses at its address", async () => {
    const { ana, heard } = await meeting("both");
    await ana.says("oi");
    await ana.says("/help");
    expect(await heard(2)).toMatchObject([
      { content: { kind: "text", text: "oi" } },
      { content: { kind: "command", name: "help" } },
    ]);
  });

  it("takes nothing in while nobody stores it", async () => {
    const { platform, adapter } = await openBench({ mode: "both" });
    const body = JSON.stringify({
      id: "1",
      type: 2,
      token: "t",
      channel_id: "5",
      user: { id: "6" },
      data: { name: "help" },
    });
    const request = new Request("https://hub.example/", platform.interactions.signed(body));
    await expect(adapter.http?.handle("interactions", request)).rejects.toMatchObject({
      fault: "unavailable",
    });
    expect(await adapter.http?.handle("elsewhere", request)).toBeUndefined();
  });
});

it("answers PING with PONG, whatever the mode that is posted to", async () => {
  const { platform, adapter } = await openBench({ mode: "interactions" });
  if (adapter.source.kind !== "webhook") throw new Error("not a webhook");
  const ping = platform.interactions.signed(
    JSON.stringify({ id: "1", type: 1, token: "t", version: 1 }),
  );
  const { response, reading } = await adapter.source.receive(
    new Request("https://hub.example/", ping),
  );
  expect(await response.json()).toEqual({ type: 1 });
  expect(reading.events).toEqual([]);
});
