import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { id } from "../../../core/message/address.ts";
import type { StoredMedia, Utterance } from "../../../core/message/outgoing.ts";
import { mediaInMemory } from "../../../core/testing/media-in-memory.ts";
import { addressOf, openBench, outgoing, soon } from "./testing/bench.ts";
import type { Bench } from "./testing/bench.ts";

const media = mediaInMemory();
let bench: Bench;

beforeAll(async () => {
  bench = await openBench({ given: { media }, finished: afterAll });
  await bench.stands("open");
});

const bytes = new TextEncoder().encode("the very bytes ".repeat(5_000));

async function stored(type: string, name?: string): Promise<StoredMedia> {
  const body = new Blob([bytes]).stream();
  const mostBytes = 1_000_000;
  const kept = await media.keep(
    { type, body, mostBytes, ...(name !== undefined && { name }) },
    soon(),
  );
  return { ...kept, ...(name !== undefined && { name }) };
}

/** What somebody sees of it. */
async function shown(say: Utterance) {
  const ana = bench.platform.person({ name: "Ana" });
  await bench.adapter.send(outgoing(addressOf(ana), say), soon());
  return ana.shown[0];
}

describe("everything that can be said", () => {
  it("a voice note is a voice note", async () => {
    const file = await stored("audio/ogg");
    const seen = await shown({ kind: "voice", media: file, transcript: "oi", seconds: 2.4 });
    const { audioMessage } = seen?.message ?? {};
    expect(audioMessage).toMatchObject({
      ptt: true,
      mimetype: "audio/ogg; codecs=opus",
      seconds: 3,
    });
    expect(audioMessage?.waveform).toHaveLength(64);
    expect(bench.platform.opens("audio", audioMessage ?? {})).toEqual(Buffer.from(bytes));
  });

  it.each([
    ["image", "image/png", "imageMessage"],
    ["video", "video/mp4", "videoMessage"],
    ["document", "application/pdf", "documentMessage"],
  ] as const)("%s, whole, with its caption", async (kind, type, field) => {
    const file = await stored(type, "a.bin");
    const seen = await shown({ kind, media: file, caption: "**c**" });
    expect(seen).toMatchObject({ kind, text: "*c*" });
    expect(bench.platform.opens(kind, seen?.message[field] ?? {})).toEqual(Buffer.from(bytes));
    expect(seen?.message[field]).toMatchObject({ mimetype: type });
    expect(bench.platform.complaints).toEqual([]);
  });

  it("a place", async () => {
    const seen = await shown({ kind: "location", latitude: -23.5, longitude: -46.6, name: "P" });
    expect(seen?.message.locationMessage).toMatchObject({
      degreesLatitude: -23.5,
      degreesLongitude: -46.6,
      name: "P",
    });
  });

  it("somebody's number", async () => {
    const seen = await shown({ kind: "contact", name: "Rui; Lima\nX", phone: "+5511988880002" });
    expect(seen?.message.contactMessage?.vcard).toContain(
      "FN:Rui\\; Lima X\nTEL;type=CELL;type=VOICE;waid=5511988880002:+5511988880002",
    );
  });

  it("a reaction, an edit and a removal", async () => {
    const { platform, adapter } = bench;
    const ana = platform.person({ name: "Ana" });
    const { id: said } = await ana.says("oi");
    const at = addressOf(ana);
    await bench.hears("message", ({ message }) => message === said);
    await adapter.send(outgoing(at, { kind: "reaction", on: id(said), emoji: "👍" }), soon());
    const { message } = await adapter.send(outgoing(at, "one"), soon());
    await adapter.revisions?.edit(at, message, { kind: "text", markdown: "**two**" }, soon());
    await ana.hears("*two*");
    expect(ana.transcript()).toEqual([
      { who: "person", kind: "text", text: "oi", reaction: "👍" },
      { who: "bot", kind: "text", text: "*two*" },
    ]);
    await adapter.revisions?.remove(at, message, soon());
    await expect.poll(() => ana.transcript().length).toBe(1);
  });

  it("quotes what was said, with its words", async () => {
    const { platform, adapter, hears } = bench;
    const ana = platform.person({ name: "Ana" });
    const { id: said } = await ana.says("the question");
    await hears("message", ({ message }) => message === said);
    await adapter.send({ ...outgoing(addressOf(ana), "yes"), replyTo: id(said) }, soon());
    expect(ana.shown.at(-1)).toMatchObject({
      quotes: said,
      message: {
        extendedTextMessage: {
          contextInfo: { participant: ana.jid, quotedMessage: { conversation: "the question" } },
        },
      },
    });
  });

  it("shows that it writes, and that it read", async () => {
    const { platform, adapter, hears } = bench;
    const ana = platform.person({ name: "Ana" });
    const { id: said } = await ana.says("oi");
    await hears("message", ({ message }) => message === said);
    await adapter.presence?.typing(addressOf(ana), soon());
    await adapter.presence?.read?.(addressOf(ana), id(said), soon());
    await expect.poll(() => ana.sees).toEqual({ composing: true, read: [said] });
  });
});

