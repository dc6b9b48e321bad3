import { describe, expect, it } from "vitest";
import { north, talkOfShops } from "../../testing/shops.ts";

describe("a bot that speaks for several places", () => {
  it("asks once which, takes up what was said, and remembers it", async () => {
    const ana = talkOfShops();
    expect(await ana.says("order a small lemon cake")).toEqual(["which shop?"]);
    expect(ana.labels).toEqual(["Shop North", "Shop South"]);
    expect(await ana.pressesLabel("Shop South")).toEqual(["small lemon at south?"]);
    expect(await ana.says("yes")).toEqual(["ordered small x at south"]);
    expect(await ana.says("cost")).toEqual(["three at south"]);
  });

  it.each(["2", "the second one", "shop south", "the one at the beach", "south", "long street"])(
    "hears the answer %j",
    async (said) => {
      const ana = talkOfShops();
      await ana.says("cost");
      expect(await ana.says(said)).toEqual(["three at south"]);
    },
  );

  it("takes a yes for no answer, and what is said of what waits along", async () => {
    const ana = talkOfShops();
    await ana.says("order a lemon cake");
    expect(await ana.says("yes")).toEqual(["which shop, please?"]);
    expect(await ana.says("a large one")).toEqual(["which shop, please?"]);
    expect(await ana.says("north")).toEqual(["large lemon at north?"]);
  });

  it("takes up a press, and a command, too", async () => {
    const ana = talkOfShops();
    expect(await ana.presses("order:")).toEqual(["which shop?"]);
    expect(await ana.says("1")).toEqual(["which cake at north?"]);
    const bia = talkOfShops();
    expect(await bia.commands("order")).toEqual(["which shop?"]);
    expect(await bia.says("1")).toEqual(["which cake at north?"]);
  });

  it("does not ask who names it at once, nor where only one has what is asked for", async () => {
    const ana = talkOfShops();
    expect(await ana.says("order a large lemon cake at Shop North")).toEqual([
      "large lemon at north?",
    ]);
    const bia = talkOfShops();
    expect(await bia.says("order a large plum cake")).toEqual(["large plum at south?"]);
  });

  it("hears a yes to what is read back beside the place that it is at", async () => {
    const ana = talkOfShops();
    await ana.says("order a small lemon cake");
    await ana.says("south");
    expect(await ana.says("yes, at the South")).toEqual(["ordered small x at south"]);
  });

  it("says nothing of it where there is one, and one is what there is", async () => {
    const ana = talkOfShops([north]);
    expect(await ana.says("order a small lemon cake")).toEqual(["small lemon at undefined?"]);
    expect(ana.dialogue.place).toBeUndefined();
  });

  it("answers what is of no place at once, and waits on for the answer", async () => {
    const ana = talkOfShops();
    await ana.says("order a small lemon cake");
    expect(await ana.says("my list")).toEqual(["yours (my list)"]);
    expect(await ana.says("at the South")).toEqual(["small lemon at south?"]);
  });

  it("keeps nobody from a person", async () => {
    const ana = talkOfShops();
    await ana.says("cost");
    expect(await ana.says("a human please")).toEqual(["one moment"]);
    expect(ana.attendant).toBe("human");
  });

  it("tells whoever takes over what was under way as its own place calls it", async () => {
    const ana = talkOfShops();
    await ana.says("order a lemon cake at Shop South");
    await ana.says("a human please");
    expect(ana.handover?.summary).toBe("**Order** (lemon)");
  });

  it("asks again what was no answer, in the end with a person beside it", async () => {
    const ana = talkOfShops();
    await ana.says("cost");
    expect(await ana.says("hm")).toEqual(["which shop, please?"]);
    expect(await ana.says("dunno")).toEqual(["which shop, please?"]);
    expect(ana.labels).toEqual(["Shop North", "Shop South"]);
    expect(await ana.says("no idea")).toEqual(["which shop, please?"]);
    expect(ana.labels).toEqual(["Shop North", "Shop South", "A person"]);
    expect(await ana.says("north")).toEqual(["three at north"]);
  });

  it("leaves it at that when the person would rather not", async () => {
    const ana = talkOfShops();
    await ana.says("cost");
    await ana.says("never mind");
    expect(ana.outcome).toBe("engine.abandoned");
    expect(await ana.says("at Shop North")).toEqual(["Shop North it is"]);
  });

  it("takes what was said besides together with what waited", async () => {
    const ana = talkOfShops();
    await ana.says("order a lemon cake");
    expect(await ana.says("at the North, a large one")).toEqual(["large lemon at north?"]);
  });
});
