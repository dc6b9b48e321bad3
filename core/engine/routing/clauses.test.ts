import { describe, expect, it } from "vitest";
import { halvesOf, isBareThing } from "./clauses.ts";

describe("a half of a message", () => {
  it.each([
    "o clareamento?",
    "a limpeza de pele",
    "the whitening",
    "el blanqueamiento?",
    "da limpeza",
  ])("is but a thing in %j", (said) => {
    expect(isBareThing(said)).toBe(true);
  });

  it.each(["marca a limpeza", "a limpeza na sexta às 10", "uma limpeza", "where are you", "sexta"])(
    "is more, or none that is known, in %j",
    (said) => {
      expect(isBareThing(said)).toBe(false);
    },
  );
});

describe("two requests in a message", () => {
  it("stand apart at the end of a sentence, and not at a title", () => {
    expect(halvesOf("can I see Dr. Bruno instead for my visit")).toEqual([]);
    expect(halvesOf("cancel my visit. where are you?")).toEqual([
      ["cancel my visit.", "where are you?"],
    ]);
  });
});
