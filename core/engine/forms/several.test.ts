import { describe, expect, it } from "vitest";
import { talk } from "../../testing/bakery.ts";

describe("two requests in one message", () => {
  it("that are questions are answered in their order, each under a key of its own", async () => {
    const ana = talk();
    expect(await ana.says("what are your hours? and what does it cost?")).toEqual([
      "open till six",
      "three each, says turn 1:2",
    ]);
  });

  it("that are questions are gone on with: the last of them, and what any of them offered", async () => {
    const ana = talk();
    await ana.says("what does it cost? and any deal today?");
    expect(await ana.says("and tomorrow?")).toEqual([
      "lemon is cheap (and tomorrow? any deal today?)",
    ]);
    expect(await ana.says("order it please")).toEqual(["which size?"]);
    const bia = talk();
    await bia.says("any deal today? and your hours?");
    expect(await bia.says("order it please")).toEqual(["which size?"]);
  });

  it("have the question answered first and then the form begun, whichever was said first", async () => {
    const ana = talk();
    expect(await ana.says("I want to order a lemon cake, and your hours?")).toEqual([
      "open till six",
      "which size?",
    ]);
    expect(await ana.says("small")).toEqual(["small lemon?"]);
  });

  it("that are forms are taken one by one, and nothing that was said is asked again", async () => {
    const ana = talk();
    expect(await ana.says("refund monday please and order a large carrot")).toEqual([
      "One thing at a time: first **Refund**, then **Order**.",
      "refund monday?",
    ]);
    expect(await ana.says("yes")).toEqual([
      "refunded monday",
      "Now: **Order** (a carrot one, a large one).",
      "large carrot?",
    ]);
    expect(await ana.says("yes")).toEqual(["ordered large carrot as turn 3"]);
  });

  it("are one where the second only tells what the first did not say", async () => {
    const ana = talk();
    expect(await ana.says("swap it please. order a small one")).toEqual(["small instead?"]);
    expect(await talk().says("swap it please. order a small lemon")).toContain(
      "One thing at a time: first **x**, then **Order**.",
    );
  });

  it("go on with the second when the first is given up", async () => {
    const ana = talk();
    await ana.says("I need a refund and also an order of lemon");
    expect(await ana.says("never mind")).toEqual([
      "All right, I have put that aside. Write to me whenever you like.",
      "Now: **Order** (a lemon one).",
      "which size?",
    ]);
  });

  it("may be an answer and a question", async () => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.says("lemon. and what are your hours?")).toEqual([
      "open till six",
      "which size?",
    ]);
    expect(await ana.says("what does it cost? and the weather?")).toEqual([
      "three each, says turn 3",
      "which size?",
    ]);
    expect(await ana.says("your hours? and the cost?")).toEqual([
      "open till six",
      "three each, says turn 4:2",
      "which size?",
    ]);
    expect(await ana.says("what does it cost? I order a small one")).toEqual([
      "three each, says turn 5",
      "small lemon?",
    ]);
  });

  it("may be a question and a wish for a person, beside which the form is kept", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    expect(await ana.says("what does it cost? and can you ring me?")).toEqual([
      "three each, says turn 2",
      "one moment",
    ]);
    expect(ana.dialogue.active?.known).toEqual({ cake: "lemon" });
  });

  it("may be a yes and a question", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says("yes please, and what are your hours?")).toEqual([
      "open till six",
      "ordered small lemon as turn 2",
    ]);
  });

  it.each([
    ["hello and an order please", "which cake?"],
    ["an order, and an order of lemon", "which size?"],
    ["sort of an order and sort of a refund", "I am not sure that I got this."],
  ])("are not seen in %j", async (said, answer) => {
    const ana = talk();
    const [first] = await ana.says(said);
    expect(first).toContain(answer);
  });
});

describe("several requests of one kind", () => {
  it("in one message are taken one by one, each with what was said of it", async () => {
    const ana = talk();
    expect(await ana.says("order a small lemon cake and a large carrot cake")).toEqual([
      "One thing at a time: first **Order** (a lemon one, a small one), then **Order** (a carrot one, a large one).",
      "small lemon?",
    ]);
    expect(await ana.says("yes")).toEqual([
      "ordered small lemon as turn 2",
      "Now: **Order** (a carrot one, a large one).",
      "large carrot?",
    ]);
    expect(await ana.says("yes")).toEqual(["ordered large carrot as turn 3"]);
  });

  it("share what was said once, and what was answered for the first", async () => {
    const ana = talk();
    await ana.says("order lemon and carrot, both small");
    expect(await ana.says("yes")).toEqual([
      "ordered small lemon as turn 2",
      "Now: **Order** (a carrot one, a small one).",
      "small carrot?",
    ]);
    const bia = talk();
    await bia.says("order a cake");
    await bia.says("lemon and carrot");
    expect((await bia.says("small")).at(-1)).toBe("small lemon?");
    expect((await bia.says("yes")).at(-1)).toBe("small carrot?");
  });

  it("take what is said of each in their order, where there is as much of it", async () => {
    const ana = talk();
    await ana.says("order a carrot and a lemon cake, large and small");
    expect(await ana.says("yes")).toContain("small lemon?");
    const bia = talk();
    await bia.says("order a carrot and a lemon cake, both small");
    expect(await bia.says("yes")).toContain("small lemon?");
  });

  it("may come beside the yes to the first, or before it", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says("yes, and a carrot one too")).toEqual([
      "ordered small lemon as turn 2",
      "Now: **Order** (a carrot one, a small one).",
      "small carrot?",
    ]);
    const bia = talk();
    await bia.says("order a small lemon cake");
    expect((await bia.says("also a carrot one")).at(-1)).toBe("small lemon?");
    expect((await bia.says("yes")).at(-1)).toBe("small carrot?");
  });

  it("are gone on with when one of them is given up", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake and a large carrot cake");
    expect((await ana.says("never mind")).at(-1)).toBe("large carrot?");
  });
});

describe("a question and a request in one message", () => {
  it("are both answered, and the request is of what was asked about", async () => {
    const ana = talk();
    expect(await ana.says("a deal? order a small one")).toEqual([
      "lemon is cheap (a deal?)",
      "small lemon?",
    ]);
  });
});

describe("words that may be meant in two ways", () => {
  it("are asked about, and kept for whichever it is", async () => {
    const ana = talk();
    expect(await ana.says("sort of a small order, your hours, lemon")).toEqual([
      "I am not sure that I got this. Is it **Order** or **Hours**?",
    ]);
    expect(ana.labels).toEqual(["Order", "Hours", "None of these"]);
    expect(await ana.pressesLabel("Order")).toEqual(["small lemon?"]);
  });

  it.each(["2", "the second one", "hours", "o segundo", "a segunda opção"])(
    "are made clear by %j",
    async (said) => {
      const ana = talk();
      await ana.says("sort of an order, your hours");
      expect(await ana.says(said)).toEqual(["open till six"]);
    },
  );

  it.each(["none of these", "nenhuma das duas", "ninguna", "no"])(
    "may be meant in neither: %j",
    async (said) => {
      const ana = talk();
      await ana.says("sort of an order, your hours");
      expect(await ana.says(said)).toEqual(["all that we do"]);
    },
  );

  it("are forgotten with the next thing that is said", async () => {
    const ana = talk();
    await ana.says("sort of a lemon order, your hours");
    const order = ana.actionOf("Order");
    await ana.commands("count");
    expect(await ana.presses(order)).toEqual(["which cake?"]);
  });
});
