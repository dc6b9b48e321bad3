import { expect, it, vi } from "vitest";
import { recently } from "./recently.ts";

it("works on a text once while it is spoken of, and anew when many others came between", () => {
  const work = vi.fn((text: string) => text.length || undefined);
  const lengthOf = recently(work);
  expect(["cake", "", "cake", ""].map(lengthOf)).toEqual([4, undefined, 4, undefined]);
  expect(work).toHaveBeenCalledTimes(2);
  for (let number = 0; number < 80; number += 1) lengthOf(`${number}`);
  lengthOf("cake");
  expect(work).toHaveBeenCalledTimes(83);
});

it("keeps no more than a few pages", () => {
  const work = vi.fn((text: string) => ({ length: text.length }));
  const lettersOf = recently(work);
  for (const letter of "abcabc") lettersOf(letter.repeat(16_000));
  expect(work).toHaveBeenCalledTimes(6);
  const book = "a".repeat(40_000);
  expect([lettersOf(book), lettersOf(book)]).toEqual([work(book), work(book)]);
  expect(work).toHaveBeenCalledTimes(10);
  lettersOf("c".repeat(16_000));
  expect(work).toHaveBeenCalledTimes(10);
});
