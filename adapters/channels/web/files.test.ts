import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { MediaMissing, MediaRefused } from "../../../core/media/media.ts";
import { id } from "../../../core/message/address.ts";
import { mediaInMemory } from "../../../core/testing/media-in-memory.ts";
import { openHub } from "./testing/page.ts";

describe("a visitor's file", () => {
  it("is handed over, shown to them alone, and told to the bot", async () => {
    const { adapter, arrive } = openHub();
    const [ana, bia] = [await arrive(), await arrive()];
    const { file } = await ana.uploads("image/png", "joelho.png", "pixels");
    expect(file).toEqual({
      id: expect.any(String),
      type: "image/png",
      bytes: 6,
      name: "joelho.png",
    });
    expect(await (await ana.ask(`files/${file.id}`))?.text()).toBe("pixels");
    expect(await bia.ask(`files/${file.id}`)).toBeUndefined();
    const { events } = await ana.posts({ type: "files", files: [file], caption: "olha" });
    expect(events).toMatchObject([{ content: { kind: "image", media: file.id } }]);
    const opened = await adapter.media?.open(id(file.id), AbortSignal.timeout(1_000));
    expect([opened?.type, await new Response(opened?.body).text()]).toEqual([
      "image/png",
      "pixels",
    ]);
    expect(await ana.entries()).toMatchObject([
      { kind: "message", from: "visitor", text: "olha", files: [{ kind: "image", ...file }] },
    ]);
  });

  it("waits to be said, and no longer once it is", async () => {
    const { arrive, waiting } = openHub();
    const ana = await arrive();
    const [one, two] = [
      await ana.uploads("image/png", "a.png"),
      await ana.uploads("image/png", "b"),
    ];
    expect([...waiting]).toEqual([one.file.id, two.file.id]);
    await ana.posts({ type: "files", files: [one.file] });
    expect([...waiting]).toEqual([two.file.id]);
  });

  it("is written down before it is kept, so that none is left behind by a death in between", async () => {
    const { arrive, waiting, media } = openHub();
    const ana = await arrive();
    const { keep } = media;
    media.keep = async (file, signal) => {
      await keep(file, signal);
      throw new Error("the process dies here");
    };
    await expect(ana.uploads("image/png", "joelho.png")).rejects.toThrow("dies here");
    expect([...waiting]).toHaveLength(1);
  });

  it("cannot be said by anyone else, nor be another than it is", async () => {
    const { adapter, arrive } = openHub();
    const [ana, bia] = [await arrive(), await arrive()];
    const { file } = await ana.uploads("image/png", "joelho.png");
    const stolen = await bia.posts({ type: "files", files: [file] });
    const turned = await ana.posts({ type: "files", files: [{ ...file, type: "text/html" }] });
    const made = await ana.posts({ type: "voice", file: { ...file, id: "made.up" }, seconds: 1 });
    for (const { status, events } of [stolen, turned, made])
      expect({ status, events }).toEqual({ status: 422, events: [] });
    expect([...(await ana.entries()), ...(await bia.entries())]).toEqual([]);
    await expect(
      adapter.media?.open(id("made.up"), AbortSignal.timeout(1_000)),
    ).rejects.toBeInstanceOf(MediaMissing);
  });

  it("is not found when its name was tampered with, or it is there no more", async () => {
    const media = mediaInMemory();
    const { arrive } = openHub({ media });
    const ana = await arrive();
    const { file } = await ana.uploads("image/png", "a.png");
    const forged = Buffer.from(file.id, "base64url");
    forged[20] = (forged[20] ?? 0) ^ 1;
    for (const nothing of [forged.toString("base64url"), "", "x", "a".repeat(200)])
      expect(await ana.ask(`files/${nothing}`)).toBeUndefined();
    const digits = createHash("sha256").update("body").digest("hex");
    await media.remove(id(`sha256:${digits}`), new Date(Date.now() + 1_000));
    expect(await ana.ask(`files/${file.id}`)).toBeUndefined();
  });

  it("tells nothing by its name on the way, not even that it is the same", async () => {
    const ana = await openHub().arrive();
    const [one, two] = [await ana.uploads("image/png", "a"), await ana.uploads("image/png", "a")];
    expect(one.file.id).not.toBe(two.file.id);
    const read = Buffer.from(one.file.id, "base64url").toString("latin1");
    expect(read).not.toMatch(/sha256|image|png/u);
  });

  it.each([
    ["text/html", "attachment", "application/octet-stream"],
    ["image/svg+xml", "attachment", "application/octet-stream"],
    ["application/xhtml+xml", "attachment", "application/octet-stream"],
    ["application/pdf", "attachment", "application/octet-stream"],
    ["image/jpeg", "inline", "image/jpeg"],
    ["audio/ogg", "inline", "audio/ogg"],
    ["video/mp4", "inline", "video/mp4"],
  ])("of type %s comes as %s, and never does anything", async (type, disposition, shown) => {
    const { arrive } = openHub();
    const ana = await arrive();
    const { file } = await ana.uploads(type, `É "isto".x`);
    const answer = await ana.ask(`files/${file.id}`);
    expect(Object.fromEntries(answer?.headers ?? [])).toEqual({
      "content-type": shown,
      "content-disposition": `${disposition}; filename*=UTF-8''%C3%89%20%22isto%22.x`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "accept-ranges": "bytes",
      "cache-control": "private, max-age=31536000, immutable",
      "content-length": "4",
    });
  });

  it.each([
    ["bytes=2-4", [206, "cde", "bytes 2-4/10"]],
    ["bytes=7-", [206, "hij", "bytes 7-9/10"]],
    ["bytes=-2", [206, "ij", "bytes 8-9/10"]],
    ["bytes=0-99", [206, "abcdefghij", "bytes 0-9/10"]],
    ["bytes=10-", [416, "", "bytes */10"]],
    ["bytes=4-2", [416, "", "bytes */10"]],
    ["bytes=0-1,4-5", [200, "abcdefghij", null]],
    ["lines=1-2", [200, "abcdefghij", null]],
  ])("asked for by %s is answered with %j", async (range, answered) => {
    const { arrive } = openHub();
    const ana = await arrive();
    const { file } = await ana.uploads("audio/ogg", "a.ogg", "abcdefghij");
    const answer = await ana.ask(`files/${file.id}`, { headers: { range } });
    expect([answer?.status, await answer?.text(), answer?.headers.get("content-range")]).toEqual(
      answered,
    );
  });

  it("is refused when the store refuses it, or when many are on their way already", async () => {
    const nothing = openHub({
      media: { ...mediaInMemory(), keep: () => Promise.reject(new MediaRefused("no picture")) },
    });
    expect((await (await nothing.arrive()).uploads("image/png", "a.png")).status).toBe(415);
    const slow = Promise.withResolvers<void>();
    const memory = mediaInMemory();
    const busy = openHub({
      media: { ...memory, keep: (...given) => slow.promise.then(() => memory.keep(...given)) },
    });
    const ana = await busy.arrive();
    const four = Array.from({ length: 4 }, () => ana.uploads("image/png", "a.png"));
    expect((await ana.uploads("image/png", "fifth.png")).status).toBe(429);
    slow.resolve();
    expect((await Promise.all(four)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await ana.uploads("image/png", "fifth.png")).status).toBe(200);
  });

  it("that breaks off on its way is nobody's fault", async () => {
    const page = await openHub().arrive();
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("cut")) });
    expect((await page.uploads("image/png", "a.png", broken)).status).toBe(400);
  });

  it("keeps its name without folders and without what does not show", async () => {
    const { arrive } = openHub();
    const ana = await arrive();
    const { file } = await ana.uploads("image/png", "..\\pasta/a\u202Egnp.exe\u0000");
    expect(file.name).toBe("agnp.exe");
  });

  it("is nobody's without a session, or from another site's page", async () => {
    const { adapter, arrive } = openHub();
    const { file } = await (await arrive()).uploads("image/png", "a.png");
    const request = new Request(`http://127.0.0.1/channels/web/demo/files/${file.id}`);
    await expect(adapter.http?.handle(`files/${file.id}`, request)).rejects.toMatchObject({
      fault: "unauthenticated",
    });
    const other = { "sec-fetch-site": "cross-site" };
    await expect(
      (await arrive()).ask(`files/${file.id}`, { headers: other }),
    ).rejects.toMatchObject({ fault: "unauthenticated" });
  });
});
