import { describe, expect, it } from "vitest";
import { north, south, talkOfShops } from "../../testing/shops.ts";

describe("a change of place", () => {
  it("keeps of a form what is called the same there, and asks for what is not there", async () => {
    const ana = talkOfShops();
    await ana.says("order a small lemon cake at Shop North");
    expect(await ana.says("rather at the other shop")).toEqual([
      "now Shop South\n\nsmall lemon at south?",
    ]);
    expect(await ana.says("yes")).toEqual(["ordered small x at south"]);
    const bia = talkOfShops();
    await bia.says("order a small carrot cake at Shop North");
    expect(await bia.says("and at Shop South?")).toEqual([
      "now Shop South\n\nwhich cake at south?",
    ]);
    expect(await bia.says("cheese")).toEqual(["small cheese at south?"]);
  });

  it("does not take a yes to what was read back of the other place", async () => {
    const ana = talkOfShops();
    await ana.says("order a small lemon cake at Shop North");
    const yes = ana.actionOf("Yes, confirm");
    await ana.says("at the other shop");
    expect(await ana.presses(yes)).toEqual([
      expect.stringMatching(/^That has changed/u),
      "small lemon at south?",
    ]);
  });

  it("answers the question that was just answered, of the other place", async () => {
    const ana = talkOfShops();
    await ana.says("cost at Shop North");
    expect(await ana.says("and at Shop South?")).toEqual(["now Shop South\n\nthree at south"]);
  });

  it("is none where a place says which of a person's own things is meant", async () => {
    const ana = talkOfShops();
    await ana.says("cost at Shop North");
    expect(await ana.says("cancel the one at Shop South")).toEqual([
      "yours (cancel the one at Shop South)",
    ]);
    expect(await ana.says("cost")).toEqual(["three at north"]);
  });

  it("is by a button of an older message, too", async () => {
    const ana = talkOfShops();
    await ana.says("cost");
    const toNorth = ana.actionOf("Shop North");
    await ana.pressesLabel("Shop South");
    expect(await ana.presses(toNorth)).toEqual(["now Shop North\n\nthree at north"]);
    expect(await ana.presses("at:gone")).toEqual([expect.stringContaining("older message")]);
  });

  it("is by what only one place has on a button, which another one has under the same name", async () => {
    const ana = talkOfShops();
    await ana.says("order a small one at Shop North");
    const carrot = ana.actionOf("carrot");
    expect(await ana.says("at the other shop")).toEqual(["now Shop South\n\nwhich cake at south?"]);
    expect(await ana.presses(carrot)).toEqual(["now Shop North\n\nsmall carrot at north?"]);
  });

  it("of a place that is no more is asked anew", async () => {
    const shops = [north, south];
    const ana = talkOfShops(shops);
    await ana.says("cost at Shop South");
    shops.splice(1, 1, { ...south, slug: "west", name: "Shop West" });
    expect(await ana.says("cost")).toEqual(["which shop?"]);
  });
});
