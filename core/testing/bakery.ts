import { z } from "zod";
import { defineBot } from "../bot.ts";
import { id } from "../message/address.ts";
import type { Prompting } from "../message/event.ts";
import type { Button } from "../message/outgoing.ts";
import { actionOf, again, defineSkill, handoff, pass, reply } from "../skill.ts";
import type { Slot } from "../skill.ts";
import { newDialogue } from "../engine/dialogue.ts";
import type { Dialogue } from "../engine/dialogue.ts";
import { prepareBot } from "../engine/prepared.ts";
import type { SecondOpinion } from "../engine/second.ts";
import { takeTurn } from "../engine/turn.ts";

const oneOf = (label: string, ...options: readonly string[]): Slot<string> => ({
  label,
  value: z.enum(options),
  find: (said) => options.find((option) => said.toLowerCase().includes(option)),
  ask: ({ text }) => ({
    text: text(`ask.${label}`),
    choices: options.map((option) => ({ label: option, set: { [label]: option } })),
  }),
});

/** What the bakery has run out of; a test may say. */
export const soldOut = new Set<string>();
/** What the read-back adds about a cake; a test may say. */
export const prices = new Map<string, string>();

const order = defineSkill({
  name: "shop.order",
  summary: "sum",
  triggers: [{ on: "intent", examples: { en: ["order"] } }],
  slots: { cake: oneOf("cake", "carrot", "lemon"), size: oneOf("size", "small", "large") },
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

const hours = defineSkill({
  name: "shop.hours",
  summary: "sum",
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

const menu = defineSkill({
  name: "shop.menu",
  summary: "sum",
  triggers: [{ on: "command", name: "menu" }],
  run: () =>
    reply({
      kind: "text",
      markdown: "how many?",
      buttons: [
        { label: "Two more", action: actionOf("add", "2") },
        { label: "Five (a box)", action: actionOf("add", "5") },
      ],
    }),
});

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
  summary: "sum",
  triggers: [{ on: "command", name: "human" }],
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
  "ask.cake": "which cake?",
  "ask.size": "which size?",
};

const baker = prepareBot(
  defineBot({
    name: "baker",
    persona: { displayName: "Baker", manner: "", about: "sum" },
    locales: {
      fallback: "en",
      texts: { en: texts, "pt-BR": { ...texts, "ask.cake": "qual bolo?" } },
    },
    prompts: [],
    skills: [order, hours, count, menu, collect, person, unsure],
    fallback: lost,
  }),
  {
    train: (examples) => ({
      rank: (said) =>
        examples
          .filter(({ text }) => said.includes(text))
          .map(({ intent }) => ({ intent, score: 0.9 })),
    }),
  },
);

/** A conversation with a baker, a small bot that uses all of the engine: what is said, and what comes back. */
export function talk(second?: SecondOpinion) {
  const bot = { ...baker, ...(second && { second }) };
  let dialogue: Dialogue = newDialogue;
  let attendant: "bot" | "human" = "bot";
  let buttons: readonly Button[] = [];
  let opens: string | undefined;
  let turns = 0;
  let outcome = "";

  async function take(
    event: Partial<Prompting> & Pick<Prompting, "type">,
    crossed = false,
  ): Promise<string[]> {
    turns += 1;
    const about = {
      id: id<"event">(turns),
      address: { channel: "test", account: id<"account">("a"), chat: id<"chat">("c") },
      at: new Date(0),
      from: { id: id<"person">("p") },
    };
    const result = await takeTurn(bot, {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the two kinds are made below
      event: { ...about, ...event } as Prompting,
      contact: { id: id("p") },
      conversation: id("c"),
      organisation: id("o"),
      attendant,
      // As it comes back from the store.
      dialogue: JSON.parse(JSON.stringify(dialogue)),
      crossed,
      key: `turn ${turns}`,
      now: new Date(0),
      signal: AbortSignal.timeout(1_000),
    });
    ({ dialogue, attendant } = result);
    ({ outcome } = result.trace);
    const spoken = result.say.filter((utterance) => utterance.kind === "text");
    buttons = spoken.flatMap((utterance) => utterance.buttons ?? []);
    opens = spoken.at(-1)?.list;
    return spoken.map(({ markdown }) => markdown);
  }

  return {
    says: (text: string) =>
      take({ type: "message", message: id("m"), content: { kind: "text", text } }),
    /** Says it before having seen what the bot said last. */
    saysBlindly: (text: string) =>
      take({ type: "message", message: id("m"), content: { kind: "text", text } }, true),
    commands: (name: string) =>
      take({ type: "message", message: id("m"), content: { kind: "command", name, rest: "" } }),
    sends: (label: string) =>
      take({ type: "message", message: id("m"), content: { kind: "unsupported", label } }),
    presses: (action: string) => take({ type: "button", action }),
    pressesLabel: (label: string) =>
      take({ type: "button", action: buttons.find((one) => one.label === label)?.action ?? "" }),
    actionOf: (label: string) => buttons.find((one) => one.label === label)?.action ?? "",
    get labels() {
      return buttons.map(({ label }) => label);
    },
    /** What opens the choices where they are a list. */
    get opens() {
      return opens;
    },
    get outcome() {
      return outcome;
    },
    get attendant() {
      return attendant;
    },
  };
}
