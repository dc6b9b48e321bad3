import { describe, expect, it } from "vitest";
import { talk } from "../testing/bakery.ts";

describe("an edit of what was said last", () => {
  it("is an answer to the question that the message answered", async () => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.says("1")).toEqual(["which size?"]);
    expect(await ana.edits("2")).toEqual(["which size?"]);
    expect(await ana.says("small")).toEqual(["small lemon?"]);
    expect(await ana.edits("large")).toEqual(["no large lemon cake"]);
  });

  it("corrects what began a form, also when it was read back already", async () => {
    const ana = talk();
    expect(await ana.says("order a small lemon cake")).toEqual(["small lemon?"]);
    expect(await ana.edits("order a small carrot cake")).toEqual(["small carrot?"]);
    expect(await ana.edits("order a large carrot cake")).toEqual(["large carrot?"]);
    expect(await ana.says("yes")).toEqual(["ordered large carrot as turn 4"]);
  });

  it("asks for something else, where it is no answer", async () => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.edits("refund")).toEqual(["of which day?"]);
  });

  it("is not answered where nothing is another for it", async () => {
    const ana = talk();
    await ana.says("order a lemno cake");
    await ana.says("lemno");
    const { dialogue } = ana;
    expect(await ana.edits("lemnoo")).toEqual([]);
    expect(ana.dialogue).toEqual(dialogue);
    expect(await ana.edits("lemon")).toEqual(["which size?"]);
    expect(await ana.edits("lemon!")).toEqual([]);
    expect(ana.outcome).toBe("unchanged");
  });

  it("undoes nothing that was done, and is told so once", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says("yes")).toEqual(["ordered small lemon as turn 2"]);
    expect(await ana.edits("no, carrot")).toEqual([
      "I saw that you edited your message. What you asked for before is done already, and I have left it as it is. If you want it changed, just tell me.",
    ]);
    expect(ana.dialogue.heard).toBeUndefined();
  });

  it.each(["yes", "yes, order a small lemon cake", "ok order a small lemon cake please"])(
    "agrees to no read-back that came after what it edits: %s",
    async (words) => {
      const ana = talk();
      await ana.says("order a small lemon cake");
      expect(await ana.edits(words)).toEqual([]);
      expect(await ana.edits(`${words}!`)).toEqual([]);
      expect(await ana.says("yes")).toEqual(["ordered small lemon as turn 4"]);
    },
  );

  it("agrees to no read-back of what it had put right", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says("no, carrot")).toEqual(["small carrot?"]);
    const { dialogue } = ana;
    expect(await ana.edits("yes")).toEqual([]);
    expect(ana.dialogue).toEqual(dialogue);
  });

  it("agrees to what had been read back before what it edits", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    await ana.says("no");
    expect(await ana.edits("yes")).toEqual(["ordered small lemon as turn 3"]);
  });

  it("leaves the form that came after what was done as it stands", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake and a small carrot cake");
    await ana.says("yes");
    const { active, heard } = ana.dialogue;
    expect([active?.confirming, heard?.done]).toEqual([expect.any(String), true]);
    expect(await ana.edits("yes!")).toEqual([expect.stringContaining("you edited")]);
    expect(ana.dialogue.heard).toBeUndefined();
    expect(await ana.edits("yes!!")).toEqual([]);
    expect(await ana.says("yes")).toEqual([expect.stringContaining("ordered small carrot")]);
  });
});

it("remembers what was said last only where an edit of it can matter", async () => {
  const ana = talk();
  await ana.says("hours");
  expect(ana.dialogue.heard).toBeUndefined();
  await ana.says("order");
  expect(ana.dialogue.heard).toMatchObject({ message: "m", at: 0 });
  await ana.pressesLabel("lemon");
  expect(ana.dialogue.heard).toBeUndefined();
});
