import { describe, expect, it, vi } from "vitest";
import type { AdapterContext } from "../../../core/adapter.ts";
import { ChannelError } from "../../../core/errors.ts";
import { MediaMissing, MediaRefused } from "../../../core/media/media.ts";
import { id } from "../../../core/message/address.ts";
import type { Utterance } from "../../../core/message/outgoing.ts";
import { addressOf, openBench, outgoing, soon } from "./testing/bench.ts";
import { keeping, opening, stored } from "./testing/kept.ts";

const body = Buffer.from("OggS and more");
const media = stored("audio/ogg", { bytes: body.length });

async function open(given: Partial<AdapterContext> = keeping({ file: body })) {
  const bench = await openBench({ mode: "polling" }, given);
  const ana = bench.platform.person({ name: "Ana" });
  const send = (say: Utterance) =>
    bench.adapter.send(outgoing(addressOf(ana.chat.id), say), soon());
  return { ...bench, ana, send };
}

describe("a file of ours", () => {
  it("goes out as a real voice note", async () => {
    const { platform, ana, send } = await open();
    const sent = await send({ kind: "voice", media, transcript: "oi", seconds: 2.4 });
    const [note] = ana.messages();
    expect(note).toMatchObject({ voice: { duration: 2, file_size: body.length } });
    expect(sent.message).toBe(`${ana.chat.id}:${note?.message_id}`);
    expect(platform.violations).toEqual([]);
  });

  it.each([
    { as: "photo", kind: "image", type: "image/png" },
    { as: "document", kind: "image", type: "image/png", bytes: 10_000_001 },
    { as: "document", kind: "image", type: "image/tiff" },
    { as: "animation", kind: "image", type: "image/gif" },
    { as: "video", kind: "video", type: "video/mp4" },
    { as: "document", kind: "video", type: "video/webm" },
    { as: "document", kind: "document", type: "application/pdf" },
  ] as const)("goes out as what Telegram shows of it: %j", async ({ as, kind, type, ...size }) => {
    const { platform, ana, send } = await open();
    await send({ kind, media: stored(type, { name: "ação 1.dat", ...size }), caption: "**veja**" });
    const [message] = ana.messages();
    expect(message).toMatchObject({
      [as]: expect.anything(),
      caption: "veja",
      caption_entities: [{ type: "bold", offset: 0, length: 4 }],
    });
    expect(platform.violations).toEqual([]);
  });

  it("carries its name, its buttons and what it answers", async () => {
    const { platform, adapter, ana } = await open();
    const asked = await ana.says("e o exame?");
    const say = {
      kind: "document",
      media: stored("application/pdf", { name: 'exa"me\r\n/1.pdf' }),
      buttons: [{ label: "Sim", action: "yes" }],
    } as const;
    const replyTo = id<"message">(`${ana.chat.id}:${asked.message_id}`);
    await adapter.send({ ...outgoing(addressOf(ana.chat.id), say), replyTo }, soon());
    expect(ana.messages()[1]).toMatchObject({
      document: { file_name: "exa_me_1.pdf" },
      reply_to_message: { message_id: asked.message_id },
      reply_markup: { inline_keyboard: [[{ text: "Sim", callback_data: "yes" }]] },
    });
    expect(platform.violations).toEqual([]);
  });

  it("goes with its words as they were written when Telegram cannot take their formatting", async () => {
    const { ana, send } = await open();
    const caption = "- a\n\t- b\n".repeat(110);
    await send({ kind: "document", media: stored("application/pdf"), caption });
    expect(ana.messages()).toMatchObject([{ caption: caption.trim() }]);
  });

  it("is read aloud by its words to who wants no voice notes", async () => {
    const { platform, ana, send } = await open();
    platform.forbidsVoice(ana);
    await send({ kind: "voice", media, transcript: "**oi**", seconds: 2 });
    expect(ana.messages()).toMatchObject([{ text: "oi" }]);
  });
});

describe("a file of ours that cannot be sent", () => {
  const image: Utterance = { kind: "image", media: stored("image/png") };
  const failed = (sending: Promise<unknown>) => sending.catch((error: unknown) => error);

  it("is too large, or gone: and surely was not sent", async () => {
    const { platform, send } = await open();
    const large = stored("application/pdf", { bytes: 50_000_001 });
    for (const say of [
      { kind: "document", media: large } as const,
      { ...image, media: { ...image.media, id: id<"stored-media">("another") } },
    ])
      expect(await failed(send(say))).toMatchObject({ fault: "rejected", maybeSent: false });
    expect(platform.calls).toEqual([]);
  });

  it("breaks off half way: it surely was not sent, and may be sent again", async () => {
    const broken = async () =>
      new ReadableStream<Uint8Array>({
        start: (one) => one.enqueue(body),
        pull: (one) => one.error(new Error("the disk is gone")),
      });
    const { ana, send } = await open(opening(broken));
    const error = await failed(send(image));
    expect(error).toBeInstanceOf(ChannelError);
    expect(error).toMatchObject({ fault: "unavailable", maybeSent: false });
    expect(ana.messages()).toEqual([]);
  });

  it("is in doubt when no answer came", async () => {
    const { platform, ana, send } = await open();
    platform.fails({ kind: "reset" });
    expect(await failed(send(image))).toMatchObject({ fault: "unavailable", maybeSent: true });
    expect(ana.messages()).toHaveLength(1);
  });
});

describe("a file of other people's", () => {
  it("is fetched from where Telegram says, which the operator trusts", async () => {
    const download = vi.fn<AdapterContext["download"]>(async () => ({
      type: "application/octet-stream",
      body: ReadableStream.from([body]),
    }));
    const { platform, adapter, ana } = await open({ download });
    const message = await ana.sends({ kind: "voice", type: "audio/ogg", name: "n.ogg", body });
    const file = message.voice?.file_id ?? "";
    await adapter.media?.open(id(file), soon());
    const [asked] = download.mock.calls[0] ?? [];
    expect(asked).toEqual({
      url: expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:\d+\/file\/bot4242:[\w-]+\/files\/file-0/u,
      ),
      trusted: [new URL(platform.apiRoot).origin],
    });
    const answer = await fetch(asked?.url ?? "");
    expect(Buffer.from(await answer.arrayBuffer()).equals(body)).toBe(true);
    expect(platform.violations).toEqual([]);
  });

  it("is refused when it is larger than what Telegram hands out, and missing when it is unknown", async () => {
    const { adapter, ana } = await open();
    const large = Buffer.alloc(20_000_001);
    const sent = await ana.sends({ kind: "document", type: "a/b", name: "a", body: large });
    const fetched = (file = "") => adapter.media?.open(id(file), soon());
    await expect(fetched(sent.document?.file_id)).rejects.toThrow(MediaRefused);
    await expect(fetched("unknown")).rejects.toThrow(MediaMissing);
  });
});
