import { z } from "zod";
import type { LinearModel } from "./linear.ts";

const Header = z.object({
  intents: z.array(z.string()),
  features: z.int().nonnegative(),
  rarest: z.number(),
});

/** What was learnt as bytes, for whoever keeps it: a line of JSON, then three columns of numbers. */
export function pack({ intents, known, weights }: LinearModel): Uint8Array {
  const header = { intents, features: known.hashes.length, rarest: known.rarest };
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const columns = [known.hashes, known.rarities, weights].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
  const parts = [line, ...columns];
  const packed = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/** Throws where the bytes are not those of `pack`, as far as their number tells. */
export function unpack(packed: Uint8Array): LinearModel {
  const end = packed.indexOf(NEW_LINE);
  const { intents, features, rarest } = Header.parse(
    JSON.parse(new TextDecoder().decode(packed.subarray(0, end))),
  );
  const size = Float32Array.BYTES_PER_ELEMENT;
  // A copy of its own, for numbers begin at a multiple of their size; `slice` of a Buffer makes none.
  const { buffer } = new Uint8Array(packed.subarray(end + 1));
  const hashes = new Int32Array(buffer, 0, features);
  const rarities = new Float32Array(buffer, features * size, features);
  const weights = new Float32Array(buffer, 2 * features * size);
  if (weights.length !== features * (intents.length + 1)) throw new Error("some of it is missing");
  return { intents, known: { hashes, rarities, rarest }, weights };
}

const NEW_LINE = 10;
