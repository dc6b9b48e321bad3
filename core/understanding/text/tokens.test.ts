import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokens } from "./tokens.ts";

describe("tokens", () => {
  it.each([
    ["Amanhã às 10h30!", ["amanha", "as", "10", "+h", "+30", "+!"]],
    ["dia 20/11", ["dia", "20", "+/", "+11"]],
    ["2ª-feira", ["2", "+a", "+-", "+feira"]],
    ["amanhãaaaa", ["amanha"]],
    ["book", ["book"]],
    ["amanha\u0303", ["amanha"]],
    ["oi👍🏽", ["oi", "+👍", "+🏽"]],
    [" \n\t ", []],
  ])("of %j", (text, read) => {
    expect(tokens(text).map(({ text: folded, glued }) => (glued ? "+" : "") + folded)).toEqual(
      read,
    );
  });

  it("stand in the text where they say, one after another", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const places = tokens(text).flatMap(({ start, end }) => [start, end]);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(Math.max(0, ...places)).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
