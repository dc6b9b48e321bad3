import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storable } from "./storable.ts";

describe("storable", () => {
  it("replaces what Postgres would refuse, at any depth", () => {
    const at = new Date(0);
    expect(storable({ text: "a\0b", list: ["\uD800x", 1, null], at })).toEqual({
      text: "a\uFFFDb",
      list: ["\uFFFDx", 1, null],
      at,
    });
  });

  it("leaves good text alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.includes("\0"));
        expect(storable(text)).toBe(text);
      }),
    );
  });
});
