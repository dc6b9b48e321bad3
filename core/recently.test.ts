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

it("keeps nothing of a text that fills a page", () => {
  const work = vi.fn((text: string) => ({ length: text.length }));
  const lettersOf = recently(work);
  const text = "a".repeat(5_000);
  expect([lettersOf(text), lettersOf(text)]).toEqual([work(text), work(text)]);
  expect(work).toHaveBeenCalledTimes(4);
});
