import { z } from "zod";
import type { LearntModel } from "./model.ts";
import { hiddenUnits } from "./network.ts";

const Header = z.object({
  intents: z.array(z.string()).readonly(),
  features: z.int().nonnegative(),
  rarest: z.number(),
});

/** Numbers begin at a multiple of so many bytes, so that they can be read where they lie. */
const ALIGNMENT = 4;

/** What was learnt as bytes, for whoever keeps it: a line of JSON, then five columns of numbers. */
export function pack({ intents, known, weights }: LearntModel): Uint8Array {
  const line = lineOf({ intents, features: known.hashes.length, rarest: known.rarest });
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

/** Filled up with spaces. */
function lineOf(header: z.infer<typeof Header>): Uint8Array {
  const line = new TextEncoder().encode(JSON.stringify(header));
  const padding = ALIGNMENT - 1 - (line.length % ALIGNMENT);
  return Uint8Array.of(...line, ...new Uint8Array(padding).fill(SPACE), NEW_LINE);
}

/**
 * Throws where the bytes are not those of `pack`, as far as their number tells. What is aligned is not
 * copied: the memory that a copy's original gives back stays with the process.
 */
export function unpack(packed: Uint8Array): LearntModel {
  const end = packed.indexOf(NEW_LINE);
  const { intents, features, rarest } = Header.parse(
    JSON.parse(new TextDecoder().decode(packed.subarray(0, end))),
  );
  const classes = intents.length + 1;
  const { buffer, byteOffset, byteLength } = aligned(packed.subarray(end + 1));
  const rarityAt = byteOffset + features * Int32Array.BYTES_PER_ELEMENT;
  const directAt = rarityAt + features * Float32Array.BYTES_PER_ELEMENT;
  const innerAt = directAt + features * classes * Float16Array.BYTES_PER_ELEMENT;
  const outerAt = innerAt + features * hiddenUnits * Float16Array.BYTES_PER_ELEMENT;
  const endsAt = outerAt + hiddenUnits * classes * Float16Array.BYTES_PER_ELEMENT;
  if (endsAt !== byteOffset + byteLength) throw new Error("some of it is missing");
  const weights = {
    direct: new Float16Array(buffer, directAt, features * classes),
    inner: new Float16Array(buffer, innerAt, features * hiddenUnits),
    outer: new Float16Array(buffer, outerAt, hiddenUnits * classes),
  };
  const hashes = new Int32Array(buffer, byteOffset, features);
  const rarities = new Float32Array(buffer, rarityAt, features);
  return { intents, known: { hashes, rarities, rarest }, weights };
}

/** `slice` of a Buffer would make no copy. */
function aligned(bytes: Uint8Array): Uint8Array {
  return bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
}

const SPACE = 32;
const NEW_LINE = 10;
