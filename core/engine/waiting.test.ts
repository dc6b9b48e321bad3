import { describe, expect, it } from "vitest";
import { talk } from "../testing/bakery.ts";

describe("a form within a form", () => {
  it("is finished, and the first goes on with a reminder of what it was about", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    expect(await ana.says("a refund")).toEqual(["of which day?"]);
    expect(await ana.says("your hours?")).toEqual(["open till six", "of which day?"]);
    expect(await ana.says("monday")).toEqual(["refund monday?"]);
    expect(await ana.says("yes")).toEqual([
      "refunded monday",
      "Back to: **Order** (a lemon one).",
      "which size?",
    ]);
    expect(await ana.says("small")).toEqual(["small lemon?"]);
  });

  it("is left by going back", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    await ana.says("a refund");
    expect(await ana.says("go back")).toEqual(["Back to: **Order** (a lemon one).", "which size?"]);
  });

  it("may itself be left for the first, which knows what it knew", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    await ana.says("a refund");
    expect(await ana.says("the order, small")).toEqual(["small lemon?"]);
    expect(await ana.says("yes")).toEqual([
      "ordered small lemon as turn 4",
      "Back to: **Refund**.",
      "of which day?",
    ]);
  });

  it("comes back to one that was left for a day with a question", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    await ana.says("a refund of monday");
    ana.waits(24);
    await ana.says("hm");
    await ana.says("go on");
    expect(await ana.says("yes")).toEqual([
      "refunded monday",
      "Last time we stopped here: **Order** (a lemon one). Shall we go on?",
    ]);
  });

  it("is kept as plain JSON, and not without end", async () => {
    const ana = talk();
    for (let round = 0; round < 9; round += 1) {
      await ana.says("order a lemon cake");
      await ana.says("a refund");
      await ana.commands("collect");
    }
    expect(ana.dialogue.waiting?.map(({ skill }) => skill)).toEqual(["shop.refund", "shop.order"]);
    expect(JSON.parse(JSON.stringify(ana.dialogue))).toEqual(ana.dialogue);
  });
});

describe("going back", () => {
  it("asks the question before this one, and is kind where there is none", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says("voltar")).toEqual(["which size?"]);
    expect(await ana.says("back")).toEqual(["which cake?"]);
    expect(await ana.says("go back")).toEqual(["That is the first question.", "which cake?"]);
  });
});
