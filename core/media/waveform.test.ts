import * as fc from "fast-check";
import { expect, it } from "vitest";
import { waveformOf } from "./waveform.ts";

/** A page of OGG with packets of these sizes, the last of which ends in it. */
function page(...sizes: readonly number[]): Uint8Array {
  const segments = sizes.flatMap((size) => [
    ...Array.from({ length: Math.floor(size / 255) }, () => 255),
    size % 255,
  ]);
  const head = Buffer.alloc(27);
  head.write("OggS");
  head[26] = segments.length;
  const body = sizes.reduce((sum, size) => sum + size, 0);
  return Buffer.concat([head, Buffer.from(segments), Buffer.alloc(body)]);
}

function stream(bytes: Uint8Array, step: number): ReadableStream<Uint8Array> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / step) }, (_, index) =>
    bytes.subarray(index * step, (index + 1) * step),
  );
  return ReadableStream.from(chunks);
}

const headers = [page(19), page(60)];

it("draws a hill where a packet is large and a valley where it is small, however the bytes come", async () => {
  const note = Buffer.concat([...headers, page(100, 100, 10), page(300, 300, 30)]);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2_000 }), async (step) => {
      const waveform = await waveformOf(stream(note, step), { bars: 6, highest: 255 });
      expect([...waveform]).toEqual([85, 85, 9, 255, 255, 26]);
    }),
    { numRuns: 30 },
  );
});

it("draws as many bars as are asked for, of few packets and of many", async () => {
  const long = Array.from({ length: 1_000 }, () => page(...Array.from({ length: 200 }, () => 9)));
  for (const pages of [[page(9)], long]) {
    const note = stream(Buffer.concat([...headers, ...pages]), 4_096);
    const flat = new Uint8Array(64).fill(100);
    expect(await waveformOf(note, { bars: 64, highest: 100 })).toEqual(flat);
  }
});

it("lets go of what it does not read on", async () => {
  const cancelled = Promise.withResolvers<void>();
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(100)),
    cancel: () => cancelled.resolve(),
  });
  await waveformOf(endless, { bars: 1, highest: 1 });
  await expect(cancelled.promise).resolves.toBeUndefined();
});

it.each([
  ["nothing", ""],
  ["no OGG", "no OGG at all, but long enough to look"],
])("draws a flat line for %s", async (_, text) => {
  const waveform = await waveformOf(stream(Buffer.from(text), 7), { bars: 3, highest: 100 });
  expect([...waveform]).toEqual([0, 0, 0]);
});
