import { describe, expect, it } from "vitest";
import { defineBot } from "../../bot.ts";
import { id } from "../../message/address.ts";
import { defineSkill, reply } from "../../skill.ts";
import { aMessage } from "../../testing/turn.ts";
import { newDialogue } from "../dialogue.ts";
import { openMoment } from "../moment.ts";
import type { Moment } from "../moment.ts";
import { prepareBot } from "../prepared.ts";
import { isOfReadBack, verdictOn } from "./verdict.ts";

const skillOf = (name: string, more = {}) =>
  defineSkill({ name, summary: name, triggers: [], run: () => reply(name), ...more });

const order = skillOf("order");
const refund = skillOf("refund");
const attend = skillOf("attend", { agrees: true });
const lost = skillOf("lost");
const chat = skillOf("chat", { inPassing: true });
const drop = skillOf("drop", { cancels: true });

const bot = prepareBot(
  defineBot({
    name: "shop",
    persona: { displayName: "Shop", manner: "", about: "order" },
    locales: {
      fallback: "en",
      texts: {
        en: {
          order: "Order",
          refund: "Refund",
          attend: "Attend",
          chat: "Chat",
          drop: "Drop",
          lost: "Lost",
        },
      },
    },
    prompts: [],
    skills: [order, refund, attend, chat, drop],
    fallback: lost,
  }),
  { train: () => ({ rank: () => [] }) },
);

const active = { skill: "order", known: {}, confirming: "digest" };

function momentOf(text: string, crossed = false): Moment {
  return openMoment(bot, {
    event: aMessage(text),
    contact: { id: id("contact") },
    conversation: id("conversation"),
    organisation: id("organisation"),
    attendant: "bot",
    dialogue: newDialogue,
    crossed,
    key: "turn",
    now: new Date(0),
    signal: AbortSignal.timeout(1_000),
  });
}

const read = "Posso confirmar? Bolo com Ana, quinta-feira, 4 de março, às 16:00.";

/** What words are to what was read back, if the router thinks so of them. */
function verdictOf(said: string, intent?: string, score = 0.9) {
  const ranked = intent === undefined ? [] : [{ intent, score }];
  const judged = { skill: order, active, routing: { ranked }, read, heard: false };
  return verdictOn(momentOf(said), judged);
}

