import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import type { Utterance } from "../../../core/message/outgoing.ts";
import { account, addressOf, openBench, outgoing, soon } from "./testing/bench.ts";
import { keeping, stored } from "./testing/kept.ts";

async function open() {
  const bench = await openBench({ mode: "polling" }, keeping({ file: Buffer.from("OggS...") }));
  const ana = bench.platform.person({ name: "Ana" });
  const to = addressOf(ana.chat.id);
  const send = (say: Utterance, where = to) => bench.adapter.send(outgoing(where, say), soon());
  return { ...bench, ana, to, send };
}

const text = (markdown: string): Utterance => ({ kind: "text", markdown });

describe("facts", () => {
  it("are shown as Telegram shows them", async () => {
    const { platform, ana, send } = await open();
    const point = { latitude: -23.5, longitude: -46.6 };
    await send({ kind: "location", ...point });
    await send({ kind: "location", ...point, name: "Clínica", address: "Rua A, 1" });
    await send({ kind: "contact", name: "Bia", phone: "+5511987654321" });
    expect(ana.messages()).toMatchObject([
      { location: point },
      { venue: { location: point, title: "Clínica", address: "Rua A, 1" } },
      { contact: { first_name: "Bia", phone_number: "+5511987654321" } },
    ]);
    expect(platform.violations).toEqual([]);
  });
});

describe("a sign", () => {
  it("is put under a message, and taken away", async () => {
    const { platform, ana, send } = await open();
    const said = await ana.says("obrigada");
    const on = id<"message">(`${ana.chat.id}:${said.message_id}`);
    const first = await send({ kind: "reaction", on, emoji: "❤️" });
    expect(first).toEqual({ message: expect.stringMatching(/^reaction:/u), at: expect.any(Date) });
    expect(platform.signOn(said)).toBe("❤");
    await send({ kind: "reaction", on, emoji: "" });
    expect(platform.signOn(said)).toBeUndefined();
    await expect(send({ kind: "reaction", on, emoji: "🦷" })).rejects.toMatchObject({
      fault: "rejected",
      detail: "400 Bad Request: REACTION_INVALID",
    });
    expect(platform.violations).toEqual([]);
  });
});

describe("an account that the bot answers for", () => {
  it("is written in, read in and cleared in by its connection", async () => {
    const { platform, adapter, ana, send } = await open();
    const connection = platform.connects(platform.person({ name: "Dona" }));
    const there = { ...addressOf(ana.chat.id), thread: id<"thread">(`business:${connection}`) };
    const sent = await send(text("oi"), there);
    await send({ kind: "document", media: stored("application/pdf") }, there);
    expect(ana.messages()).toMatchObject([
      { text: "oi", business_connection_id: connection },
      { document: {}, business_connection_id: connection },
    ]);
    await adapter.presence?.typing(there, soon());
    await adapter.presence?.read?.(there, sent.message, soon());
    await adapter.revisions?.edit(there, sent.message, text("olá"), soon());
    await adapter.revisions?.remove(there, sent.message, soon());
    const methods = platform.calls.slice(2).map(({ method }) => method);
    expect(methods).toEqual([
      "sendChatAction",
      "readBusinessMessage",
      "editMessageText",
      "deleteBusinessMessages",
    ]);
    expect(platform.violations).toEqual([]);
  });

  it("is gone when its owner ended the connection", async () => {
    const { ana, send } = await open();
    const there = { ...addressOf(ana.chat.id), thread: id<"thread">("business:former") };
    await expect(send(text("oi"), there)).rejects.toMatchObject({ fault: "gone" });
  });

  it("has no ticks of ours in a chat with the bot itself", async () => {
    const { platform, adapter, to } = await open();
    await adapter.presence?.read?.(to, id("1:2"), soon());
    expect(platform.calls).toEqual([]);
  });
});

describe("who called us from elsewhere", () => {
  it("is answered once, in words", async () => {
    const { platform, adapter, send } = await open();
    const heard = platform.asks("q1");
    const there = {
      channel: "telegram",
      account,
      chat: id<"chat">(-5),
      thread: id<"thread">("guest:q1"),
    };
    await adapter.presence?.typing(there, soon());
    const sent = await send({ kind: "contact", name: "Bia", phone: "+55119" }, there);
    expect(sent.message).toBe("inline:inline-q1");
    expect(heard()).toBe("Bia: +55119");
    await expect(send(text("mais"), there)).rejects.toMatchObject({ fault: "gone" });
    expect(platform.violations).toEqual([]);
  });
});

describe("a person who writes to a channel", () => {
  it("is answered in their own topic", async () => {
    const { platform, ana, send, to } = await open();
    await send(text("oi"), { ...to, thread: id<"thread">("direct:7") });
    expect(ana.messages()).toMatchObject([{ direct_messages_topic: { topic_id: 7 } }]);
    expect(platform.violations).toEqual([]);
  });
});

describe("changing what was sent", () => {
  it("changes the words below a picture, and its buttons", async () => {
    const { platform, adapter, ana, to, send } = await open();
    const picture = { kind: "image", media: stored("image/png") } as const;
    const sent = await send({ ...picture, caption: "terça?" });
    const buttons = [{ label: "Sim", action: "yes" }];
    const edit = (say: Utterance) => adapter.revisions?.edit(to, sent.message, say, soon());
    await edit({ ...picture, caption: "**quarta**?", buttons });
    await edit({ ...picture, caption: "**quarta**?", buttons });
    expect(ana.messages()).toMatchObject([
      { caption: "quarta?", reply_markup: { inline_keyboard: [[{ text: "Sim" }]] } },
    ]);
    await expect(
      edit({ kind: "voice", media: stored("audio/ogg"), transcript: "", seconds: 1 }),
    ).rejects.toMatchObject({ fault: "rejected" });
    expect(platform.violations).toEqual([]);
  });
});
