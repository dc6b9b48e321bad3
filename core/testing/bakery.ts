import { z } from "zod";
import { defineBot } from "../bot.ts";
import type { Care } from "../care/care.ts";
import { actionOf, defineSkill, handoff, pass, reply } from "../skill.ts";
import { prepareBot } from "../engine/prepared.ts";
import { set } from "../engine/routing/actions.ts";
import type { SecondOpinion } from "../engine/routing/second.ts";
import { order, refund, swap } from "./orders.ts";
import { talkWith } from "./talk.ts";
import type { Talk } from "./talk.ts";

const greeting = defineSkill({
  name: "greeting",
  summary: "sum",
  inPassing: true,
  triggers: [{ on: "intent", examples: { en: ["hello"] } }],
  run: () => reply("hello!"),
});

const nod = defineSkill({
  name: "nod",
  summary: "sum",
  triggers: [{ on: "answer" }],
  run: () => reply("anything else?"),
});

const cost = defineSkill({
  name: "shop.cost",
  summary: "sum",
  triggers: [{ on: "intent", examples: { en: ["cost"] } }],
  run: ({ key }) => reply(`three each, says ${key}`),
});

const deal = defineSkill({
  name: "shop.deal",
  summary: "sum",
  triggers: [{ on: "intent", examples: { en: ["deal"] } }],
  run: ({ said }) =>
    reply({
      kind: "text",
      markdown: `lemon is cheap (${said})`,
      buttons: [{ label: "Order lemon", action: set("shop.order", { cake: "lemon" }) }],
    }),
});

const help = defineSkill({
  name: "help",
  summary: "sum",
  triggers: [],
  run: () => reply("all that we do"),
});

const hours = defineSkill({
  name: "shop.hours",
  summary: "hours",
  triggers: [
    { on: "intent", examples: { en: ["hours"] } },
    { on: "command", name: "hours" },
  ],
  run: () => reply("open till six"),
});

const count = defineSkill({
  name: "shop.count",
  summary: "sum",
  triggers: [
    { on: "command", name: "count" },
    { on: "button", action: "add" },
  ],
  run({ memory, pressed }) {
    const total = Number(memory["total"] ?? 0) + Number(pressed ?? 1);
    return {
      ...reply(`${total}`),
      next: "done",
      say: [{ kind: "text", markdown: `${total}` }],
      remember: { total },
    };
  },
});

/** A command that asks how many cakes are to be added to the `count`. */
function offering(name: string, markdown: string, counts: Readonly<Record<string, number>>) {
  const buttons = Object.entries(counts).map(([label, more]) => ({
    label,
    action: actionOf("add", `${more}`),
  }));
  return defineSkill({
    name: `shop.${name}`,
    summary: "sum",
    triggers: [{ on: "command", name }],
    run: () => reply({ kind: "text", markdown, buttons }),
  });
}

const menu = offering("menu", "how many?", { "Two more": 2, "Five (a box)": 5 });
const sample = offering("sample", "a free one?", { Yes: 1, "No, thanks": 0 });

/** Its hours are numbers, as the places of its choices are. */
const collect = defineSkill({
  name: "shop.collect",
  summary: "sum",
  triggers: [{ on: "command", name: "collect" }],
  slots: {
    hour: {
      label: "size",
      value: z.enum(["2", "3", "4"]),
      find: (said: string) => (/^[2-4]$/u.test(said) ? said : undefined),
      ask: () => ({
        text: "what hour?",
        choices: ["2", "3", "4"].map((hour) => ({ label: `${hour} pm`, set: { hour } })),
      }),
    },
  },
  run: ({ known }) => reply(`at ${known.hour}`),
});

const person = defineSkill({
  name: "handoff",
  summary: "person",
  callsPerson: true,
  triggers: [
    { on: "command", name: "human" },
    { on: "button", action: "handoff" },
    { on: "intent", examples: { en: ["ring me"] } },
  ],
  run: () => handoff("wants a person", "one moment"),
});

const unsure = defineSkill({
  name: "unsure",
  summary: "sum",
  triggers: [{ on: "command", name: "unsure" }],
  run: () => pass,
});

const lost = defineSkill({ name: "lost", summary: "sum", triggers: [], run: () => reply("what?") });

const texts = {
  sum: "x",
  cake: "cake",
  size: "size",
  "cake.also": "pie, flavour",
  "ask.cake": "which cake?",
  "ask.size": "which size?",
  "ask.order": "which order?",
  "size.example": "a small one",
  day: "day",
  "ask.day": "of which day?",
  order: "Order",
  refund: "Refund",
  hours: "Hours",
  person: "A person",
};

/** Understands its examples where they stand, and is in two minds where something is "sort of" said. */
export const baker = prepareBot(
  defineBot({
    name: "baker",
    persona: { displayName: "Baker", manner: "", about: "sum" },
    locales: {
      fallback: "en",
      texts: { en: texts, "pt-BR": { ...texts, "ask.cake": "qual bolo?" } },
    },
    prompts: [],
    skills: [
      order,
      hours,
      refund,
      swap,
      cost,
      deal,
      greeting,
      nod,
      help,
      count,
      menu,
      sample,
      collect,
      person,
      unsure,
    ],
    fallback: lost,
  }),
  {
    train: (examples) => ({
      rank: (said) =>
        examples
          .filter(({ text }) => said.includes(text))
          .flatMap(({ intent }) =>
            intent === undefined ? [] : [{ intent, score: said.includes("sort of") ? 0.45 : 0.9 }],
          ),
    }),
  },
);

/** A conversation with a baker, a small bot that uses all of the engine. */
export function talk(second?: SecondOpinion, care?: Care): Talk {
  const bot = { ...baker.bot, ...(care && { care }) };
  return talkWith({ ...baker, bot, ...(second && { second }) });
}

/** The same on a channel that shows forms. */
export function talkWithForms(): Talk {
  return talkWith(baker, { showsForms: true });
}
