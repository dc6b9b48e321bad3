import { describe, expect, it } from "vitest";
import { baker } from "../testing/bakery.ts";
import { talkWith } from "../testing/talk.ts";

/** A baker who would rather change an order than pay it back. */
function talk() {
  const skills = baker.bot.skills.map((skill) => {
    if (skill.name === "shop.refund") return { ...skill, orElse: "shop.swap" };
    return skill.name === "shop.swap" ? { ...skill, insteadOf: "shop.refund" } : skill;
  });
  const find = (name: string) => skills.find((skill) => skill.name === name);
  return talkWith({ ...baker, bot: { ...baker.bot, skills }, skill: find });
}

describe("what may be done instead of what is read back", () => {
  it("is offered beside the yes, and takes its place", async () => {
    const ana = talk();
    expect(await ana.says("refund monday")).toEqual(["refund monday?"]);
    expect(ana.labels).toEqual(["Yes, confirm", "x", "Not now"]);
    expect(await ana.pressesLabel("x")).toEqual(["which order?"]);
    expect(await ana.says("the last one, small")).toEqual(["small instead?"]);
    expect(await ana.says("yes")).toEqual(["small now"]);
  });

  it("leaves the yes and the no as they are", async () => {
    const ana = talk();
    await ana.says("refund monday");
    expect(await ana.says("yes")).toEqual(["refunded monday"]);
  });
});

describe("who cannot have what there is, and says what would suit", () => {
  it("is taken to mean the other", async () => {
    const ana = talk();
    expect(await ana.says("I can't take the refund monday, is there a small one?")).toEqual([
      "small instead?",
    ]);
  });

  it("is so while it is read back, too", async () => {
    const ana = talk();
    await ana.says("refund monday");
    expect(await ana.says("is there a small one instead?")).toEqual(["small instead?"]);
  });

  it("gives it up where nothing else is told", async () => {
    const ana = talk();
    expect(await ana.says("I can't wait, refund monday")).toEqual(["refund monday?"]);
  });
});
