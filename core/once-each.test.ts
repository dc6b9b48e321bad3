import { expect, it, vi } from "vitest";
import { onceEach } from "./once-each.ts";

it("does its work once for each key, whatever that comes to", () => {
  const work = vi.fn((key: string) => (key === "none" ? undefined : key.length));
  const length = onceEach(work);
  expect(["abc", "none", "abc", "none"].map(length)).toEqual([3, undefined, 3, undefined]);
  expect(work).toHaveBeenCalledTimes(2);
});
