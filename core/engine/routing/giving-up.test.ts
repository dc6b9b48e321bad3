import { describe, expect, it } from "vitest";
import { talk } from "../../testing/bakery.ts";

const LEFT = expect.stringContaining("put that aside");

describe("whoever gives a form up", () => {
  it.each([
    "oh dear, so expensive. never mind",
    "hm, silly deal. never mind",
    "forget it, my boss said no",
    "hmm never mind",
  ])("may say why: %j", async (said) => {
    const ana = talk();
    await ana.says("order a lemon cake");
    expect(await ana.says(said)).toEqual([LEFT]);
  });

  it.each([
    ["never mind, a small one", ["small lemon?"]],
    ["forget it, lemon", ["which size?"]],
    ["never mind, what are your hours", ["open till six", "which size?"]],
    ["never mind, refund monday", ["refund monday?"]],
  ])("does not where something else is said: %j", async (said, answers) => {
    const ana = talk();
    await ana.says("order a lemon cake");
    expect(await ana.says(said)).toEqual(answers);
  });
});
