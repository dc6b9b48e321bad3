import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readable } from "./inbox.ts";
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

  it("hands on what is storable as it is, and makes nothing anew", () => {
    const good = { text: "oi 👍🏽", list: [{ text: "é" }, 1, null, undefined], at: new Date(0) };
    expect(storable(good)).toBe(good);
  });

  it("leaves no string that Postgres would refuse", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary" })), (said) => {
        const kept = storable({ said }).said;
        expect(kept.filter((text) => !text.isWellFormed() || text.includes("\0"))).toEqual([]);
      }),
    );
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

it("keeps the reason of a dead letter to a length by which it can be found", () => {
  const ignored = [{ kind: "unreadable" as const, reason: "👍🏽".repeat(1_000) }];
  const [kept] = readable({ events: [], ignored }).ignored;
  expect(kept?.reason).toMatch(/^(?:👍🏽){45,50}…$/u);
});
