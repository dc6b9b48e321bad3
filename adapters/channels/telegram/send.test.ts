import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { ChannelError } from "../../../core/errors.ts";
import { id } from "../../../core/message/address.ts";
import type { Trouble } from "../../../sandbox/telegram/trouble.ts";
import { telegram } from "./channel.ts";
import { addressOf, openBench, openContext, outgoing, soon, token } from "./testing/bench.ts";

async function open() {
  const { platform, adapter } = await openBench();
  const ana = platform.person({ name: "Ana", language: "pt-br" });
  const to = addressOf(ana.chat.id);
  return { platform, adapter, ana, to };
}

const choice = [
  { label: "Sim", action: "yes" },
  { label: "Não", action: "no" },
];

describe("sending", () => {
  it("shows formatted text with its buttons, and answers with the message's id", async () => {
    const { platform, adapter, ana, to } = await open();
    const say = { kind: "text", markdown: "Quer **limpeza**?", buttons: choice } as const;
    const sent = await adapter.send(outgoing(to, say), soon());
    const message = await ana.hears("Quer limpeza?");
    expect(sent).toEqual({
      message: `${ana.chat.id}:${message.message_id}`,
      at: new Date(message.date * 1000),
    });
    expect(message.entities).toEqual([{ type: "bold", offset: 5, length: 7 }]);
    expect(ana.transcript()).toEqual([
      { who: "bot", text: "Quer limpeza?", buttons: [["Sim", "Não"]] },
    ]);
    expect(platform.violations).toEqual([]);
  });

  it("quotes what it answers, unless that is gone", async () => {
    const { platform, adapter, ana, to } = await open();
    const question = await ana.says("que dia?");
    const quoting = (message: number) => ({
      ...outgoing(to, "terça"),
      replyTo: id<"message">(`${ana.chat.id}:${message}`),
    });
    await adapter.send(quoting(question.message_id), soon());
    expect((await ana.hears("terça")).reply_to_message).toEqual(question);
    await adapter.send(quoting(404), soon());
    expect((await ana.hears("terça")).reply_to_message).toBeUndefined();
    expect(platform.violations).toEqual([]);
  });

  it("stays in the topic of a forum", async () => {
    const { platform, adapter, ana } = await open();
    const chat = platform.forum("Clínica");
    const topic = platform.topic(chat);
    await adapter.send(outgoing(addressOf(chat.id, topic), "oi"), soon());
    expect(ana.in({ chat, topic }).transcript()).toEqual([{ who: "bot", text: "oi" }]);
    expect(ana.in({ chat }).transcript()).toEqual([]);
  });

  it.each([
    ["formatting makes it too long", "- a\n\t- b\n".repeat(450)],
    ["formatting leaves nothing", "[a]: https://a.b"],
  ])("goes out as it was written when %s", async (_, markdown) => {
    const { adapter, ana, to } = await open();
    await adapter.send(outgoing(to, markdown), soon());
    expect(ana.transcript()).toEqual([{ who: "bot", text: markdown.trim() }]);
  });
});

