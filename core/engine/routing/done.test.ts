import { afterEach, describe, expect, it } from "vitest";
import { talk } from "../../testing/bakery.ts";
import { soldOut } from "../../testing/orders.ts";

/** Somebody who has just ordered a small lemon cake. */
async function whoOrdered() {
  const ana = talk();
  await ana.says("order a small lemon cake");
  await ana.says("yes");
  return ana;
}

afterEach(() => soldOut.clear());

describe("what was just done", () => {
  it.each([
    "oh no, large",
    "oh wait, large would be better",
    "hm, better make it large",
    "putz, melhor large",
    "ah no pará, mejor large",
    "não, large",
  ])("is put right by %j", async (said) => {
    const ana = await whoOrdered();
    expect(await ana.says(said)).toEqual(["large instead?"]);
    expect(await ana.says("yes")).toEqual(["large now"]);
  });

  it.each([
    ["large", "what?"],
    ["oh, thanks", "what?"],
    ["no, a refund for the large one", "of which day?"],
    ["no, order a large carrot one", "large carrot?"],
    ["wait, also a large one", "what?"],
  ])("is left as it is by %j", async (said, answer) => {
    const ana = await whoOrdered();
    expect(await ana.says(said)).toEqual([answer]);
  });

  it("is asked for once more, of another kind", async () => {
    const ana = await whoOrdered();
    expect(await ana.says("and also small carrot please")).toEqual(["small carrot?"]);
  });

  it("is put right behind a question too, and no more once half an hour has passed", async () => {
    const ana = await whoOrdered();
    await ana.says("your hours?");
    expect(await ana.says("oh no, large")).toEqual(["large instead?"]);
    const bia = await whoOrdered();
    bia.waits(0.6);
    expect(await bia.says("oh no, large")).toEqual(["what?"]);
  });

  it("is not put right where there is nothing of it any more", async () => {
    const ana = await whoOrdered();
    soldOut.add("everything");
    expect(await ana.says("oh no, large")).toEqual(["what?"]);
  });
});
