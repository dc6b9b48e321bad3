import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalPhone } from "./phone.ts";

it.each([
  ["+55 (11) 98765-4321", "+5511987654321"],
  ["551187654321", "+5511987654321"],
  ["5511987654321", "+5511987654321"],
  ["551133334444", "+551133334444"],
  ["+1 415 555 2671", "+14155552671"],
  ["12345", undefined],
  ["", undefined],
])("knows %j as %j", (given, known) => {
  expect(canonicalPhone(given)).toBe(known);
});

it("is one and the same however often it is asked, with and without the ninth digit", () => {
  const mobile = fc.tuple(
    fc.integer({ min: 11, max: 99 }),
    fc.integer({ min: 6e7, max: 99_999_999 }),
  );
  fc.assert(
    fc.property(mobile, ([area, number]) => {
      const [short, long] = [`55${area}${number}`, `+55${area}9${number}`];
      expect(canonicalPhone(short)).toBe(long);
      expect(canonicalPhone(canonicalPhone(long) ?? "")).toBe(long);
    }),
  );
});