describe("in a group", () => {
  it("hears who speaks and whether it is meant, answers, quotes and reacts", async () => {
    const { platform, adapter, hears } = bench;
    const [ana, rui] = [platform.person({ name: "Ana" }), platform.person({ name: "Rui" })];
    const group = platform.group("Friends", ana, rui);
    const ours = "95511900001111";
    const { id: said } = await ana.saysIn(group, `@${ours} oi`, `${ours}@lid`);
    const heard = await hears("message", ({ message }) => message === said);
    expect(heard).toMatchObject({
      address: { chat: group.jid },
      from: { id: ana.jid, aliases: [ana.lid], name: "Ana" },
      group: { addressed: true },
      content: { plain: "oi" },
    });
    const { message } = await adapter.send(
      { ...outgoing(heard.address, "olá"), replyTo: id(said) },
      soon(),
    );
    const react: Utterance = { kind: "reaction", on: id(said), emoji: "👍" };
    await adapter.send(outgoing(heard.address, react), soon());
    expect(platform.shownIn(group)).toMatchObject([
      { id: said, who: "person", reaction: "👍" },
      { id: message, who: "bot", text: "olá", quotes: said },
    ]);
    const aside = await rui.saysIn(group, "and you?");
    const other = await hears("message", (event) => event.message === aside.id);
    expect(other.group).toEqual({ addressed: false });
    expect(platform.complaints).toEqual([]);
  });
});

describe("a file that somebody sends", () => {
  it.each([
    ["voice", "audio/ogg; codecs=opus"],
    ["image", "image/jpeg"],
    ["video", "video/mp4"],
    ["document", "application/pdf"],
  ] as const)("%s comes whole", async (kind, type) => {
    const { platform, adapter, hears } = bench;
    const ana = platform.person({ name: "Ana" });
    const { id: said } = await ana.sends({ kind, type, name: "a.bin", body: bytes });
    const { content } = await hears("message", ({ message }) => message === said);
    if (!("media" in content)) throw new Error("no file came");
    expect(content).toMatchObject({ kind, type });
    const opened = await adapter.media?.open(content.media, soon());
    expect(opened?.type).toBe(type);
    expect(await new Response(opened?.body).bytes()).toEqual(bytes);
  });

  it("is refused when a byte of it was changed, and when it lies elsewhere", async () => {
    const { platform, adapter, hears } = bench;
    const ana = platform.person({ name: "Ana" });
    const file = { kind: "image", type: "image/png", name: "a", body: bytes } as const;
    const { id: said } = await ana.sends(file);
    const { content } = await hears("message", ({ message }) => message === said);
    const [kind, type, key, , path, url] = ("media" in content ? content.media : "").split("|");
    const other = Buffer.alloc(32, 9).toString("base64");
    const open = async (...parts: readonly (string | undefined)[]) => {
      const opened = await adapter.media?.open(id(parts.join("|")), soon());
      return new Response(opened?.body).bytes();
    };
    expect(await open(kind, type, key, "", path, url)).toEqual(bytes);
    await expect(open(kind, type, other, "", path, url)).rejects.toThrow("changed on its way");
    await expect(open(kind, type, key, other, path, url)).rejects.toThrow("changed on its way");
    await expect(open(kind, type, key, "", "", "https://example.org/x")).rejects.toThrow(
      "does not lie on WhatsApp's servers",
    );
  });
});
