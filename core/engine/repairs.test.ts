import { describe, expect, it } from "vitest";
import { talk } from "../testing/bakery.ts";
import { soldOut } from "../testing/orders.ts";

const again = "Sorry, I did not get that answer.";

describe("putting something right", () => {
  it.each([
    ["make it carrot"],
    ["I meant carrot"],
    ["quis dizer carrot"],
    ["change the cake to carrot"],
    ["no, carrot"],
  ])("is heard in %j while something else is asked", async (said) => {
    const ana = talk();
    await ana.says("order a lemon cake");
    expect(await ana.says(said)).toEqual(["which size?"]);
    expect(await ana.says("small")).toEqual(["small carrot?"]);
  });

  it.each([
    ["change the cake"],
    ["another flavour"],
    ["can we change the cake please"],
    ["no, not that cake"],
  ])("begins with %j, and asks what instead", async (said) => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says(said)).toEqual(["which cake?"]);
    expect(await ana.says("carrot")).toEqual(["small carrot?"]);
  });

  it("does not begin with every no", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    expect(await ana.says("no carrot: a refund of monday")).toEqual(["refund monday?"]);
  });

  it("is no reason not to hear that something else is wanted", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    expect(await ana.says("actually, what are your hours")).toEqual([
      "open till six",
      "which size?",
    ]);
  });

  it("comes before another skill that the words may be for", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says("change the order to carrot")).toEqual(["small carrot?"]);
  });
});

describe("what could not stand", () => {
  it("is taken back once what it was said beside is another", async () => {
    const ana = talk();
    expect(await ana.says("order a large lemon cake")).toEqual(["no large lemon cake"]);
    expect(await ana.says("another cake")).toEqual(["which cake?"]);
    expect(await ana.says("carrot")).toEqual(["large carrot?"]);
  });

  it("is forgotten where it is said anew", async () => {
    const ana = talk();
    await ana.says("order a large lemon cake");
    expect(await ana.says("small")).toEqual(["small lemon?"]);
    expect(await ana.says("no, carrot")).toEqual(["small carrot?"]);
  });
});

describe("an answer that is none", () => {
  it("has its question asked again, then with help, then with a person", async () => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.says("the blue one")).toEqual([again, "which cake?"]);
    expect(await ana.says("blue")).toEqual([
      "I still did not get that. Tap one of the options or write one of them, for example “carrot”.",
      "which cake?",
    ]);
    expect(await ana.says("b l u e")).toEqual([
      "I do not seem to be of help with this. If you like, someone from the team takes over.\n\nwhich cake?",
    ]);
    expect(ana.labels).toEqual(["carrot", "lemon", "A person", "Give up"]);
    expect(await ana.pressesLabel("A person")).toEqual(["one moment"]);
  });

  it("is helped with an example where the slot has one, and at the read-back with what can be said", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    await ana.says("hm");
    expect((await ana.says("hm"))[0]).toBe(
      "I still did not get that. You could answer, for example: “a small one”.",
    );
    await ana.says("small");
    expect(await ana.says("hm")).toEqual([again, "small lemon?"]);
    expect((await ana.says("hm"))[0]).toContain("Answer **yes** to confirm");
  });

  it("has that question asked again, though something else is missing too", async () => {
    const ana = talk();
    await ana.says("order a small one");
    expect(await ana.says("change the size")).toEqual(["which size?"]);
    expect(await ana.says("hm")).toEqual([again, "which size?"]);
  });

  it("is counted anew after one that was heard", async () => {
    const ana = talk();
    await ana.says("order");
    await ana.says("hm");
    await ana.says("lemon");
    expect(await ana.says("hm")).toEqual([again, "which size?"]);
  });

  it("is answered with a person at once when none of the choices is wanted", async () => {
    const ana = talk();
    await ana.says("order");
    await ana.says("none of them");
    expect(ana.labels).toContain("A person");
  });
});

describe("a place among the choices", () => {
  it.each([
    ["the last one", "which size?"],
    ["a última", "which size?"],
    ["la segunda opción", "which size?"],
    ["o segundo", "which size?"],
  ])("is taken by %j within a form", async (said, answer) => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.says(said)).toEqual([answer]);
    expect(await ana.says("the first one")).toEqual(["small lemon?"]);
  });
});

describe("what was found for a slot and is of no use", () => {
  it("is told with its reason, and the slot is asked for again", async () => {
    const ana = talk();
    await ana.says("order a small one");
    expect(await ana.says("something without gluten")).toEqual([
      "everything has gluten. which cake?",
    ]);
    expect(ana.labels).toEqual(["carrot", "lemon"]);
    expect(await ana.says("lemon")).toEqual(["small lemon?"]);
  });
});

describe("a button of an older message", () => {
  it("of a form that is over offers to begin it", async () => {
    const ana = talk();
    expect(await ana.presses("yes:shop.order:abc")).toEqual([
      "That choice was from an older message.",
    ]);
    expect(ana.labels).toEqual(["Order"]);
    expect(await ana.pressesLabel("Order")).toEqual(["which cake?"]);
  });

  it("of another form starts that one, and the form under way waits", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    expect(await ana.presses("set:shop.refund:day=monday")).toEqual(["refund monday?"]);
    expect(await ana.says("yes")).toEqual([
      "refunded monday",
      "Back to: **Order** (a lemon one).",
      "which size?",
    ]);
  });

  it("never does a second time what it did", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    const yes = ana.actionOf("Yes, confirm");
    expect(await ana.presses(yes)).toEqual(["ordered small lemon as turn 2"]);
    expect(await ana.presses(yes)).toEqual(["That choice was from an older message."]);
  });
});

describe("wanting to stop", () => {
  it.each([
    "never mind",
    "ah, deixa pra lá então",
    "melhor não",
    "mudei de ideia",
    "acho que não quero mais, obrigada",
    "depois eu vejo",
    "forget it, thanks",
    "mejor no",
    "ya no quiero",
    "cancela isso",
  ])("is heard in %j", async (said) => {
    const ana = talk();
    await ana.says("order a lemon cake");
    const answer = await ana.says(said);
    expect(ana.dialogue.active).toBeUndefined();
    expect(answer).toHaveLength(1);
  });

  it("is possible while what was ordered is sold out", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    soldOut.add("lemon");
    await ana.says("yes");
    soldOut.delete("lemon");
    await ana.says("never mind");
    expect(ana.dialogue.active).toBeUndefined();
  });
});
