import { describe, expect, it } from "vitest";
import type { Turn } from "../../turn.ts";
import { baker, talk } from "../../testing/bakery.ts";
import { talkWith } from "../../testing/talk.ts";

const skills = baker.bot.skills.map((skill) =>
  skill.name === "shop.hours"
    ? { ...skill, awaitsYes: ({ spokeAt }: Turn) => spokeAt === undefined }
    : skill,
);
/** A baker whose hours await a yes, until the bot has answered something. */
const awaitingYes = {
  ...baker,
  bot: { ...baker.bot, skills },
  skill: (name: string) => skills.find((skill) => skill.name === name),
};

describe("a yes or a no where nothing was asked", () => {
  it.each(["yes", "ok", "blz", "👍", "no", "não"])(
    "is answered with what can be done: %j",
    async (said) => {
      expect(await talk().says(said)).toEqual(["anything else?"]);
    },
  );

  it("is to the form under way, where there is one", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says("ok")).toEqual(["ordered small lemon as turn 2"]);
    expect(await ana.says("ok")).toEqual(["anything else?"]);
  });

  it("is to nothing that awaits a yes, where more was answered since", async () => {
    const ana = talkWith(awaitingYes);
    await ana.says("cost");
    await ana.says("hello");
    expect(await ana.says("ok")).toEqual(["anything else?"]);
  });

  it("is to what awaits a yes, though there was a greeting since", async () => {
    const ana = talkWith(awaitingYes);
    expect(await ana.says("hello")).toEqual(["hello!"]);
    expect(await ana.says("yes")).toEqual(["open till six"]);
    expect(await ana.says("no")).toEqual(["anything else?"]);
  });

  it("is to nothing that awaits a yes, where it was on its way before the last words", async () => {
    const ana = talkWith(awaitingYes);
    await ana.says("hello");
    expect(await ana.saysBlindly("yes")).toEqual(["anything else?"]);
  });

  it("is to what awaits it, and what is wished besides is begun", async () => {
    const ana = talkWith(awaitingYes);
    await ana.says("hello");
    expect(await ana.says("yes, and order a lemon cake")).toEqual(["open till six", "which size?"]);
  });

  it("is no wish that begins with one", async () => {
    expect(await talk().says("ok, order a lemon cake")).toEqual(["which size?"]);
  });
});
