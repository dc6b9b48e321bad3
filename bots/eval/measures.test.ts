import { describe, expect, it } from "vitest";
import { accuracy, auroc, confusions, macroF1, percentile, recallAtRejection } from "./measures.ts";

const answers = [
  { label: "book", said: "book" },
  { label: "book", said: "book" },
  { label: "book", said: "cancel" },
  { label: "cancel", said: "cancel" },
];

describe("the measures", () => {
  it("count what is right", () => {
    expect(accuracy(answers)).toBe(0.75);
  });

  it("weigh each label the same in macro-F1", () => {
    expect(macroF1(answers)).toBeCloseTo((0.8 + 2 / 3) / 2);
  });

  it("tell what is mistaken for what", () => {
    expect(confusions(answers)).toEqual([{ label: "book", said: "cancel", count: 1 }]);
  });

  it("give half for scores that are the same inside and outside", () => {
    expect(auroc([0.5, 0.5], [0.5])).toBe(0.5);
    expect(auroc([0.9, 0.2], [0.5, 0.1])).toBe(0.75);
  });

  it("turn away what lies below nearly all that is inside", () => {
    const inside = Array.from({ length: 100 }, (_, index) => index / 100);
    expect(recallAtRejection(inside, [0.01, 0.04, 0.05, 0.5], 0.05)).toBe(0.5);
  });

  it("find percentiles", () => {
    expect([0.5, 0.99].map((each) => percentile([4, 1, 3, 2], each))).toEqual([3, 4]);
  });
});
