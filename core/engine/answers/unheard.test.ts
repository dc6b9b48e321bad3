import { expect, it } from "vitest";
import { talk } from "../../testing/bakery.ts";

it("does not take a question that nothing answers for an answer, and offers who may know", async () => {
  const ana = talk();
  await ana.says("order a lemon cake");
  expect(await ana.says("may my dog eat it?")).toEqual([
    "That I cannot answer here. If you like, someone from the team can.",
    "which size?",
  ]);
  expect(ana.labels).toContain("A person");
  expect(await ana.says("small")).toEqual(["small lemon?"]);
});
