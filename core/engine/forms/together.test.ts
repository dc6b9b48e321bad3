import { describe, expect, it } from "vitest";
import { talk } from "../../testing/bakery.ts";

describe("an answer that tells of each of several that were asked for together", () => {
  it("is heard for them in their turn, and nothing of it is asked again", async () => {
    const ana = talk();
    await ana.says("order a lemon and a carrot");
    expect(await ana.says("small and large")).toEqual(["small lemon?"]);
    expect(await ana.says("yes")).toEqual([
      "ordered small lemon as turn 3",
      "Now: **Order** (a carrot one, a large one).",
      "large carrot?",
    ]);
  });

  it("is heard for the one of which each part speaks", async () => {
    const ana = talk();
    await ana.says("order a lemon and a carrot");
    expect(await ana.says("large for the carrot and small for the other")).toEqual([
      "small lemon?",
    ]);
    expect(await ana.says("yes")).toContain("large carrot?");
  });

  it("is for the first alone where it tells of one, or puts something right", async () => {
    const ana = talk();
    await ana.says("order a lemon and a carrot");
    expect(await ana.says("small")).toEqual(["small lemon?"]);
    expect(await ana.says("yes")).toContain("small carrot?");

    const bia = talk();
    await bia.says("order a lemon and a carrot");
    await bia.says("not large and small");
    expect(await bia.says("small")).toEqual(["small lemon?"]);
  });
});
