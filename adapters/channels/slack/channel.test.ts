import { describe, expect, it } from "vitest";
import { itIsAnAdapter } from "../../../core/testing/adapter-contract.ts";
import { nowhere } from "../../../core/testing/adapter-samples.ts";
import type { PlatformView, Requests } from "../../../core/testing/adapter-samples.ts";
import { signed } from "../../../sandbox/slack/deliveries.ts";
import type { Person } from "../../../sandbox/slack/person.ts";
import { seenBy } from "../../../sandbox/view.ts";
import { slack } from "./channel.ts";
import {
  addressOf,
  eventually,
  json,
  openBench,
  openListeningBench,
  outgoing,
} from "./testing/bench.ts";
import type { Bench } from "./testing/bench.ts";
import { message } from "./testing/payloads.ts";

const now = Date.now();
const clock = { now: () => new Date(now) };
const secret = "local-signing-secret-0123456789ab";

interface Mark {
  readonly at?: number;
  readonly by?: string;
  readonly over?: Uint8Array;
}

function post(body: Uint8Array, { at = now, by = secret, over = body }: Mark = {}): Request {
  return unsigned(body, signed(over, by, at));
}

function unsigned(body: Uint8Array, headers: Record<string, string> = {}): Request {
  return new Request("https://hub.example/slack", {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: Buffer.from(body),
  });
}

const minutes = 60_000;
const sample = json(message({ text: "ação 👍" }));

const requests: Requests = {
  genuine: () => post(sample.body),
  refused: {
    unsigned: () => unsigned(sample.body),
    forged: () => post(sample.body, { by: `${secret}x` }),
    reencoded: () => post(writtenAnew(sample.body), { over: sample.body }),
    stale: () => post(sample.body, { at: now - 6 * minutes }),
    future: () => post(sample.body, { at: now + 6 * minutes }),
    others: {
      "a signature without a time": () =>
        unsigned(sample.body, { "x-slack-signature": `v0=${"0".repeat(64)}` }),
      "another body": () => post(sample.body, { over: new TextEncoder().encode("{}") }),
    },
  },
  carrying: (body) => post(body),
};

function writtenAnew(body: Uint8Array): Uint8Array {
  return Buffer.from(JSON.stringify(JSON.parse(Buffer.from(body).toString()), null, 1));
}

const none = "a socket that we open takes no requests";

for (const mode of ["events", "socket"] as const)
  describe(`by ${mode}`, () => {
    itIsAnAdapter("slack", async () => {
      const bench = await openListeningBench({ mode, context: { clock } });
      const { platform, adapter } = bench;
      const ana = platform.person({ name: "Ana" });
      return {
        adapter,
        module: slack,
        delivery: sample,
        requests: mode === "events" ? requests : { none },
        outgoing: outgoing(addressOf(platform, ana.place), "oi"),
        limited: {
          begins: () => platform.fails("rate_limited"),
          retryAfterMs: 2_000,
          scope: "recipient",
        },
        platform: view(bench, ana),
      };
    });
  });

