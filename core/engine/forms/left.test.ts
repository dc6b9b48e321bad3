import { describe, expect, it } from "vitest";
import { baker, talk } from "../../testing/bakery.ts";
import { talkWith } from "../../testing/talk.ts";

describe("a form that was left alone", () => {
  it("does not go on the next day: it is told what was under way, and whether to go on is asked", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    ana.waits(24);
    expect(await ana.says("are you there?")).toEqual([
      "Last time we stopped here: **Order** (a lemon one). Shall we go on?",
    ]);
    expect(ana.labels).toEqual(["Go on", "Start again"]);
    expect(await ana.pressesLabel("Go on")).toEqual(["which size?"]);
  });

  it("takes a yes to its read-back only once it was read back again", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    ana.waits(24);
    const [question] = await ana.says("yes");
    expect(question).toContain("Shall we go on?");
    expect(await ana.says("yes")).toEqual(["small lemon?"]);
    expect(await ana.says("yes")).toEqual(["ordered small lemon as turn 4"]);
  });

  it("begins anew when that is wanted, and is dropped by a no", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    ana.waits(24);
    await ana.says("hm");
    expect(await ana.says("start again")).toEqual(["which cake?"]);
    ana.waits(24);
    await ana.says("hm");
    expect(await ana.says("no")).toEqual([
      "All right, I have put that aside. Write to me whenever you like.",
    ]);
  });

  it("goes on with who answers what was asked last", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    ana.waits(24);
    expect(await ana.says("a small one")).toEqual(["small lemon?"]);
  });

  it("keeps what else is said to it, and asks all the same", async () => {
    const ana = talk();
    await ana.says("order a small one");
    ana.waits(24);
    expect(await ana.says("I mean large")).toEqual([
      "Last time we stopped here: **Order** (a large one). Shall we go on?",
    ]);
    expect(await ana.says("go on")).toEqual(["which cake?"]);
  });

  it.each([
    [
      "hi, where were we?",
      ["Picking up where we stopped: **Order** (a lemon one).", "which size?"],
    ],
    ["sorry, fell asleep. shall we continue? a small one", ["small lemon?"]],
  ])("goes on at once with who wants to: %j", async (said, answer) => {
    const ana = talk();
    await ana.says("order a lemon cake");
    ana.waits(24);
    expect(await ana.says(said)).toEqual(answer);
  });

  it.each([
    ["order a carrot cake", "which size?"],
    ["order a large lemon cake too", "no large lemon cake"],
    ["a large carrot one", "large carrot?"],
  ])("is over when the next day something else is asked for: %j", async (said, answer) => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    ana.waits(24);
    expect(await ana.says(said)).toEqual([answer]);
  });

  it("is put right the next day as ever", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    ana.waits(24);
    expect(await ana.says("I mean carrot")).toEqual([
      "Last time we stopped here: **Order** (a carrot one, a small one). Shall we go on?",
    ]);
  });

  it("is asked about behind an answer to something else", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    ana.waits(24);
    expect(await ana.says("what are your hours?")).toEqual([
      "open till six",
      "Last time we stopped here: **Order** (a lemon one). Shall we go on?",
    ]);
  });

  it("goes on as ever within two hours", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    ana.waits(1.9);
    expect(await ana.says("small")).toEqual(["small lemon?"]);
    ana.waits(1.9);
    expect(await ana.says("yes")).toEqual(["ordered small lemon as turn 3"]);
  });

  it("goes on for as long as the bot is patient", async () => {
    const ana = talkWith({ ...baker, bot: { ...baker.bot, patienceMinutes: 10 } });
    await ana.says("order a lemon cake");
    ana.waits(0.1);
    expect(await ana.says("your hours?")).toEqual(["open till six", "which size?"]);
    ana.waits(0.2);
    expect((await ana.says("hm"))[0]).toContain("Shall we go on?");
  });
});
