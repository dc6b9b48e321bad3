import { z } from "zod";
import type { LearntModel } from "./model.ts";
import { hiddenUnits } from "./network.ts";

const Header = z.object({
  intents: z.array(z.string()),
  features: z.int().nonnegative(),
  rarest: z.number(),
});

/** What was learnt as bytes, for whoever keeps it: a line of JSON, then five columns of numbers. */
export function pack({ intents, known, weights }: LearntModel): Uint8Array {
  const header = { intents, features: known.hashes.length, rarest: known.rarest };
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const { direct, inner, outer } = weights;
  const columns = [known.hashes, known.rarities, direct, inner, outer].map(
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
export function unpack(packed: Uint8Array): LearntModel {
  const end = packed.indexOf(NEW_LINE);
  const { intents, features, rarest } = Header.parse(
    JSON.parse(new TextDecoder().decode(packed.subarray(0, end))),
  );
  const classes = intents.length + 1;
  // A copy of its own, for numbers begin at a multiple of their size; `slice` of a Buffer makes none.
  const { buffer } = new Uint8Array(packed.subarray(end + 1));
  const rarityAt = features * Int32Array.BYTES_PER_ELEMENT;
  const directAt = rarityAt + features * Float32Array.BYTES_PER_ELEMENT;
  const innerAt = directAt + features * classes * Float16Array.BYTES_PER_ELEMENT;
  const outerAt = innerAt + features * hiddenUnits * Float16Array.BYTES_PER_ELEMENT;
  const weights = {
    direct: new Float16Array(buffer, directAt, features * classes),
    inner: new Float16Array(buffer, innerAt, features * hiddenUnits),
    outer: new Float16Array(buffer, outerAt),
  };
  if (weights.outer.length !== hiddenUnits * classes) throw new Error("some of it is missing");
  const hashes = new Int32Array(buffer, 0, features);
  const rarities = new Float32Array(buffer, rarityAt, features);
  return { intents, known: { hashes, rarities, rarest }, weights };
}

const NEW_LINE = 10;