function view({ platform, context, events }: Bench, ana: Person): PlatformView {
  const elsewhere = slack.settings.parse({ ...platform.settings, apiRoot: `${nowhere}/api/` });
  return {
    seen: seenBy(ana, unescaped),
    complaints: platform.complaints,
    media: context.media,
    instead: { voice: "document" },
    presses: {
      press: (label) => ana.presses(label),
      fillIn: (label, entered) => ana.fillsIn(label, entered),
      heard: events,
    },
    fails: (trouble) => platform.fails(trouble),
    unreachable: slack.create(elsewhere, context),
  };
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

describe("the webhook", () => {
  it("shows Slack its challenge again, for which no bot is asked", async () => {
    const { adapter } = await openBench({ context: { clock } });
    if (adapter.source.kind !== "webhook") throw new Error("not a webhook");
    const asked = json({ type: "url_verification", token: "t", challenge: "3eZbrw1aB" });
    const { response, reading } = await adapter.source.receive(post(asked.body));
    expect(await response.json()).toEqual({ challenge: "3eZbrw1aB" });
    expect(reading).toEqual({
      events: [],
      ignored: [{ kind: "irrelevant", reason: "url_verification: not a kind we take in" }],
    });
  });
});

describe.each(["events", "socket"] as const)("a conversation by %s", (mode) => {
  it("goes there and back, with buttons and a list", async () => {
    const { platform, adapter, events } = await openListeningBench({ mode });
    const ana = platform.person({ name: "Ana" });
    const to = addressOf(platform, ana.place);
    await ana.says("oi & olá");
    await eventually(() => events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: "message",
      address: to,
      content: { kind: "text", text: "oi &amp; olá", plain: "oi & olá" },
    });
    const buttons = [
      { label: "Sim", action: "yes" },
      { label: "Não", action: "no" },
    ];
    const asked = outgoing(to, { kind: "text", markdown: "**Limpeza?**", buttons }, "key-1");
    const sent = await adapter.send(asked, AbortSignal.timeout(5_000));
    await ana.presses("Não");
    const chosen = { kind: "text", markdown: "Quando?", buttons, list: "Escolha" } as const;
    await adapter.send(outgoing(to, chosen, "key-1"), AbortSignal.timeout(5_000));
    await ana.presses("Sim");
    const ours = { type: "echo", key: "key-1" };
    await eventually(() => events.slice(1)).toMatchObject([
      { ...ours, message: sent.message },
      { type: "button", action: "no", label: "Não", on: sent.message, control: "choice-1" },
      ours,
      { type: "button", action: "yes", label: "Sim", control: "choices" },
    ]);
    expect(ana.transcript()).toEqual([
      { who: "person", kind: "text", text: "oi &amp; olá" },
      { who: "bot", kind: "text", text: "*Limpeza?*", buttons: ["Sim", "Não"] },
      { who: "bot", kind: "text", text: "Quando?", buttons: ["Sim", "Não"] },
    ]);
    expect(platform.complaints).toEqual([]);
  });

  it("knows what it got twice by its id, and a mention for one message", async () => {
    const { platform, events } = await openListeningBench({ mode });
    platform.deliversTwice();
    const room = platform.room();
    const ana = platform.person({ name: "Ana" }).in({ room });
    const said = await ana.says("@bot terça");
    if (!said) throw new Error("not a message");
    await ana.edits(said, "@bot quarta");
    await eventually(() => events).toHaveLength(6);
    expect(new Set(events.map(({ id }) => id)).size).toBe(2);
    expect(events[0]).toEqual(events[3]);
    expect(events[0]).toMatchObject({ content: { plain: "terça" }, group: { addressed: true } });
  });

  it("takes commands, forms, reactions and newcomers", async () => {
    const at = new Date();
    const context = { clock: { now: () => at } };
    const { platform, events } = await openListeningBench({ mode, context });
    const room = platform.room();
    const ana = platform.person({ name: "Ana" }).in({ room });
    const said = await ana.says("oi");
    await ana.says("/book terça às 10");
    await ana.submits("feedback", { stars: "5" });
    if (said) await ana.reacts(said, "tada");
    await ana.joins();
    await eventually(() => events).toHaveLength(6);
    expect(events.slice(1)).toMatchObject([
      { content: { kind: "command", name: "book", rest: "terça às 10" }, at },
      { type: "button", action: "feedback", values: { stars: "5" }, at },
      { type: "reaction", change: "added", emoji: "tada" },
      { type: "joined" },
      { type: "joined" },
    ]);
    expect(events[4]?.id).toBe(events[5]?.id);
  });
});

it("keeps what is told in one channel's threads apart, and answers in the thread", async () => {
  const { platform, adapter, events } = await openListeningBench();
  const room = platform.room();
  const ana = platform.person({ name: "Ana" }).in({ room });
  const root = await ana.says("@bot oi");
  if (!root) throw new Error("not a message");
  const below = ana.in({ room, thread: root.ts });
  const to = addressOf(platform, below.place);
  await eventually(() => events[0]).toMatchObject({ address: to, group: { addressed: true } });
  await adapter.send(outgoing(to, "olá"), AbortSignal.timeout(5_000));
  await below.says("e agora?");
  await eventually(() => events.at(-1)).toMatchObject({
    type: "message",
    address: to,
    replyTo: `${room.id}:${root.ts}`,
    group: { addressed: false },
  });
  expect(below.transcript().map(({ text }) => text)).toEqual([
    `<@${platform.workspace.bot.user}> oi`,
    "olá",
    "e agora?",
  ]);
});
