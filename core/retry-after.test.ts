import { expect, it } from "vitest";
import { waitIn } from "./retry-after.ts";

const now = Date.parse("2026-11-22T10:00:00Z");

it.each([
  ["7", { retryAfterMs: 7_000 }],
  ["0.25", { retryAfterMs: 250 }],
  ["Sun, 22 Nov 2026 10:00:30 GMT", { retryAfterMs: 30_000 }],
  ["Sun, 22 Nov 2026 09:59:30 GMT", {}],
  ["0", {}],
  ["", {}],
  ["soon", {}],
])("reads %j", (told, wait) => {
  expect(waitIn(new Headers({ "retry-after": told }), now)).toEqual(wait);
});

it("reads nothing where nothing is said", () => {
  expect(waitIn(new Headers(), now)).toEqual({});
  expect(waitIn(undefined, now)).toEqual({});
});
