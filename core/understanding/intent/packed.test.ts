import { expect, it } from "vitest";
import { learn, openModel } from "./model.ts";
import { pack, unpack } from "./packed.ts";

/** Names of one letter more each, so that what follows them begins everywhere. */
const names = ["cake", "cakes", "cakery", "cakeries"];

const modelOf = (name: string) =>
  learn([
    { intent: name, text: "a cake please" },
    { intent: name, text: "one more cake" },
    { intent: undefined, text: "what a nice day" },
  ]);

it.each(names)("reads what was packed wherever it lies: %s", (name) => {
  const model = modelOf(name);
  const packed = pack(model);
  const said = "a cake";
  for (let offset = 0; offset < 8; offset += 1) {
    const room = new Uint8Array(packed.length + 16);
    room.set(packed, offset);
    const read = unpack(room.subarray(offset, offset + packed.length));
    expect(read).toEqual(model);
    expect(openModel(read).rank(said)).toEqual(openModel(model).rank(said));
  }
});

it("refuses what is cut short, or is more than was packed", () => {
  const packed = pack(modelOf("cake"));
  const longer = new Uint8Array(packed.length + 4);
  longer.set(packed);
  for (const bytes of [packed.subarray(0, -2), longer, packed.subarray(0, 10), new Uint8Array()])
    expect(() => unpack(bytes)).toThrow(Error);
});

it("makes no copy of what is aligned", () => {
  const packed = pack(modelOf("cake"));
  const { known, weights } = unpack(packed);
  for (const column of [known.hashes, known.rarities, weights.direct, weights.inner, weights.outer])
    expect(column.buffer).toBe(packed.buffer);
});
