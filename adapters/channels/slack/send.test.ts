import { describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import { addressOf, openBench, outgoing, soon, stored } from "./testing/bench.ts";

async function openChat() {
  const bench = await openBench();
  const ana = bench.platform.person({ name: "Ana" });
  const to = addressOf(bench.platform, ana.place);
  return { ...bench, ana, to };
}

const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    label: `Dia ${index + 1}`,
    action: `day:${index}`,
  }));

describe("text", () => {
  it("goes in Slack's marks, without previews, with its key along", async () => {
    const { platform, adapter, to, ana } = await openChat();
    const said = outgoing(to, "**Olá** & [site](https://a.b)", "key-1");
    const sent = await adapter.send(said, soon());
    const { room } = ana.place;
    const [message] = ana.messages();
    expect(sent).toEqual({
      message: `${room.id}:${message?.ts}`,
      at: new Date(Number(message?.ts) * 1_000),
    });
    expect(platform.calls).toEqual([
      {
        method: "chat.postMessage",
        args: {
          channel: room.id,
          text: "*Olá* &amp; <https://a.b|site>",
          unfurl_links: "false",
          metadata: '{"event_type":"prosa_message","event_payload":{"key":"key-1"}}',
        },
      },
    ]);
  });

  it("with many buttons has them five in a row", async () => {
    const { platform, adapter, to, ana } = await openChat();
    const say = { kind: "text", markdown: "Quando?", buttons: choices(25) } as const;
    await adapter.send(outgoing(to, say), soon());
    const [message] = ana.messages();
    const rows = message?.blocks?.map((block) =>
      block.type === "actions" ? block.elements.length : 0,
    );
    expect(rows).toEqual([0, 5, 5, 5, 5, 5]);
    expect(platform.complaints).toEqual([]);
  });

  it("with a list has a hundred rows to choose from, each with its second line", async () => {
    const { platform, adapter, to, ana } = await openChat();
    const buttons = choices(100).map((one) => ({ ...one, description: "às 10h" }));
    const say = { kind: "text", markdown: "Quando?", buttons, list: "Escolha" } as const;
    await adapter.send(outgoing(to, say), soon());
    expect(ana.transcript()).toMatchObject([{ buttons: buttons.map(({ label }) => label) }]);
    expect(platform.complaints).toEqual([]);
  });

  it("as long as the limits let it is taken", async () => {
    const { platform, adapter, to } = await openChat();
    const { textLength, textLengthWithChoices = 0, buttonLength } = adapter.limits;
    const buttons = [{ label: "x".repeat(buttonLength), action: "a".repeat(64) }];
    await adapter.send(outgoing(to, "a".repeat(textLength)), soon());
    const markdown = "a".repeat(textLengthWithChoices);
    await adapter.send(outgoing(to, { kind: "text", markdown, buttons }), soon());
    expect(platform.complaints).toEqual([]);
  });

  it("to someone without a chat opens one", async () => {
    const { platform, adapter, ana, to } = await openChat();
    const someone = { ...to, chat: id<"chat">(`${platform.workspace.team}:${ana.user.id}`) };
    const { message } = await adapter.send(outgoing(someone, "oi"), soon());
    expect(message.startsWith(`${ana.place.room.id}:`)).toBe(true);
    expect(ana.transcript()).toEqual([{ who: "bot", kind: "text", text: "oi" }]);
  });
});

