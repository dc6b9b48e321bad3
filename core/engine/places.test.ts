import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineBot } from "../bot.ts";
import type { Place } from "../places.ts";
import { defineSkill, handoff, reply } from "../skill.ts";
import type { Slot } from "../skill.ts";
import { talkWith } from "../testing/talk.ts";
import { prepareBot } from "./prepared.ts";

interface Shop extends Place {
  /** By their slugs. */
  readonly cakes: Readonly<Record<string, string>>;
}

const north: Shop = {
  slug: "north",
  name: "Shop North",
  parts: ["Hill"],
  addresses: ["Hill Street, 1"],
  cakes: { c: "carrot", l: "lemon" },
};
const south: Shop = {
  slug: "south",
  name: "Shop South",
  parts: ["Beach"],
  addresses: ["Long Street, 2"],
  cakes: { c: "cheese", x: "lemon", p: "plum" },
};

const menuOf = (place = "north") => [north, south].find(({ slug }) => slug === place)?.cakes ?? {};

/** The same cake has another slug at each shop, and the same slug is another cake. */
const cake: Slot<string> = {
  label: "cake",
  local: true,
  value: z.string(),
  find: (said, { place }) =>
    Object.entries(menuOf(place)).find(([, name]) => said.includes(name))?.[0],
  tell: (slug, { place }) => menuOf(place)[slug],
  ask: ({ place }) => ({ text: `which cake at ${place}?` }),
};

const size: Slot<string> = {
  label: "size",
  value: z.string(),
  find: (said) => ["small", "large"].find((each) => said.includes(each)),
  ask: () => ({ text: "which size?" }),
};

const order = defineSkill({
  name: "order",
  summary: "order",
  local: true,
  triggers: [
    { on: "intent", examples: { en: ["order"] } },
    { on: "button", action: "order" },
    { on: "command", name: "order" },
  ],
  slots: { cake, size },
  readBack: ({ known, place }) => `${known.size} ${menuOf(place)[known.cake]} at ${place}?`,
  run: ({ known, place }) => reply(`ordered ${known.size} ${known.cake} at ${place}`),
});

const cost = defineSkill({
  name: "cost",
  summary: "cost",
  local: true,
  triggers: [{ on: "intent", examples: { en: ["cost"] } }],
  run: ({ place }) => reply(`three at ${place}`),
});

const mine = defineSkill({
  name: "mine",
  summary: "mine",
  triggers: [{ on: "intent", examples: { en: ["cancel", "my list"] } }],
  run: ({ said }) => reply(`yours (${said})`),
});

const person = defineSkill({
  name: "handoff",
  summary: "person",
  callsPerson: true,
  triggers: [
    { on: "intent", examples: { en: ["human"] } },
    { on: "button", action: "human" },
  ],
  run: () => handoff("wants a person", "one moment"),
});

const lost = defineSkill({ name: "lost", summary: "sum", triggers: [], run: () => reply("what?") });

const texts = {
  sum: "x",
  order: "Order",
  cost: "Cost",
  mine: "Mine",
  person: "A person",
  cake: "cake",
  size: "size",
  "places.ask": "which shop?",
  "places.again": "which shop, please?",
  "places.chosen": "{name} it is",
  "places.moved": "now {name}",
  "places.fixed": "it stays where it is",
};

function talk(shops: readonly Shop[] = [north, south]) {
  const bot = defineBot({
    name: "shops",
    persona: { displayName: "Shops", manner: "", about: "sum" },
    locales: { fallback: "en", texts: { en: texts } },
    prompts: [],
    skills: [order, cost, mine, person],
    fallback: lost,
    places: {
      of: () => Promise.resolve(shops),
      about: () => Promise.resolve(undefined),
      guess: (said) => Promise.resolve(said.includes("plum") ? "south" : undefined),
      called: ["shop"],
    },
  });
  const train = (
    examples: readonly { readonly intent: string | undefined; readonly text: string }[],
  ) => ({
    rank: (said: string) =>
      examples
        .filter(({ text }) => said.includes(text))
        .flatMap(({ intent }) => (intent === undefined ? [] : [{ intent, score: 0.9 }])),
  });
  return talkWith(prepareBot(bot, { train }));
}

