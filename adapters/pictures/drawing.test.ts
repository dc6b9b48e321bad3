import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { id } from "../../core/message/address.ts";
import type { MediaToKeep } from "../../core/media/media.ts";
import { openDrawing } from "./drawing.ts";

/** A store that remembers what it was given. */
function shelf() {
  const kept: Buffer[] = [];
  return {
    kept,
    async keep({ type, body, name = "" }: MediaToKeep) {
      const file = await buffer(body);
      kept.push(file);
      return { id: id<"stored-media">("sha256:1"), type, bytes: file.length, name };
    },
  };
}

const svg = (words: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 45"><text y="20">${words}</text></svg>`;

/** Where a PNG says how large it is. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe("a drawing", () => {
  const inTime = () => AbortSignal.timeout(30_000);

  it("is a PNG as wide as a phone shows sharply, with its words in it", async () => {
    const store = shelf();
    const draw = openDrawing(store);
    const [wordy] = await Promise.all([draw(svg("Olá"), inTime()), draw(svg(""), inTime())]);
    expect(wordy).toMatchObject({ type: "image/png", name: "chart.png" });
    const [first, second] = store.kept;
    expect(first?.subarray(1, 4).toString()).toBe("PNG");
    expect(first && sizeOf(first)).toEqual([1200, 675]);
    expect(first?.length).toBeGreaterThan(second?.length ?? 0);
  }, 60_000);

  it("that cannot be made keeps no other from being made", async () => {
    const store = shelf();
    const draw = openDrawing(store);
    await expect(draw("no picture", inTime())).rejects.toThrow("SVG");
    await draw(svg("a"), inTime());
    expect(store.kept).toHaveLength(1);
  }, 60_000);

  it("is not begun for whoever has gone", async () => {
    const draw = openDrawing(shelf());
    await expect(draw(svg("a"), AbortSignal.abort(new Error("gone")))).rejects.toThrow("gone");
  });
});