describe("what is said of what was read back", () => {
  it.each(["sim, ops, na verdade não", "sim, pera, não", "yes, actually no", "ok, or rather no"])(
    "is no yes where the same message takes it back: %s",
    (said) => {
      expect(verdictOf(said)).toBe("declined");
    },
  );

  it.each([
    "espera aí, tá?",
    "one moment, ok?",
    "how much, please?",
    "un momento, por favor",
    "too expensive, great",
    "later, ok",
  ])("is not agreed to by a yes behind something else: %s", (said) => {
    expect(verdictOf(said)).not.toBe("agreed");
  });

  it.each([
    "sim, tô com febre",
    "yes, my tooth hurts",
    "sí, gracias por todo",
    "sim, desculpa a demora",
    "yes, sorry for the delay",
    "sí, perdón por la demora",
  ])("agrees where it begins with a yes that stands for itself: %s", (said) => {
    expect(verdictOf(said)).toBe("agreed");
  });

  it.each([
    "yeah 4 is good",
    "sim na quinta",
    "isso quinta às 4 da tarde",
    "la primera está bien",
    "sim, melhor assim",
    "sí, mejor así",
    "sim, na verdade quinta às 4",
  ])("agrees where it names nothing but what was read: %s", (said) => {
    expect(verdictOf(said)).toBe("agreed");
  });

  it.each(["sim, na verdade prefiro outro horário", "sim, melhor na sexta", "yes, better later"])(
    "does not agree where something else is put in its place: %s",
    (said) => {
      expect(verdictOf(said)).toBeUndefined();
    },
  );

  it.each(["yeah 5 is good", "ok quinta?", "ok quinta vou pensar", "ok quinta não", "quinta às 4"])(
    "does not agree where it names something else, asks, or says no more than that: %s",
    (said) => {
      expect(verdictOf(said)).toBeUndefined();
    },
  );

  it.each([
    ["eu vou na quinta", "attend", "declined"],
    ["confirma a minha de quinta", "attend", "declined"],
    ["pode marcar com Ana", undefined, undefined],
    ["voy el jueves", "drop", undefined],
    ["pode tirar da agenda", "drop", "agreed"],
    ["quita la reserva", "drop", "agreed"],
    ["não vou conseguir ir", "drop", "agreed"],
    ["no puedo ir", "drop", "agreed"],
    ["no, quiero ir", "drop", "declined"],
    ["não, pode deixar", "drop", "declined"],
    ["pode desmarcar que vou viajar", "drop", "agreed"],
    ["pode desmarcar que vou viajar", "attend", undefined],
    ["sim, tô viajando", "attend", "agreed"],
    ["tem multa pra cancelar?", "drop", undefined],
    ["e se eu cancelar, perco o dinheiro?", "drop", undefined],
    ["tem multa pra cancelar", "drop", undefined],
    ["sim, tem multa?", undefined, undefined],
    ["yes, is there a fee?", undefined, undefined],
    ["sim, cancela pra mim?", "drop", "agreed"],
    ["sim, pode ser?", undefined, "agreed"],
    ["can I cancel later?", "drop", undefined],
    ["até quando puedo cancelar?", "drop", undefined],
    ["não vou poder ir, cancela pra mim?", "drop", "agreed"],
    ["sim, eu vou", undefined, "unclear"],
    ["sí, voy", undefined, "unclear"],
    ["yes, I'm going", undefined, "unclear"],
    ["ok, keep it", undefined, "unclear"],
    ["sim, vou viajar", undefined, "agreed"],
    ["sí, voy de viaje", undefined, "agreed"],
    ["yes, I'm going away", undefined, "agreed"],
    ["sim, vou desmarcar", undefined, "agreed"],
    ["sim a da quinta", undefined, "agreed"],
    ["pode tirar essa de quinta", "drop", "agreed"],
    ["ok quinta se queda", undefined, "unclear"],
    ["claro que quinta eu quero", undefined, "unclear"],
    ["yeah quinta works", undefined, "unclear"],
    ["tá e se eu pagar multa", "drop", undefined],
    ["quero cancelar se não tiver multa", "drop", undefined],
    ["sim, se não tiver multa", undefined, undefined],
    ["cancela? não", "drop", "declined"],
    ["não não péra deixa como tá, eu vou sim", "attend", "declined"],
  ])("%j, where it seems to be for %j, is to what cancels %j", (said, intent, verdict) => {
    const ranked = intent === undefined ? [] : [{ intent, score: 0.9 }];
    const dropping = { skill: drop, active: { ...active, skill: "drop" } };
    const judged = { ...dropping, routing: { ranked }, read, heard: false };
    expect(verdictOn(momentOf(said), judged)).toBe(verdict);
  });

  it.each([
    "tá errado",
    "isso é muito cedo",
    "tá muito caro",
    "ok vou ver com meu marido",
    "ok let me think about it",
    "ya lo pensé mejor",
    "yes but somewhere else",
    "sim quanto é mesmo",
    "quero saber dos bolos",
  ])("does not agree by a first word alone: %s", (said) => {
    expect(verdictOf(said)).toBeUndefined();
  });

  it.each(["yes, but how much is it?", "sim, mas é com quem?", "sí, pero ¿dónde es?"])(
    "does not agree where something is asked first: %s",
    (said) => {
      expect(verdictOf(said)).toBeUndefined();
    },
  );

  it.each([
    ["isso só a minha", true, "agreed"],
    ["yes just mine", true, "agreed"],
    ["si solo la mia", true, "agreed"],
    ["isso só a minha", false, undefined],
    ["ok deixa eu ver quinta com meu chefe", true, undefined],
    ["tá difícil quinta", true, undefined],
    ["certo quinta talvez", true, undefined],
    ["ok wait thursday i work", true, undefined],
    ["vale el jueves te aviso", true, undefined],
    ["claro só minha filha vai", true, undefined],
    ["sim quanto é mesmo", true, undefined],
    ["pode a de quinta não", true, undefined],
  ] as const)("%j, where some of it was known: %j, is %j", (said, heard, verdict) => {
    const judged = { skill: order, active, routing: { ranked: [] }, read, heard };
    expect(verdictOn(momentOf(said), judged)).toBe(verdict);
  });

  it("agrees where the same is asked for once more, and no other", () => {
    expect(verdictOf("então muda pra esse", "order")).toBe("agreed");
    expect(verdictOf("muda pra esse mesmo, por favor", "order")).toBe("agreed");
    expect(verdictOf("muda esse", "order")).toBeUndefined();
    expect(verdictOf("quero marcar nessa outra dentista", "order")).toBeUndefined();
    expect(verdictOf("move it to that other one", "order")).toBeUndefined();
    expect(verdictOf("muda pra esse", "refund")).toBeUndefined();
  });

  it("agrees by the words of a skill that agrees, unless they ask or say no to something", () => {
    expect(verdictOf("who will i see?", "attend", 0.9)).toBeUndefined();
    expect(verdictOf("estarei lá", "attend", 0.4)).toBe("agreed");
    expect(verdictOf("ok quinta vou pensar", "attend")).toBeUndefined();
    expect(verdictOf("yeah thursday i will let you know", "attend")).toBeUndefined();
    expect(verdictOf("vale el jueves te aviso", "attend")).toBeUndefined();
    expect(verdictOf("não sei se estarei lá", "attend")).toBeUndefined();
    expect(verdictOf("estarei lá", "attend", 0.2)).toBeUndefined();
    expect(verdictOf("certo quinta talvez", "attend", 0.99)).toBeUndefined();
    expect(verdictOf("sim, mas confirmo depois", "attend")).toBeUndefined();
    expect(verdictOf("confirmadíssimo", "attend", 0.4)).toBe("agreed");
  });

  it("declines where it begins with a no and goes on with talk or with nothing clear", () => {
    expect(verdictOf("não, mais tarde")).toBe("declined");
    expect(verdictOf("não, obrigada pela atenção", "chat")).toBe("declined");
    expect(verdictOf("no, some other time", "order")).toBe("declined");
  });

  it("is no verdict where it begins with a no and clearly goes on with something else", () => {
    expect(verdictOf("não, quero meu dinheiro de volta", "refund", 0.5)).toBeUndefined();
    expect(verdictOf("não, reembolso", "refund", 0.5)).toBe("declined");
    expect(verdictOf("não, reembolso", "refund", 0.9)).toBeUndefined();
  });

  it("is no verdict where nothing was read back, or where it was said before that was seen", () => {
    const judged = { skill: order, active, routing: { ranked: [] }, read, heard: false };
    const { confirming: _, ...asking } = active;
    const yes = "yes, of course it is";
    expect(verdictOn(momentOf(yes), { ...judged, active: asking })).toBeUndefined();
    expect(verdictOn(momentOf(yes, true), judged)).toBeUndefined();
  });
});

describe("words that another skill may be for", () => {
  it.each([
    { what: "so few that they put something right", said: "on friday", other: refund, isOf: true },
    { what: "a few words of talk", said: "thank you", other: chat, isOf: false },
    { what: "a no and talk", said: "no, thank you very much indeed", other: chat, isOf: true },
    { what: "a yes and more", said: "yes, but how much is it", other: refund, isOf: true },
    { what: "a yes and what it is to", said: "yes just the cake", other: refund, isOf: true },
    { what: "words that agree", said: "i will be there on time", other: attend, isOf: true },
    { what: "a request", said: "i want my money back please", other: refund, isOf: false },
  ])("$what are of what was read back: $isOf", ({ said, other, isOf }) => {
    expect(isOfReadBack(momentOf(said), active, other)).toBe(isOf);
  });

  it("are for it where nothing was read back", () => {
    expect(isOfReadBack(momentOf("yes, sure"), { skill: "order", known: {} }, refund)).toBe(false);
  });
});