describe("a file", () => {
  it.each([
    ["image", "image/png", "foto.png"],
    ["video", "video/mp4", "video.mp4"],
    ["document", "application/pdf", "guia.pdf"],
  ] as const)("goes as %s, streamed, with its words", async (kind, type, name) => {
    const { platform, adapter, to, ana, context } = await openChat();
    const media = await stored(context, { type, name, body: "x".repeat(200_000) });
    const say = { kind, media, caption: "**veja**" } as const;
    const sent = await adapter.send(outgoing(to, say), soon());
    const [message] = ana.messages();
    const file = message?.files?.[0];
    expect(sent.message).toBe(`${ana.place.room.id}:${file?.id}`);
    expect(file).toMatchObject({ name, size: 200_000, mimetype: type });
    expect(ana.transcript()).toEqual([{ who: "bot", kind, text: "*veja*" }]);
    expect(platform.calls.map(({ method }) => method)).toEqual([
      "files.getUploadURLExternal",
      "files.completeUploadExternal",
    ]);
    expect(platform.complaints).toEqual([]);
  });

  it("that is speech goes as a file to be played, with its words beside it", async () => {
    const { platform, adapter, to, ana, context } = await openChat();
    const media = await stored(context, { type: "audio/ogg" });
    const say = { kind: "voice", media, transcript: "Até <já>!", seconds: 2 } as const;
    await adapter.send(outgoing(to, say), soon());
    expect(ana.messages()[0]?.files).toMatchObject([{ name: "voice.ogg", mimetype: "audio/ogg" }]);
    expect(ana.transcript()).toEqual([{ who: "bot", kind: "document", text: "Até &lt;já&gt;!" }]);
    expect(platform.complaints).toEqual([]);
  });

  it("with buttons has them below, in a thread as well", async () => {
    const { platform, adapter, ana, context } = await openChat();
    const root = await ana.says("oi");
    if (!root) throw new Error("not a message");
    const below = ana.in({ ...ana.place, thread: root.ts });
    const media = await stored(context, { type: "image/jpeg" });
    const alt = "um mapa";
    const say = { kind: "image", media, alt, caption: "Aqui?", buttons: choices(2) } as const;
    await adapter.send(outgoing(addressOf(platform, below.place), say), soon());
    expect(below.transcript().at(-1)).toEqual({
      who: "bot",
      kind: "image",
      text: "Aqui?",
      buttons: ["Dia 1", "Dia 2"],
    });
    expect(platform.calls[0]?.args).toMatchObject({ filename: "image.jpg", alt_txt: alt });
    expect(platform.complaints).toEqual([]);
  });

  it("that is not in the store any more was surely not sent", async () => {
    const { adapter, to } = await openChat();
    const media = { id: id<"stored-media">("sha256:0"), type: "image/png", bytes: 3 };
    await expect(
      adapter.send(outgoing(to, { kind: "image", media }), soon()),
    ).rejects.toMatchObject({
      name: "MediaMissing",
    });
  });
});

describe("a sign", () => {
  it.each([
    ["👍", "+1"],
    ["👍🏽", "+1::skin-tone-4"],
    ["❤️", "heart"],
  ])("%s goes under a message by Slack's name, once", async (emoji, name) => {
    const { platform, adapter, to, ana } = await openChat();
    const said = await ana.says("oi");
    const on = id<"message">(`${ana.place.room.id}:${said?.ts}`);
    const sign = outgoing(to, { kind: "reaction", on, emoji });
    await adapter.send(sign, soon());
    expect(await adapter.send(sign, soon())).toMatchObject({ message: on });
    expect(ana.transcript()).toMatchObject([{ reaction: name }]);
    expect(platform.complaints).toEqual([]);
  });

  it("that Slack has no name for is not said to be there", async () => {
    const { platform, adapter, to, ana } = await openChat();
    const on = id<"message">(`${ana.place.room.id}:1.000001`);
    await expect(
      adapter.send(outgoing(to, { kind: "reaction", on, emoji: "🪠" }), soon()),
    ).rejects.toMatchObject({ fault: "rejected", maybeSent: false });
    expect(platform.calls).toEqual([]);
  });
});

describe("what was said", () => {
  it("can be put otherwise, without its buttons", async () => {
    const { platform, adapter, to, ana } = await openChat();
    const say = { kind: "text", markdown: "Quando?", buttons: choices(2) } as const;
    const { message } = await adapter.send(outgoing(to, say), soon());
    await adapter.revisions?.edit(to, message, { kind: "text", markdown: "_Terça._" }, soon());
    expect(ana.transcript()).toEqual([{ who: "bot", kind: "text", text: "_Terça._" }]);
    expect(platform.complaints).toEqual([]);
  });

  it("can be taken back, a file as well", async () => {
    const { platform, adapter, to, ana, context } = await openChat();
    const words = await adapter.send(outgoing(to, "oi"), soon());
    const media = await stored(context, { type: "image/png" });
    const file = await adapter.send(outgoing(to, { kind: "image", media }), soon());
    await adapter.revisions?.remove(to, words.message, soon());
    await adapter.revisions?.remove(to, file.message, soon());
    expect(ana.transcript()).toEqual([]);
    expect(platform.complaints).toEqual([]);
  });
});

it("shows that it is at work in an assistant's threads alone", async () => {
  const { platform, adapter } = await openBench({ settings: { assistant: true } });
  const ana = platform.person({ name: "Ana" });
  const root = await ana.says("oi");
  if (!root) throw new Error("not a message");
  const below = ana.in({ ...ana.place, thread: root.ts });
  await adapter.presence?.typing(addressOf(platform, ana.place), soon());
  await adapter.presence?.typing(addressOf(platform, below.place), soon());
  expect(platform.calls).toMatchObject([
    { method: "assistant.threads.setStatus", args: { thread_ts: root.ts } },
  ]);
  expect((await openBench()).adapter).not.toHaveProperty("presence");
});
