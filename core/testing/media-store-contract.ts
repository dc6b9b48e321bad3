import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { MediaMissing, MediaRefused } from "../media/media.ts";
import type { MediaStore, MediaToKeep } from "../media/media.ts";
import { id } from "../message/address.ts";
import type { StoredMedia, StoredMediaId } from "../message/outgoing.ts";

/** A transparent picture of one pixel. */
const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

const later = () => new Date(Date.now() + 60_000);
const soon = () => AbortSignal.timeout(5_000);

function file(body: Uint8Array, type: string, more: Partial<MediaToKeep> = {}): MediaToKeep {
  return { type, body: ReadableStream.from([body]), mostBytes: 1_000_000, ...more };
}

function idOf(body: Uint8Array): StoredMediaId {
  return id(`sha256:${createHash("sha256").update(body).digest("hex")}`);
}

async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(body).arrayBuffer());
}

/** What every media store promises. `waiting` tells how many unfinished files lie about. */
export function itIsAMediaStore(
  name: string,
  open: () => Promise<{ readonly store: MediaStore; waiting(): Promise<number> }>,
): void {
  describe(`${name} keeps the media store contract`, () => {
    it("gives back what it keeps, byte for byte, by what is in it", async () => {
      const { store, waiting } = await open();
      const parts = [gif, Buffer.alloc(200_000, 7), Buffer.from("end")];
      const whole = Buffer.concat(parts);
      const body = ReadableStream.from(parts);
      const given = { type: "image/png", name: "ação.gif", body, mostBytes: whole.length };
      expect(await store.keep(given, soon())).toEqual({
        id: idOf(whole),
        type: "image/gif",
        bytes: whole.length,
        name: "ação.gif",
      });
      expect((await bytesOf(await store.open(idOf(whole), soon()))).equals(whole)).toBe(true);
      expect(await waiting()).toBe(0);
    });

    it("keeps the same bytes once, however many bring them at once", async () => {
      const { store } = await open();
      const kept = await Promise.all(
        [1, 2, 3].map(() => store.keep(file(gif, "image/gif"), soon())),
      );
      expect(new Set(kept.map((one) => one.id))).toEqual(new Set([idOf(gif)]));
      await store.remove(idOf(gif), later());
      await expect(store.open(idOf(gif), soon())).rejects.toThrow(MediaMissing);
    });

    it("says what it will be called before it is there, and keeps nothing where that is not heard", async () => {
      const { store, waiting } = await open();
      const isThere = () =>
        store.open(idOf(gif), soon()).then(
          () => true,
          () => false,
        );
      const deaf = async () => Promise.reject(new Error("the database is away"));
      await expect(store.keep(file(gif, "image/gif", { known: deaf }), soon())).rejects.toThrow(
        "the database is away",
      );
      expect([await isThere(), await waiting()]).toEqual([false, 0]);
      const told: unknown[] = [];
      const known = async ({ id: stored }: StoredMedia) =>
        void told.push([stored, await isThere()]);
      await store.keep(file(gif, "image/gif", { known }), soon());
      expect(told).toEqual([[idOf(gif), false]]);
      expect(await isThere()).toBe(true);
    });

    it("keeps what somebody has kept again", async () => {
      const { store } = await open();
      const { id: stored } = await store.keep(file(gif, "image/gif"), soon());
      await store.remove(stored, new Date(Date.now() - 60_000));
      expect((await bytesOf(await store.open(stored, soon()))).equals(gif)).toBe(true);
    });

    it("removes what is not there without a word", async () => {
      const { store } = await open();
      await expect(store.remove(idOf(gif), later())).resolves.toBeUndefined();
    });

    it.each(["sha256:../../secret", "sha256:", "", idOf(gif).replace("sha256", "md5")])(
      "finds nothing under %j",
      async (stored) => {
        const { store } = await open();
        await expect(store.open(id(stored), soon())).rejects.toThrow(MediaMissing);
      },
    );

    const page = Buffer.from("<!doctype html><script>alert(1)</script>");
    const trouble = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    it.each<[string, MediaToKeep]>([
      ["what is too large", file(gif, "image/gif", { mostBytes: gif.length - 1 })],
      ["what is empty", file(new Uint8Array(), "text/plain")],
      ["a picture that is a page", file(page, "image/png")],
      ["a picture that is a program", file(trouble, "image/svg+xml")],
      ["a voice note that is a picture", file(gif, "audio/ogg")],
    ])("refuses %s, and leaves nothing of it", async (_, media) => {
      const { store, waiting } = await open();
      await expect(store.keep(media, soon())).rejects.toThrow(MediaRefused);
      expect(await waiting()).toBe(0);
    });

    it("believes its sender where the bytes tell nothing", async () => {
      const { store } = await open();
      const table = Buffer.from("nome;hora\nAna;10:00\n");
      const kept = await store.keep(file(table, "Text/CSV; charset=utf-8"), soon());
      expect(kept.type).toBe("text/csv");
    });

    it("stops when it is told to, and when its source breaks off", async () => {
      const { store, waiting } = await open();
      const stalled = new ReadableStream<Uint8Array>({ start: (one) => one.enqueue(gif) });
      const stop = new AbortController();
      const keeping = store.keep({ ...file(gif, "image/gif"), body: stalled }, stop.signal);
      stop.abort();
      await expect(keeping).rejects.toThrow(/abort/iu);
      const broken = new ReadableStream<Uint8Array>({
        start: (one) => one.error(new Error("cut")),
      });
      const media = { ...file(gif, "image/gif"), body: broken };
      await expect(store.keep(media, soon())).rejects.toThrow("cut");
      expect(await waiting()).toBe(0);
    });
  });
}
