import { describe, expect, it, onTestFinished } from "vitest";
import type { InboundEvent } from "../../../core/message/event.ts";
import { itIsAnAdapter } from "../../../core/testing/adapter-contract.ts";
import { nowhere } from "../../../core/testing/adapter-samples.ts";
import type { PlatformView } from "../../../core/testing/adapter-samples.ts";
import { played } from "../../../sandbox/telegram/sandbox.ts";
import { openWebhookServer } from "../../../sandbox/telegram/webhook-server.ts";
import { seenBy } from "../../../sandbox/view.ts";
import { telegram } from "./channel.ts";
import { taken } from "./parse.ts";
import { addressOf, openBench, outgoing, soon, token } from "./testing/bench.ts";
import { delivery, message, update } from "./testing/updates.ts";

const secret = "correct-horse_battery-staple";
const webhookMode = { mode: "webhook", secret };

function post(body: Uint8Array, shown?: string): Request {
  const headers = new Headers({ "content-type": "application/json" });
  if (shown !== undefined) headers.set("x-telegram-bot-api-secret-token", shown);
  return new Request("https://hub.example/telegram", {
    method: "POST",
    headers,
    body: Buffer.from(body),
  });
}

itIsAnAdapter("telegram", async () => {
  const bench = await openWebhook();
  const { platform, adapter, ana } = bench;
  await adapter.open?.(soon());
  const sample = delivery(update({ message: message({ text: "ação 👍" }) }));
  return {
    adapter,
    module: telegram,
    delivery: sample,
    requests: {
      genuine: () => post(sample.body, secret),
      refused: {
        unsigned: () => post(sample.body),
        forged: () => post(sample.body, secret.replace("h", "H")),
        reencoded: { none: "Telegram shows a secret, and signs no body" },
        stale: { none: "Telegram signs no time" },
        future: { none: "Telegram signs no time" },
        others: {
          "an empty secret": () => post(sample.body, ""),
          "a part of it": () => post(sample.body, secret.slice(0, -1)),
          "more than it": () => post(sample.body, `${secret}x`),
        },
      },
      carrying: (body) => post(body, secret),
    },
    outgoing: outgoing(addressOf(ana.chat.id), "oi"),
    limited: {
      begins: () => platform.fails({ kind: "rate_limited", retryAfter: 7 }),
      retryAfterMs: 7_000,
      scope: "account",
    },
    platform: view(bench),
  };
});

function view({
  platform,
  context,
  ana,
  events,
}: Awaited<ReturnType<typeof openWebhook>>): PlatformView {
  const elsewhere = telegram.settings.parse({ ...webhookMode, token, apiRoot: nowhere });
  return {
    seen: seenBy(played(platform, ana)),
    complaints: platform.violations,
    media: context.media,
    presses: { press: (label) => ana.presses(label), heard: events },
    fails: (kind) => platform.fails({ kind }),
    unreachable: telegram.create(elsewhere, context),
  };
}

it("gives a group less than a person", async () => {
  const { adapter } = await openBench();
  const perMinute = (chat: number) => {
    const rate = adapter.pace?.recipient?.(addressOf(chat));
    return rate && (rate.count / rate.perMs) * 60_000;
  };
  expect([perMinute(42), perMinute(-42)]).toEqual([60, 18]);
});

/** An adapter whose webhook is open to the local Telegram; `fails` so many requests first. */
async function openWebhook({ fails = 0 } = {}) {
  const events: InboundEvent[] = [];
  let failures = 0;
  const server = await openWebhookServer(async (request) => {
    const { source } = bench.adapter;
    if (source.kind !== "webhook") throw new Error("not a webhook");
    const { reading, response } = await source.receive(request);
    events.push(...reading.events);
    failures += 1;
    return failures <= fails ? new Response(null, { status: 503 }) : response;
  });
  onTestFinished(server.close);
  const bench = await openBench({ ...webhookMode, webhookUrl: server.url });
  const ana = bench.platform.person({ name: "Ana", language: "pt-br" });
  return { ...bench, ana, events };
}

