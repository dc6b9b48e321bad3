import { again, defineSkill, reply } from "../skill.ts";
import { cakes, eachCake, oneOf } from "./cakes.ts";

/** What the bakery has run out of; a test may say. */
export const soldOut = new Set<string>();
/** What the read-back adds about a cake; a test may say. */
export const prices = new Map<string, string>();

/** Orders a cake. */
export const order = defineSkill({
  name: "shop.order",
  summary: "order",
  triggers: [{ on: "intent", examples: { en: ["order"] } }],
  slots: {
    cake: {
      ...oneOf("cake", "carrot", "lemon"),
      also: "cake.also",
      entry: () => cakes,
      each: eachCake,
    },
    size: {
      ...oneOf("size", "small", "large"),
      example: "size.example",
      inTurn: (said: string) => said.match(/small|large/gu) ?? [],
    },
  },
  changedBy: "shop.swap",
  ends: () => (soldOut.has("everything") ? reply("nothing left today") : undefined),
  check: ({ known }) =>
    known.cake === "lemon" && known.size === "large"
      ? { forget: ["size"], question: { text: "no large lemon cake" } }
      : undefined,
  readBack: ({ known }) =>
    [`${known.size} ${known.cake}?`, prices.get(known.cake)].join(" ").trim(),
  run: ({ known, key }) =>
    soldOut.has(known.cake)
      ? again({ forget: ["cake"], question: { text: `${known.cake} just sold out` } })
      : reply(`ordered ${known.size} ${known.cake} as ${key}`),
});

/** Changes the size of what was ordered last. */
export const swap = defineSkill({
  name: "shop.swap",
  summary: "sum",
  triggers: [{ on: "intent", examples: { en: ["swap"] } }],
  slots: {
    order: { ...oneOf("order", "last"), find: () => "last" },
    size: oneOf("size", "small", "large"),
  },
  isOpen: () => !soldOut.has("everything"),
  readBack: ({ known }) => `${known.size} instead?`,
  run: ({ known }) => reply(`${known.size} now`),
});

export const refund = defineSkill({
  name: "shop.refund",
  summary: "refund",
  triggers: [{ on: "intent", examples: { en: ["refund"] } }],
  slots: { day: oneOf("day", "monday", "tuesday") },
  readBack: ({ known }) => `refund ${known.day}?`,
  run: ({ known }) => reply(`refunded ${known.day}`),
});
