import fc from "fast-check";
import { expect, it } from "vitest";

import { spread } from "./recording.svelte.ts";

it("draws a note with no more bars than there is room for, and keeps its loudest moment", () => {
  const levels = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 500 });
  fc.assert(
    fc.property(levels, (given) => {
      const drawn = spread(given, 48);
      expect(drawn).toHaveLength(Math.min(48, given.length));
      expect(Math.max(0, ...drawn)).toBe(Math.max(0, ...given));
    }),
  );
  expect(spread([1, 2, 3, 4, 5, 6], 3)).toEqual([2, 4, 6]);
});
