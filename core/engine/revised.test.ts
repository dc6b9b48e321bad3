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

describe("what was said last and is taken back", () => {
  it("is unknown to the form that learnt it, which asks for it again", async () => {
    const ana = talk();
    await ana.says("order");
    expect(await ana.says("lemon")).toEqual(["which size?"]);
    ana.removes();
    expect(await ana.says("small")).toEqual(["which cake?"]);
    expect(await ana.says("carrot")).toEqual(["small carrot?"]);
  });

  it("leaves what it corrected as that was, to be read back anew", async () => {
    const ana = talk();
    expect(await ana.says("order a small lemon cake")).toEqual(["small lemon?"]);
    expect(await ana.says("no, carrot")).toEqual(["small carrot?"]);
    ana.removes();
    expect((await ana.says("yes")).at(-1)).toBe("small lemon?");
    expect(await ana.says("yes")).toEqual(["ordered small lemon as turn 4"]);
  });

  it("began nothing, and what was left for it goes on", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    ana.removes();
    expect(ana.dialogue.active).toBeUndefined();
    expect(await ana.says("yes")).toEqual(["anything else?"]);
    await ana.says("order a small lemon cake");
    expect(await ana.says("refund")).toEqual(["of which day?"]);
    ana.removes();
    expect(ana.dialogue).toMatchObject({ active: { skill: "shop.order" } });
    expect(ana.dialogue.waiting).toBeUndefined();
  });

  it("takes with it what it said before it was edited", async () => {
    const ana = talk();
    await ana.says("order");
    await ana.says("lemon");
    expect(await ana.edits("carrot, small")).toEqual(["small carrot?"]);
    ana.removes();
    expect(ana.dialogue.active?.known).toEqual({});
  });

  it("undoes nothing that was done", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    await ana.says("yes");
    const { dialogue } = ana;
    ana.removes();
    expect(ana.dialogue.before).toEqual(dialogue.before);
  });

  it("leaves no words behind that were kept to go on with", async () => {
    const ana = talk();
    for (const words of ["sort of hours CANARY", "hours CANARY", "deal CANARY"]) {
      await ana.says(words);
      expect(JSON.stringify(ana.dialogue)).toContain("CANARY");
      ana.removes();
      expect(JSON.stringify(ana.dialogue)).not.toContain("CANARY");
    }
  });
});
