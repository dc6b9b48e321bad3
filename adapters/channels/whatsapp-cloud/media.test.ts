import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import type { Download } from "../../../core/media/media.ts";
import { MediaMissing } from "../../../core/media/media.ts";
import { id } from "../../../core/message/address.ts";
import { kept, openBench, openHeard, outgoing, soon } from "./testing/bench.ts";

const body = new TextEncoder().encode("OggS…OpusHead…");
const note = { kind: "voice", type: "audio/ogg; codecs=opus", name: "note.ogg", body } as const;

/** Fetches from the local WhatsApp, and only because the operator named it. */
const download: Download = async ({ url, headers = {}, trusted = [] }, signal) => {
  if (!trusted.includes(new URL(url).origin)) throw new Error("not trusted");
  const response = await fetch(url, { headers, signal });
  if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
  return { type: response.headers.get("content-type") ?? "", body: response.body };
};

describe("a file that a person sent", () => {
  it("is fetched by its id", async () => {
    const { platform, adapter, events } = await openHeard({ download });
    const ana = platform.person({ name: "Ana" });
    await ana.sends(note);
    const content = () => events.map((event) => "content" in event && event.content);
    await expect.poll(content).toMatchObject([{ kind: "voice", type: note.type }]);
    const [event] = events;
    const media = event?.type === "message" && "media" in event.content && event.content.media;
    const file = await adapter.media?.open(media || id("none"), soon());
    expect(file && (await text(file.body))).toBe("OggS…OpusHead…");
  });

  it("is asked for anew each time, since its address holds five minutes", async () => {
    const asked: string[] = [];
    const { platform, adapter } = await openBench({
      download: (request, signal) => {
        asked.push(request.url);
        return download(request, signal);
      },
    });
    const ana = platform.person({ name: "Ana" });
    await ana.sends(note);
    const open = () => adapter.media?.open(id("1003383421387001"), soon());
    await open();
    platform.passes(6 * 60_000);
    await open();
    expect(new Set(asked).size).toBe(2);
    const [first = ""] = asked;
    const old = download({ url: first, trusted: [new URL(first).origin] }, soon());
    await expect(old).rejects.toThrow("HTTP 4");
  });

  it("is missing when WhatsApp does not have it any more", async () => {
    const { adapter } = await openBench({ download });
    await expect(adapter.media?.open(id("77"), soon())).rejects.toThrow(MediaMissing);
  });
});

describe("a file of ours", () => {
  it("is sent with its length, as it comes out of the store", async () => {
    const bench = await openBench();
    const ana = bench.platform.person({ name: "Ana" });
    await ana.says("oi");
    const media = await kept(bench, { type: "image/png", body: "…", name: 'a "b"\r\n.png' });
    await bench.adapter.send(outgoing(ana.id, { kind: "image", media }), soon());
    expect(ana.transcript().at(-1)).toMatchObject({ who: "bot", kind: "image" });
    expect(bench.platform.complaints).toEqual([]);
  });

  it("leaves nothing said when it does not arrive", async () => {
    const bench = await openBench();
    const ana = bench.platform.person({ name: "Ana" });
    await ana.says("oi");
    const send = async (type: string, more: object = {}) => {
      const media = await kept(bench, { type, body: "…" });
      const say = { kind: "image", media: { ...media, ...more } } as const;
      return bench.adapter.send(outgoing(ana.id, say), soon());
    };
    await expect(send("image/gif")).rejects.toMatchObject({ fault: "rejected", maybeSent: false });
    const short = send("image/png", { bytes: 9_999 });
    await expect(short).rejects.toMatchObject({ fault: "unavailable", maybeSent: false });
    const gone = send("image/png", { id: id("sha256:none") });
    await expect(gone).rejects.toMatchObject({ fault: "rejected", maybeSent: false });
    expect(ana.transcript()).toHaveLength(1);
  });
});