describe("open", () => {
  it("lists the bot's commands in each language, without those that Telegram does not take", async () => {
    const { platform, adapter } = await openBench();
    await adapter.open?.(soon());
    const help = (language: string) => [{ command: "help", description: `help in ${language}` }];
    expect(Object.fromEntries(platform.commands)).toEqual({
      "": help("en"),
      pt: help("pt-BR"),
      es: help("es"),
    });
    expect(platform.violations).toEqual([]);
  });

  it("has updates sent to the webhook, with our secret", async () => {
    const { platform, adapter } = await openWebhook();
    await adapter.open?.(soon());
    expect(platform.calls.at(-1)).toMatchObject({
      method: "setWebhook",
      params: {
        url: expect.stringMatching(/^http:/u),
        secret_token: secret,
        allowed_updates: taken,
        max_connections: 40,
      },
    });
    expect(platform.violations).toEqual([]);
  });

  it("leaves a webhook alone that someone registers by hand", async () => {
    const { platform, adapter } = await openBench(webhookMode);
    await adapter.open?.(soon());
    const called = new Set(platform.calls.map(({ method }) => method));
    expect(called).toEqual(new Set(["getMe", "setMyCommands"]));
  });

  it("has updates sent to where the operator says that the hub is", async () => {
    const publicUrl = "https://hub.example";
    const { platform, adapter } = await openBench(webhookMode, { publicUrl });
    await adapter.open?.(soon());
    expect(platform.calls.at(-1)).toMatchObject({
      method: "setWebhook",
      params: { url: "https://hub.example/channels/telegram/clinic" },
    });
  });

  it("learns our name, by which groups call us", async () => {
    const { adapter } = await openBench(webhookMode);
    const { source } = adapter;
    if (source.kind !== "webhook") throw new Error("not a webhook");
    const chat = { id: -5, type: "supergroup" };
    const entities = [{ type: "mention", offset: 0, length: 10 }];
    const called = message({ chat, text: "@other_bot oi", entities });
    const { body } = delivery(update({ message: called }));
    const isAddressed = async () => {
      const { reading } = await source.receive(post(body, secret));
      return reading.events.map((event) => "group" in event && event.group?.addressed);
    };
    expect(await isAddressed()).toEqual([true]);
    await adapter.open?.(soon());
    expect(await isAddressed()).toEqual([false]);
  });
});

describe("polling", () => {
  it("begins by taking the webhook away, without which there are no updates", async () => {
    const { platform, adapter } = await openBench();
    if (adapter.source.kind !== "stream") throw new Error("not polling");
    platform.fails({ kind: "rate_limited", retryAfter: 0 });
    const stop = new AbortController();
    const next = adapter.source.deliveries(stop.signal)[Symbol.asyncIterator]().next();
    const methods = () => platform.calls.map(({ method }) => method);
    await expect.poll(methods).toEqual(["deleteWebhook", "deleteWebhook", "getUpdates"]);
    stop.abort();
    await next;
    expect(platform.violations).toEqual([]);
  });
});

describe("the webhook", () => {
  it("carries a conversation", async () => {
    const { platform, adapter, ana, events } = await openWebhook();
    await adapter.open?.(soon());
    await ana.says("/start 42");
    await expect.poll(() => events).toMatchObject([{ content: { name: "start", rest: "42" } }]);
    const choice = [{ label: "Sim", action: "yes" }];
    const say = { kind: "text", markdown: "Limpeza?", buttons: choice } as const;
    const sent = await adapter.send(outgoing(addressOf(ana.chat.id), say), soon());
    const press = await ana.presses("Sim");
    await expect
      .poll(() => events.slice(1))
      .toMatchObject([
        { type: "button", action: "yes", label: "Sim", on: sent.message, id: `press:${press}` },
      ]);
    expect(platform.violations).toEqual([]);
  });

  it("gets an update again, under the same id, when it could not take it", async () => {
    const { adapter, ana, events } = await openWebhook({ fails: 2 });
    await adapter.open?.(soon());
    await ana.says("oi");
    await expect.poll(() => events.length).toBe(3);
    expect(new Set(events.map(({ id }) => id)).size).toBe(1);
  });

  it("knows what it got twice by its id, and an edit by another", async () => {
    const { platform, adapter, ana, events } = await openWebhook();
    await adapter.open?.(soon());
    platform.deliversTwice();
    const said = await ana.says("terça");
    await ana.edits(said, "quarta");
    await expect
      .poll(() => events)
      .toMatchObject([
        { type: "message", content: { text: "terça" } },
        { type: "message", content: { text: "terça" } },
        { type: "edit", content: { text: "quarta" } },
        { type: "edit", content: { text: "quarta" } },
      ]);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
  });
});
