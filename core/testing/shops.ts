import { z } from "zod";
import { defineBot } from "../bot.ts";
import { prepareBot } from "../engine/prepared.ts";
import type { Place } from "../places.ts";
import { defineSkill, handoff, reply } from "../skill.ts";
import type { Slot } from "../slot.ts";
import { talkWith } from "./talk.ts";
import type { Talk } from "./talk.ts";

/** A shop, and its cakes. */
export interface Shop extends Place {
  /** By their slugs. */
  readonly cakes: Readonly<Record<string, string>>;
}

export const north: Shop = {
  slug: "north",
  name: "Shop North",
  parts: ["Hill"],
  addresses: ["Hill Street, 1"],
  cakes: { c: "carrot", l: "lemon" },
};
export const south: Shop = {
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
  ask: ({ place }) => ({
    text: `which cake at ${place}?`,
    choices: Object.entries(menuOf(place)).map(([slug, name]) => ({
      label: name,
      set: { cake: slug },
    })),
  }),
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

/** A conversation with a small bot that speaks for several shops. */
export function talkOfShops(shops: readonly Shop[] = [north, south]): Talk {
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