describe("a bot that speaks for several places", () => {
  it("asks once which, takes up what was said, and remembers it", async () => {
    const ana = talk();
    expect(await ana.says("order a small lemon cake")).toEqual(["which shop?"]);
    expect(ana.labels).toEqual(["Shop North", "Shop South"]);
    expect(await ana.pressesLabel("Shop South")).toEqual(["small lemon at south?"]);
    expect(await ana.says("yes")).toEqual(["ordered small x at south"]);
    expect(await ana.says("cost")).toEqual(["three at south"]);
  });

  it.each(["2", "the second one", "shop south", "the one at the beach", "south", "long street"])(
    "hears the answer %j",
    async (said) => {
      const ana = talk();
      await ana.says("cost");
      expect(await ana.says(said)).toEqual(["three at south"]);
    },
  );

  it("takes up a press, and a command, too", async () => {
    const ana = talk();
    expect(await ana.presses("order:")).toEqual(["which shop?"]);
    expect(await ana.says("1")).toEqual(["which cake at north?"]);
    const bia = talk();
    expect(await bia.commands("order")).toEqual(["which shop?"]);
    expect(await bia.says("1")).toEqual(["which cake at north?"]);
  });

  it("does not ask who names it at once, nor where only one has what is asked for", async () => {
    const ana = talk();
    expect(await ana.says("order a large lemon cake at Shop North")).toEqual([
      "large lemon at north?",
    ]);
    const bia = talk();
    expect(await bia.says("order a large plum cake")).toEqual(["large plum at south?"]);
  });

  it("says nothing of it where there is one, and one is what there is", async () => {
    const ana = talk([north]);
    expect(await ana.says("order a small lemon cake")).toEqual(["small lemon at undefined?"]);
    expect(ana.dialogue.place).toBeUndefined();
  });

  it("answers what is of no place at once, and waits on for the answer", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake");
    expect(await ana.says("my list")).toEqual(["yours (my list)"]);
    expect(await ana.says("at the South")).toEqual(["small lemon at south?"]);
  });

  it("keeps nobody from a person", async () => {
    const ana = talk();
    await ana.says("cost");
    expect(await ana.says("a human please")).toEqual(["one moment"]);
    expect(ana.attendant).toBe("human");
  });

  it("asks again what was no answer, in the end with a person beside it", async () => {
    const ana = talk();
    await ana.says("cost");
    expect(await ana.says("hm")).toEqual(["which shop, please?"]);
    expect(await ana.says("dunno")).toEqual(["which shop, please?"]);
    expect(ana.labels).toEqual(["Shop North", "Shop South", "A person"]);
    expect(await ana.says("north")).toEqual(["three at north"]);
  });

  it("leaves it at that when the person would rather not", async () => {
    const ana = talk();
    await ana.says("cost");
    await ana.says("never mind");
    expect(ana.outcome).toBe("engine.abandoned");
    expect(await ana.says("at Shop North")).toEqual(["Shop North it is"]);
  });

  it("takes what was said besides together with what waited", async () => {
    const ana = talk();
    await ana.says("order a lemon cake");
    expect(await ana.says("at the North, a large one")).toEqual(["large lemon at north?"]);
  });
});

describe("a change of place", () => {
  it("keeps of a form what is called the same there, and asks for what is not there", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake at Shop North");
    expect(await ana.says("rather at the other shop")).toEqual([
      "now Shop South\n\nsmall lemon at south?",
    ]);
    expect(await ana.says("yes")).toEqual(["ordered small x at south"]);
    const bia = talk();
    await bia.says("order a small carrot cake at Shop North");
    expect(await bia.says("and at Shop South?")).toEqual([
      "now Shop South\n\nwhich cake at south?",
    ]);
    expect(await bia.says("cheese")).toEqual(["small cheese at south?"]);
  });

  it("does not take a yes to what was read back of the other place", async () => {
    const ana = talk();
    await ana.says("order a small lemon cake at Shop North");
    const yes = ana.actionOf("Yes, confirm");
    await ana.says("at the other shop");
    expect(await ana.presses(yes)).toEqual([
      expect.stringMatching(/^That has changed/u),
      "small lemon at south?",
    ]);
  });

  it("answers the question that was just answered, of the other place", async () => {
    const ana = talk();
    await ana.says("cost at Shop North");
    expect(await ana.says("and at Shop South?")).toEqual(["now Shop South\n\nthree at south"]);
  });

  it("is none where a place says which of a person's own things is meant", async () => {
    const ana = talk();
    await ana.says("cost at Shop North");
    expect(await ana.says("cancel the one at Shop South")).toEqual([
      "yours (cancel the one at Shop South)",
    ]);
    expect(await ana.says("cost")).toEqual(["three at north"]);
  });

  it("is by a button of an older message, too", async () => {
    const ana = talk();
    await ana.says("cost");
    const toNorth = ana.actionOf("Shop North");
    await ana.pressesLabel("Shop South");
    expect(await ana.presses(toNorth)).toEqual(["now Shop North\n\nthree at north"]);
    expect(await ana.presses("at:gone")).toEqual([expect.stringContaining("older message")]);
  });

  it("of a place that is no more is asked anew", async () => {
    const shops = [north, south];
    const ana = talk(shops);
    await ana.says("cost at Shop South");
    shops.splice(1, 1, { ...south, slug: "west", name: "Shop West" });
    expect(await ana.says("cost")).toEqual(["which shop?"]);
  });
});
