import { describe, expect, it } from "vitest";
import { shiftBy, shiftIn } from "./shifts.ts";

describe("another time than the one that is spoken of", () => {
  it.each([
    ["não tem mais tarde?", "later"],
    ["8h é cedo demais", "later"],
    ["7 is a bit too late for me", "earlier"],
    ["las 18 es muy tarde", "earlier"],
    ["is it too late to book?", undefined],
    ["could we push it half an hour?", "later"],
    ["una hora antes", "earlier"],
    ["¿no tienes nada antes?", "earlier"],
  ] as const)("of %j is %j", (said, shift) => {
    expect(shiftIn(said)).toBe(shift);
  });
});

describe("how much later", () => {
  it.each([
    ["could we push it an hour?", 60],
    ["can you move it back 30 minutes", 30],
    ["an hour earlier if possible", -60],
    ["pode ser meia hora mais tarde?", 30],
    ["media hora antes", -30],
    ["una hora después", 60],
    ["una hora después de comer", undefined],
    ["an hour after work", undefined],
    ["push it to Thursday", undefined],
    ["mais tarde", undefined],
  ])("of %j is %j", (said, minutes) => {
    expect(shiftBy(said)).toBe(minutes);
  });
});
