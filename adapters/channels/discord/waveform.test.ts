import { expect, it } from "vitest";
import { waveformOf } from "./waveform.ts";

/** One page of an OGG file with packets of these sizes. */
function page(sizes: readonly number[]): Buffer {
  const segments = sizes.flatMap((size) => [
    ...Array.from({ length: Math.floor(size / 255) }, () => 255),
    size % 255,
  ]);
  const head = Buffer.alloc(27);
  head.write("OggS");
  head[26] = segments.length;
  const body = Buffer.alloc(sizes.reduce((sum, size) => sum + size, 0));
  return Buffer.concat([head, Buffer.from(segments), body]);
}

async function points(bytes: Uint8Array, seconds: number): Promise<readonly number[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / 100) }, (_, index) =>
    bytes.subarray(index * 100, (index + 1) * 100),
  );
  return [...Buffer.from(await waveformOf(ReadableStream.from(chunks), seconds), "base64")];
}

const headers = [page([19]), page([60])];

it("draws a hill where a packet is large and a valley where it is small", async () => {
  const sound = [page([100, 100, 10]), page([300, 300, 30])];
  expect(await points(Buffer.concat([...headers, ...sound]), 0.6)).toEqual([
    85, 85, 9, 255, 255, 26,
  ]);
});

it("draws a point for each tenth of a second, and never more than 256", async () => {
  const sound = Array.from({ length: 100 }, () => page(Array.from({ length: 50 }, () => 40)));
  const file = Buffer.concat([...headers, ...sound]);
  expect(await points(file, 10)).toHaveLength(100);
  expect(await points(file, 100)).toEqual(Array.from({ length: 256 }, () => 255));
});

it("lets go of what it does not read on", async () => {
  const cancelled = Promise.withResolvers<void>();
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(100)),
    cancel: () => cancelled.resolve(),
  });
  await waveformOf(endless, 1);
  await expect(cancelled.promise).resolves.toBeUndefined();
});

it("draws a flat line for what it cannot read", async () => {
  expect(await points(Buffer.from("no OGG at all, but long enough to look"), 0.3)).toEqual([
    0, 0, 0,
  ]);
  expect(await points(new Uint8Array(), 0)).toEqual([0]);
});
