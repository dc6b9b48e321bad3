import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Limits } from "../adapter.ts";
import type { Utterance } from "../message/outgoing.ts";
import { fit } from "./fit.ts";

const limits = (some: Partial<Limits>): Limits => ({
  sends: [],
  measure: (markdown) => markdown.length,
  textLength: 4096,
  captionLength: 1024,
  buttons: 10,
  buttonLength: 20,
  ...some,
});
const text = (markdown: string): Utterance => ({ kind: "text", markdown });

describe("fit", () => {
  it("leaves alone what fits", () => {
    expect(fit(text("oi"), limits({}))).toEqual([text("oi")]);
  });

  it("cuts at a paragraph, then a line, then a sentence, then a word", () => {
    expect(fit(text("first part\n\nsecond one"), limits({ textLength: 16 }))).toEqual([
      text("first part"),
      text("second one"),
    ]);
    expect(fit(text("one two three"), limits({ textLength: 8 }))).toEqual([
      text("one two"),
      text("three"),
    ]);
  });

  it("keeps the buttons with the last part", () => {
    const buttons = [{ label: "Sim", action: "yes" }];
    const parts = fit({ kind: "text", markdown: "one two", buttons }, limits({ textLength: 4 }));
    expect(parts).toEqual([text("one"), { kind: "text", markdown: "two", buttons }]);
  });

  it("writes a numbered list where the channel takes fewer buttons", () => {
    const buttons = ["10:00", "11:00"].map((label) => ({ label, action: label }));
    expect(fit({ kind: "text", markdown: "When?", buttons }, limits({ buttons: 1 }))).toEqual([
      text("When?\n\n1. 10:00\n2. 11:00"),
    ]);
  });

  it("loses nothing but white space, and never cuts a grapheme", () => {
    const unit = fc.constantFrom("a", " ", "\n", ". ", "é", "👨‍👩‍👧‍👦", "🇧🇷", "ação");
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 200 }), (units) => {
        const whole = units.join("");
        const parts = fit(text(whole), limits({ textLength: 30 })).map((part) =>
          part.kind === "text" ? part.markdown : "",
        );
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(30);
        const letters = (value: string) => value.replaceAll(/\s/gu, "");
        expect(letters(parts.join(""))).toBe(letters(whole));
        const cutInside = parts.some((part) => /^\u200D|\u200D$/u.test(part));
        expect(cutInside).toBe(false);
      }),
    );
  });
});
