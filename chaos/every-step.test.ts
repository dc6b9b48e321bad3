import { expect, it } from "vitest";
import { kept, shortTrials } from "./testing.ts";
import { killedAt } from "./trials/kill-points.ts";

const LONG_MS = 180_000;
const make = shortTrials();

/** Before one step and after the next: all are taken. The trial in earnest has both sides of each. */
const oneSideOfEach = killedAt((points) => {
  const steps = new Set(points.map(stepOf));
  return [...steps].map((step, index) => `${index % 2 === 0 ? "before" : "after"}:${step}`);
});

function stepOf(point: string): string {
  return point.replace(/^\w+:/u, "");
}

it("may die at every step that it takes", { timeout: LONG_MS }, async () => {
  expect(await make(oneSideOfEach, "postgres")).toMatchObject({ unreached: 0, ...kept });
});
