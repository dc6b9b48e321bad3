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

const note = Buffer.concat([page(19), page(40), page(10, 10, 400, 10), page(100, 100)]);

it("draws what is loud high and what is quiet low, however the bytes come", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2_000 }), async (step) => {
      const bars = await waveformOf(stream(note, step));
      expect([bars[0], bars[24], bars[36], bars[63]]).toEqual([3, 100, 3, 25]);
      expect(bars).toHaveLength(64);
    }),
    { numRuns: 30 },
  );
});

it("draws a flat line for what is no voice note", async () => {
  expect(await waveformOf(stream(Buffer.alloc(200_000, 1), 4_096))).toEqual(new Uint8Array(64));
});
