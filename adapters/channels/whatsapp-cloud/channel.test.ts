import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { itIsAnAdapter } from "../../../core/testing/adapter-contract.ts";
import { nowhere } from "../../../core/testing/adapter-samples.ts";
import type { PlatformView } from "../../../core/testing/adapter-samples.ts";
import { seenBy } from "../../../sandbox/view.ts";
import type { Person } from "../../../sandbox/whatsapp-cloud/person.ts";
import { whatsappCloud } from "./channel.ts";
import { id } from "../../../core/message/address.ts";
import { contextForTest } from "../../../core/testing/adapter-context.ts";
import { listen, openBench, openHeard, outgoing, soon } from "./testing/bench.ts";
import type { Heard } from "./testing/bench.ts";
import { account, addressOf, delivery, message, webhook } from "./testing/payloads.ts";

const sample = delivery(
  webhook({ messages: [message({ type: "text", text: { body: "ação 👍" } })] }),
);

function post(body: Uint8Array, signature?: string): Request {
  const headers = new Headers({ "content-type": "application/json" });
  if (signature !== undefined) headers.set("x-hub-signature-256", signature);
  return new Request("https://hub.example/", { method: "POST", headers, body: Buffer.from(body) });
}

itIsAnAdapter("whatsapp-cloud", async () => {
  const bench = await openHeard();
  const { platform, adapter } = bench;
  const { appSecret } = platform.settings;
  const sign = (body: Uint8Array, secret = appSecret, algorithm = "sha256") =>
    `${algorithm}=${createHmac(algorithm, secret).update(body).digest("hex")}`;
  const ana = platform.person({ name: "Ana" });
  await ana.says("oi");
  const written = Buffer.from(JSON.stringify(JSON.parse(new TextDecoder().decode(sample.body))));
  return {
    adapter,
    module: whatsappCloud,
    delivery: sample,
    requests: {
      genuine: () => post(sample.body, sign(sample.body)),
      refused: {
        unsigned: () => post(sample.body),
        forged: () => post(sample.body, sign(sample.body, `${appSecret}x`)),
        reencoded: () => post(written, sign(sample.body)),
        stale: { none: "Meta signs no time" },
        future: { none: "Meta signs no time" },
        others: {
          "an empty signature": () => post(sample.body, ""),
          "one of nothing": () => post(sample.body, "sha256="),
          "the token's": () => post(sample.body, sign(sample.body, platform.settings.verifyToken)),
          "one of another body": () => post(sample.body, sign(Buffer.from("{}"))),
          "an older kind": () => post(sample.body, sign(sample.body, appSecret, "sha1")),
          "a part of it": () => post(sample.body, sign(sample.body).slice(0, -2)),
        },
      },
      carrying: (body) => post(body, sign(body)),
    },
    outgoing: outgoing(ana.id, "oi"),
    limited: { begins: () => platform.fails("rate_limited"), scope: "account" },
    platform: view(bench, ana),
  };
});

function view({ platform, context, events }: Heard, ana: Person): PlatformView {
  const elsewhere = whatsappCloud.settings.parse({ ...platform.settings, apiRoot: nowhere });
  return {
    seen: seenBy(ana),
    complaints: platform.complaints,
    media: context.media,
    template: {
      kind: "template",
      template: "appointment_reminder",
      language: "pt_BR",
      values: ["Ana", "terça"],
      markdown: "Olá, Ana! Sua consulta é *terça*.",
    },
    presses: { press: (label) => ana.presses(label), heard: events },
    fails: (trouble) => platform.fails(trouble),
    unreachable: whatsappCloud.create(elsewhere, context),
  };
}

it("sends no faster than Meta lets a number, and a person", async () => {
  const { platform } = await openBench();
  const paceAt = (messagesPerSecond: number) => {
    const settings = whatsappCloud.settings.parse({ ...platform.settings, messagesPerSecond });
    const { pace } = whatsappCloud.create(settings, contextForTest());
    const { count = 0, burst = 0 } = pace?.account ?? {};
    return { most: count + burst - 1, toOne: pace?.recipient?.(addressOf("1")) };
  };
  const toOne = { count: 1, perMs: 6_000, burst: 10 };
  expect([80, 20, 1000, 1].map(paceAt)).toEqual([80, 20, 1000, 1].map((most) => ({ most, toOne })));
});

describe("the handshake", () => {
  const ask = async (query: string, { rest = "", method = "GET" } = {}) => {
    const { adapter } = await openBench();
    const request = new Request(`https://hub.example/x?${query}`, { method });
    const response = await adapter.http?.handle(rest, request);
    return response && [response.status, await response.text()];
  };
  const token = "canary-verify-token-must-not-show";
  const good = `hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`;

  it("answers who knows the token with what they asked", async () => {
    expect(await ask(good)).toEqual([200, "1158201444"]);
  });

  it.each([
    ["another token", good.replace("canary", "Canary")],
    ["no token", "hub.mode=subscribe&hub.challenge=1"],
    ["another wish", good.replace("subscribe", "unsubscribe")],
  ])("answers nothing to %s", async (_, query) => {
    expect(await ask(query)).toEqual([403, ""]);
  });

  it("is at the account's own path alone", async () => {
    expect(await ask(good, { rest: "more" })).toBeUndefined();
    expect(await ask(good, { method: "DELETE" })).toBeUndefined();
  });
});

