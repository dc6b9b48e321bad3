import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonIn, readJson } from "./json.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("readJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        fc.pre(!text.includes("__proto__"));
        const read = { ok: true, value: JSON.parse(text) };
        expect([readJson(bytes(text)), readJson(text)]).toEqual([read, read]);
      }),
    );
  });

  it.each([
    ["half a JSON", bytes('{"a":'), "the body is not JSON"],
    ["nothing", bytes(""), "the body is not JSON"],
    ["bytes that are no UTF-8", Uint8Array.from([0x22, 0xff, 0x22]), "the body is not UTF-8"],
    ["a tower of brackets", bytes("[".repeat(5_000)), "the body nests deeper than 100"],
  ])("says why it cannot read %s", (_, body, reason) => {
    expect(readJson(body)).toEqual({ ok: false, reason });
  });

  it("counts no brackets inside strings", () => {
    const text = JSON.stringify({ text: '["\\[{'.repeat(200) });
    expect(readJson(bytes(text)).ok).toBe(true);
  });

  it("leaves out a key that would reach the prototype", () => {
    const read = readJson(bytes('{"__proto__": {"polluted": 1}, "a": 2}'));
    expect(read).toEqual({ ok: true, value: { a: 2 } });
  });
});

describe("jsonIn", () => {
  it("is what is there, or undefined", () => {
    expect([jsonIn('{"a": 1}'), jsonIn(bytes("[]")), jsonIn('{"a')]).toEqual([
      { a: 1 },
      [],
      undefined,
    ]);
  });
});
