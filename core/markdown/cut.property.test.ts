import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hardMarkdown, shownSigns } from "../testing/hard-markdown.ts";
import { cut } from "./cut.ts";
import { plainText } from "./render.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

const measures = {
  source: (markdown: string) => markdown.length,
  shown: (markdown: string) => plainText(markdown).length,
};

describe("write", () => {
  it("writes what reads the same", () => {
    fc.assert(
      fc.property(hardMarkdown, (markdown) => {
        const blocks = read(markdown);
        expect(shownSigns(write(blocks))).toEqual(shownSigns(markdown));
      }),
      { numRuns: 100 },
    );
  });
});

describe("cut", () => {
  it.each(["source", "shown"] as const)(
    "loses nothing, says nothing twice and keeps how it is shown, where the %s counts",
    (counted) => {
      const measure = measures[counted];
      fc.assert(
        fc.property(hardMarkdown, fc.integer({ min: 120, max: 600 }), (markdown, length) => {
          const pieces = cut(markdown, { length, measure });
          for (const piece of pieces) expect(measure(piece)).toBeLessThanOrEqual(length);
          expect(pieces.flatMap(shownSigns)).toEqual(shownSigns(markdown));
        }),
        { numRuns: 60 },
      );
    },
  );
});