describe("open", () => {
  const card = () => ({
    name: "Clínica",
    about: "",
    prompts: ["Quero marcar", "", "x".repeat(81), "Remarcar", "Preços", "Mais"],
    commands: [
      { name: "help", summary: "ajuda" },
      { name: "não serve", summary: "no command of WhatsApp's" },
    ],
    demo: true,
  });

  it("has what concerns the number come to the account's own address", async () => {
    const url = await listen(async (request) => bench.adapter.http?.handle("", request));
    const bench = await openBench({ card, publicUrl: url });
    await bench.adapter.open?.(soon());
    expect(bench.platform.webhookUrl).toBe(`${url}/channels/whatsapp-cloud/${account}`);
    expect(bench.platform.complaints).toEqual([]);
  });

  it("lists the bot's commands and prompts, without those that WhatsApp does not take", async () => {
    const { platform, adapter } = await openBench({ card });
    await adapter.open?.(soon());
    expect(platform.setUp.get("conversational_automation")).toEqual({
      commands: [{ command_name: "help", command_description: "ajuda" }],
      prompts: ["Quero marcar", "Remarcar", "Preços"],
    });
    expect(platform.webhookUrl).toBeUndefined();
    expect(platform.complaints).toEqual([]);
  });
});

describe("presence", () => {
  it("marks what is answered as read, then shows that somebody types", async () => {
    const { platform, adapter } = await openBench();
    const ana = platform.person({ name: "Ana" });
    const said = await ana.says("oi");
    const at = addressOf(ana.id);
    await adapter.presence?.read?.(at, id(said.id), soon());
    expect(platform.isTyping(ana)).toBe(false);
    await adapter.presence?.typing(at, soon());
    expect(platform.isTyping(ana)).toBe(true);
    await adapter.send(outgoing(ana.id, "oi"), soon());
    expect(platform.isTyping(ana)).toBe(false);
    expect(platform.complaints).toEqual([]);
  });

  it("does so for a press as well, and for nothing that nobody said", async () => {
    const { platform, adapter, events } = await openHeard();
    const ana = platform.person({ name: "Ana" });
    await ana.says("oi");
    const buttons = [{ label: "Sim", action: "yes" }];
    await adapter.send(outgoing(ana.id, { kind: "text", markdown: "?", buttons }), soon());
    await ana.presses("Sim");
    const press = () => events.find(({ type }) => type === "button");
    await expect.poll(press).toBeDefined();
    const at = addressOf(ana.id);
    await adapter.presence?.typing(at, soon());
    expect(platform.isTyping(ana)).toBe(false);
    await adapter.presence?.pressed?.(at, press()?.id ?? id("press:none"), soon());
    await adapter.presence?.typing(at, soon());
    expect(platform.isTyping(ana)).toBe(true);
    expect(platform.complaints).toEqual([]);
  });
});

describe("a conversation", () => {
  it("comes in by the signed webhook, whatever is said and done in it", async () => {
    const { platform, adapter, events } = await openHeard();
    const ana = platform.person({ name: "Ana Souza" });
    const first = await ana.says("ação 👍/\\");
    const sent = await adapter.send(outgoing(ana.id, "Olá"), soon());
    const answer = await ana.hears("Olá");
    await ana.says("sim", answer);
    await ana.reacts(answer, "👍");
    await ana.reacts(answer, "");
    await ana.edits(first, "oi");
    await ana.takesBack(first);
    await ana.hearsFromTheOwner("Já respondo");
    const told = () => events.filter(({ type }) => type !== "delivery");
    const person = { name: "Ana Souza", phone: `+${ana.id}`, aliases: [ana.user.userId] };
    await expect.poll(told).toMatchObject([
      { type: "message", message: first.id, from: person, content: { text: "ação 👍/\\" } },
      { type: "message", content: { text: "sim" }, replyTo: sent.message },
      { type: "reaction", message: sent.message, change: "added", emoji: "👍" },
      { type: "reaction", message: sent.message, change: "removed" },
      { type: "edit", message: first.id, content: { text: "oi" } },
      { type: "removal", message: first.id },
      { type: "echo", content: { text: "Já respondo" } },
    ]);
    for (const event of events) expect(event.address).toEqual(addressOf(ana.id));
    expect(platform.complaints).toEqual([]);
  });

  it("is known by its ids when it is told twice", async () => {
    const { platform, events } = await openHeard();
    platform.deliversTwice();
    const ana = platform.person({ name: "Ana" });
    await ana.says("oi");
    await ana.says("oi");
    await expect.poll(() => events.length).toBe(4);
    expect(new Set(events.map(({ id: event }) => event)).size).toBe(2);
  });

  it("goes on with somebody who hides their number", async () => {
    const { platform, adapter, events } = await openHeard();
    const bia = platform.person({ name: "Bia", hidden: true });
    await bia.says("oi");
    await expect
      .poll(() => events)
      .toMatchObject([{ address: addressOf(bia.user.userId), from: { id: bia.user.userId } }]);
    expect(events[0]).not.toHaveProperty("from.phone");
    await adapter.send(outgoing(bia.id, "Olá"), soon());
    await bia.hears("Olá");
  });

  it("leaves what is said to another number of the app alone", async () => {
    const { adapter, platform } = await openBench();
    const { appSecret } = platform.settings;
    const other = delivery(webhook({ messages: [message({})] }, { phone_number_id: "2" }));
    const signature = `sha256=${createHmac("sha256", appSecret).update(other.body).digest("hex")}`;
    if (adapter.source.kind !== "webhook") throw new Error("not a webhook");
    const { reading } = await adapter.source.receive(post(other.body, signature));
    expect(reading).toEqual({
      events: [],
      ignored: [{ kind: "irrelevant", reason: "messages: another number's" }],
    });
  });
});