describe("a send that fails", () => {
  it.each<[Trouble, object]>([
    [
      { kind: "rate_limited", retryAfter: 7 },
      { fault: "rate_limited", retryAfterMs: 7_000, maybeSent: false },
    ],
    [{ kind: "server_error" }, { fault: "unavailable", maybeSent: true }],
    [{ kind: "page" }, { fault: "unavailable", detail: "invalid-json", maybeSent: true }],
    [{ kind: "reset" }, { fault: "unavailable", maybeSent: true }],
    [{ kind: "silence" }, { fault: "unavailable", detail: "aborted", maybeSent: true }],
  ])("by %j says so", async (trouble, fault) => {
    const { platform, adapter, to } = await open();
    platform.fails(trouble);
    const error = await adapter.send(outgoing(to, "oi"), patience(trouble.kind)).catch(same);
    expect(error).toBeInstanceOf(ChannelError);
    expect(error).toMatchObject(fault);
  });

  it("knows a person who blocked the bot, and a chat that is not there", async () => {
    const { adapter, ana, to } = await open();
    ana.blocks();
    await expect(adapter.send(outgoing(to, "oi"), soon())).rejects.toMatchObject({
      fault: "blocked",
    });
    await expect(adapter.send(outgoing(addressOf(1), "oi"), soon())).rejects.toMatchObject({
      fault: "gone",
    });
  });

  it.each(["http://127.0.0.1:1", "http://localhost:1", "http://telegram.invalid"])(
    "surely did not go out when nobody is at %s",
    async (apiRoot) => {
      const { context } = openContext();
      const settings = telegram.settings.parse({ mode: "polling", token, apiRoot });
      const message = outgoing(addressOf(1), "oi");
      await expect(telegram.create(settings, context).send(message, soon())).rejects.toMatchObject({
        fault: "unavailable",
        maybeSent: false,
      });
    },
  );

  it("surely did not go out when it was called off before it began", async () => {
    const { platform, adapter, to } = await open();
    await expect(adapter.send(outgoing(to, "oi"), AbortSignal.abort())).rejects.toMatchObject({
      fault: "unavailable",
      maybeSent: false,
    });
    expect(platform.calls).toEqual([]);
  });

  it.each<Trouble["kind"]>(["rate_limited", "server_error", "page", "reset", "silence"])(
    "by %s shows neither the token nor the message",
    async (kind) => {
      const { platform, adapter, to } = await open();
      platform.fails({ kind });
      const message = outgoing(to, "my number is SECRET");
      const error = await adapter.send(message, patience(kind)).catch(same);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/CANARY|SECRET/u);
    },
  );
});

describe("revisions", () => {
  it("change the words and the buttons", async () => {
    const { platform, adapter, ana, to } = await open();
    const asked = { kind: "text", markdown: "Quer?", buttons: choice } as const;
    const sent = await adapter.send(outgoing(to, asked), soon());
    const answered = { kind: "text", markdown: "Quer? *Sim*" } as const;
    await adapter.revisions?.edit(to, sent.message, answered, soon());
    expect(ana.transcript()).toEqual([{ who: "bot", text: "Quer? Sim" }]);
    await adapter.revisions?.edit(to, sent.message, answered, soon());
    expect(platform.violations).toEqual([]);
  });

  it("take a message away, and say when it is gone already", async () => {
    const { platform, adapter, ana, to } = await open();
    const { message } = await adapter.send(outgoing(to, "oops"), soon());
    await adapter.revisions?.remove(to, message, soon());
    expect(ana.transcript()).toEqual([]);
    await expect(adapter.revisions?.remove(to, message, soon())).rejects.toMatchObject({
      fault: "gone",
    });
    expect(platform.violations).toEqual([]);
  });
});

describe("presence", () => {
  it("types where the conversation is", async () => {
    const { platform, adapter } = await open();
    const chat = platform.forum("Clínica");
    const topic = platform.topic(chat);
    await adapter.presence?.typing(addressOf(chat.id, topic), soon());
    expect(platform.calls).toMatchObject([
      {
        method: "sendChatAction",
        params: { chat_id: chat.id, message_thread_id: topic, action: "typing" },
      },
    ]);
    expect(platform.violations).toEqual([]);
  });

  it("takes the spinner off a button", async () => {
    const { platform, adapter, ana, to } = await open();
    const asked = { kind: "text", markdown: "Quer?", buttons: choice } as const;
    await adapter.send(outgoing(to, asked), soon());
    const press = await ana.presses("Sim");
    expect([...platform.spinning]).toEqual([press]);
    await adapter.presence?.pressed?.(to, id(`press:${press}`), soon());
    expect([...platform.spinning]).toEqual([]);
    expect(platform.violations).toEqual([]);
  });
});

const same = (error: unknown) => error;
const patience = (kind: Trouble["kind"]) =>
  kind === "silence" ? AbortSignal.timeout(200) : soon();
