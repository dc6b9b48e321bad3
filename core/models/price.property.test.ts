import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { costOf, tokensOf } from "./price.ts";
import { worstOf } from "./worst.ts";

describe("what a call may take at most", () => {
  it("grows with every letter, and is never less than a token for each", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(2_000), (instructions, content, mostTokens) => {
        const worst = worstOf({ instructions, content, mostTokens });
        expect(worst.input).toBeGreaterThan(instructions.length + content.length);
        expect(worst.output).toBe(mostTokens);
      }),
    );
  });

  it("costs at least what the same call can cost", () => {
    const amount = fc.nat(100_000);
    const price = fc.record({
      input: fc.double({ min: 0, max: 100, noNaN: true }),
      output: fc.double({ min: 0, max: 100, noNaN: true }),
    });
    fc.assert(
      fc.property(amount, amount, price, (input, output, dollars) => {
        const worst = costOf({ input: input + 1, output }, dollars) ?? 0;
        expect(worst).toBeGreaterThanOrEqual(costOf({ input, output }, dollars) ?? 0);
        expect(Number.isInteger(worst)).toBe(true);
      }),
    );
  });

  it("is a million of its unit for a million tokens at a dollar", () => {
    expect(costOf({ input: 1_000_000, output: 0 }, { input: 1, output: 0 })).toBe(1_000_000);
    expect(costOf({ input: 10, output: 10 }, undefined)).toBeUndefined();
    expect(tokensOf({ input: 3, output: 4 })).toBe(7);
  });
});
