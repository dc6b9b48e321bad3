import { describe, expect, it } from "vitest";
import { talk } from "../../testing/bakery.ts";
import { soldOut } from "../../testing/orders.ts";

describe("words that another skill knows, said to a form", () => {
  it.each(["too dear a deal, carrot then", "ah, no deal. carrot then"])(
    "are the form's where they ask nothing and tell it something: %s",
    async (said) => {
      const ana = talk();
      await ana.says("order a small lemon cake");
      expect(await ana.says(said)).toEqual(["small carrot?"]);
    },
  );

  it.each(["is there a deal on carrot", "a deal on carrot, have you any?", "any deal"])(
    "are answered where they ask, or tell nothing new: %s",
    async (said) => {
      const ana = talk();
      await ana.says("order a small lemon cake");
      expect(await ana.says(said)).toEqual([`lemon is cheap (${said})`, "small lemon?"]);
    },
  );
});

describe("words that may be about two things", () => {
  it("are about the one that there is anything for", async () => {
    soldOut.add("everything");
    expect(await talk().says("sort of swap, your hours")).toEqual(["open till six"]);
    soldOut.clear();
    const ana = talk();
    expect(await ana.says("sort of swap, your hours")).not.toEqual(["open till six"]);
  });
});
