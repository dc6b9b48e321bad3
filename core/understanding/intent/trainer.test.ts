import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuMs } from "../../testing/cpu-time.ts";
import type { IntentExample, IntentModel } from "./intent.ts";
import { intentTrainer } from "./trainer.ts";

const clinic = examples({
  book: [
    "quero marcar uma consulta",
    "gostaria de agendar um horário",
    "tem horário amanhã?",
    "vcs tem vaga pra sexta?",
    "i'd like to book an appointment",
    "can i schedule a cleaning",
    "quiero reservar un turno",
    "tienen hora para mañana",
  ],
  cancel: [
    "quero cancelar minha consulta",
    "desmarcar",
    "não vou poder ir, cancela por favor",
    "cancel my appointment",
    "i can't make it",
    "quiero cancelar mi cita",
  ],
  price: [
    "quanto custa a limpeza",
    "qual o valor da consulta",
    "how much is a cleaning",
    "what are your prices",
    "cuánto cuesta la limpieza",
  ],
  human: [
    "quero falar com um atendente",
    "me passa pra uma pessoa",
    "talk to a human",
    "hablar con una persona",
  ],
});
const model = intentTrainer.train(clinic);

describe("the intent of a message", () => {
  it.each([
    ["queria marcar um horario", "book"],
    ["qro marcar p amanha", "book"],
    ["tem vaga hj?", "book"],
    ["quero uma limpeza com a dra. Ana sexta às 10, tem horário?", "book"],
    ["preciso desmarcar", "cancel"],
    ["please cancel it, I can't come", "cancel"],
    ["qto custa uma limpeza?", "price"],
    ["cuanto cuesta?", "price"],
    ["quero falar com alguem", "human"],
    ["QUERO FALAR COM UM ATENDENTE!!!", "human"],
  ])("%j wants to %s", (text, intent) => {
    const [best] = model.rank(text);
    expect(best?.intent).toBe(intent);
    expect(best?.score).toBeGreaterThan(0.35);
  });

  it.each(["meu cachorro comeu o chinelo", "asdfghjkl", "👍", "", "7 x 8", "olha esse link"])(
    "%j is like no example and scores low",
    (text) => {
      expect(topScore(model, text)).toBeLessThan(0.35);
    },
  );

  it("is sure of the very words of an example, even of the only one", () => {
    const tiny = intentTrainer.train(examples({ order: ["order"], hours: ["hours"] }));
    expect(tiny.rank("order")[0]).toEqual({ intent: "order", score: expect.closeTo(1, 1) });
    expect(topScore(tiny, "something else entirely")).toBeLessThan(0.35);
  });

  it("ranks every intent once, the best first, with scores from 0 to 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const ranked = model.rank(text);
        const scores = ranked.map(({ score }) => score);
        expect(new Set(ranked.map(({ intent }) => intent)).size).toBe(4);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      }),
    );
  });

  it("learns the same from the same examples", () => {
    const again = intentTrainer.train(clinic);
    expect(again.rank("tem vaga hj?")).toEqual(model.rank("tem vaga hj?"));
  });

  it("scores as before when a few examples are added, and in whatever order they come", () => {
    const more = examples({ price: ["me passa a tabela de preços", "aceita cartão?"] });
    const [shifted, turned] = [[...more, ...clinic], clinic.toReversed()].map((given) =>
      intentTrainer.train(given),
    );
    const texts = [
      "tem vaga hj?",
      "preciso desmarcar",
      "posso ir outro dia?",
      "quero ver a doutora",
    ];
    for (const text of texts)
      for (const { intent, score } of model.rank(text))
        for (const other of [shifted, turned])
          expect(scoreOf(other, { intent, text })).toBeCloseTo(score, 1);
  });

  it("ranks nothing when it was taught nothing", () => {
    expect(intentTrainer.train([]).rank("oi")).toEqual([]);
  });

  it("reads a very long text no further than it has to", () => {
    const long = "quero marcar uma consulta ".repeat(100_000);
    const took = cpuMs(() => expect(model.rank(long)[0]?.intent).toBe("book"));
    expect(took).toBeLessThan(100);
  });
});

function examples(byIntent: Record<string, readonly string[]>): readonly IntentExample[] {
  return Object.entries(byIntent).flatMap(([intent, texts]) =>
    texts.map((text) => ({ intent, text })),
  );
}

function scoreOf(of: IntentModel | undefined, { intent, text }: IntentExample): number {
  return of?.rank(text).find((ranked) => ranked.intent === intent)?.score ?? -1;
}

function topScore(of: IntentModel, text: string): number {
  return of.rank(text)[0]?.score ?? 0;
}
