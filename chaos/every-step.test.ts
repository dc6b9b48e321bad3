import { expect, it } from "vitest";
import { kept, shortTrials } from "./testing.ts";
import { killPoints } from "./trials/kill-points.ts";

const LONG_MS = 180_000;
const make = shortTrials();

it("may die at every step that it takes", { timeout: LONG_MS }, async () => {
  expect(await make(killPoints, "postgres")).toMatchObject({ unreached: 0, ...kept });
});
