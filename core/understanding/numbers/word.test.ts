import { expect, it } from "vitest";
import { countOf, numberOfWord } from "./word.ts";

it.each([
  ["oito", { kind: "number", value: 8 }],
  ["two", { kind: "number", value: 2 }],
  ["ambos", undefined],
  ["4th", { kind: "ordinal", value: 4 }],
  ["limpeza", undefined],
])("knows the number that one word is, in whichever language: %s", (word, number) => {
  expect(numberOfWord(word)).toEqual(number);
});

it("counts people by a number, and not by a place in line", () => {
  expect(countOf("dois")).toBe(2);
  expect(countOf("segunda")).toBeUndefined();
});
