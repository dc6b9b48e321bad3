import { expect, it } from "vitest";
import { isSameSecret } from "./secret.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

it.each([
  ["sesame", "sesame", true],
  ["sésame", bytes("sésame"), true],
  [bytes("sesame"), bytes("sesame"), true],
  ["sesamo", "sesame", false],
  ["Sesame", "sesame", false],
  ["sesame ", "sesame", false],
  ["sesam", "sesame", false],
  ["", "sesame", false],
  [bytes("sesamo"), bytes("sesame"), false],
])("compares %j with %j: %s", (given, secret, isSame) => {
  expect(isSameSecret(given, secret)).toBe(isSame);
});
