import { describe, expect, it } from "vitest";
import { asksForAnother, corrects, putRight } from "./otherwise.ts";

describe("putting something right", () => {
  it.each([
    "quis dizer dia 20",
    "não, quis dizer dia 20",
    "troca o horário pra 10h",
    "na verdade quinta",
    "ops, errei, é sexta",
    "não, perdão, é restauração e não clareamento",
    "it's a filling, not a cleaning",
    "I meant Friday",
    "actually make it 3pm",
    "mejor el miércoles",
    "let's make it friday",
    "I'd rather friday",
    "perdona, que sea el viernes",
    "pásalo al viernes",
    "ai desculpa, pode ser com a ana?",
    "uy perdón, ¿puede ser el jueves?",
  ])("is what %j does", (said) => {
    expect(corrects(said)).toBe(true);
  });

  it.each([
    "não vou poder ir na sexta",
    "sexta",
    "quero marcar",
    "no puedo ir",
    "nada",
    "pode ser",
  ])("is not what %j does", (said) => {
    expect(corrects(said)).toBe(false);
  });

  it.each([
    ["ih não, melhor na quinta", "na quinta"],
    ["ah no pará, mejor el jueves a las 10", "el jueves a las 10"],
    ["oh wait, thursday would be better", "thursday would be better"],
    ["putz, esqueci, sexta não dá", "sexta nao da"],
    ["quinta é melhor", "quinta e melhor"],
    ["não", ""],
  ])("may be of what is done already: %j", (said, instead) => {
    expect(putRight(said)).toBe(instead);
  });

  it.each(["ah, quinta às 10", "nossa, que bom", "para quinta", "obrigada", "quero marcar outra"])(
    "is nothing of what is done already in %j",
    (said) => {
      expect(putRight(said)).toBeUndefined();
    },
  );

  it("may be a wish for another one and nothing else", () => {
    expect(asksForAnother("Horário", "dá pra mudar o horário?")).toBe(true);
    expect(asksForAnother("Día", "no, otro día, por favor")).toBe(true);
    expect(asksForAnother("Dia", "não, outro dia")).toBe(true);
    expect(asksForAnother("Dia", "qro outro dia")).toBe(true);
    expect(asksForAnother("Hora", "outra hr")).toBe(true);
    expect(asksForAnother("Dia", "outro dia às 10")).toBe(false);
  });
});
