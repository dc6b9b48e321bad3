import { expect, it } from "vitest";
import { kept, shortTrials } from "./testing.ts";
import { joinedChannels, sixChannels } from "./trials/six-channels.ts";

const LONG_MS = 300_000;
const make = shortTrials();

it("keeps its promise on all six channels at once", { timeout: LONG_MS }, async () => {
  const figures = await make(sixChannels, "postgres");
  expect(figures).toMatchObject({ sent: 60, complaints: 0, ...kept });
});

it("keeps its promise where two accounts are one number's", { timeout: LONG_MS }, async () => {
  const figures = await make(joinedChannels, "postgres");
  expect(figures).toMatchObject({ sent: 60, complaints: 0, ...kept });
});
