import { expect, it } from "vitest";
import { withoutSlips } from "./slips.ts";

it.each([
  ["yes but acutally make it 10 insted, ok?", "yes but actually make it 10 instead, ok?"],
  ["Mehlor às 10", "melhor às 10"],
  ["ou depoiis", "ou depois"],
  ["ok c u tmrw", "ok see you tmrw"],
])("a small word that was mistyped is mended: %s", (said, meant) => {
  expect(withoutSlips(said)).toBe(meant);
});

it.each(["Actually, Ana", "mejor el melón", "no other one", "confirmada", "o prefeito"])(
  "what is no such word stays as it is: %s",
  (said) => {
    expect(withoutSlips(said)).toBe(said);
  },
);
