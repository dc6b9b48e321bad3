import { describe, expect, it } from "vitest";
import { halvesOf, inParts, isBareThing, isElliptic, isFragment } from "./clauses.ts";

describe("a half of a message", () => {
  it.each([
    "o clareamento?",
    "a limpeza de pele",
    "the whitening",
    "el blanqueamiento?",
    "da limpeza",
  ])("is but a thing in %j", (said) => {
    expect(isBareThing(said)).toBe(true);
  });

  it.each(["marca a limpeza", "a limpeza na sexta às 10", "uma limpeza", "where are you", "sexta"])(
    "is more, or none that is known, in %j",
    (said) => {
      expect(isBareThing(said)).toBe(false);
    },
  );
});

describe("two requests in a message", () => {
  it("stand apart at the end of a sentence, and not at a title", () => {
    expect(halvesOf("can I see Dr. Bruno instead for my visit")).toEqual([]);
    expect(halvesOf("cancel my visit. where are you?")).toEqual([
      ["cancel my visit.", "where are you?"],
    ]);
  });
});

describe("the parts of a message", () => {
  it.each([
    ["a limpeza, mas o canal não", ["a limpeza, ", "mas o canal não"]],
    ["a limpeza porém o canal não", ["a limpeza ", "porém o canal não"]],
    ["hoy mas tarde", ["hoy mas tarde"]],
  ])("of %j are %j", (said, parts) => {
    expect(inParts(said)).toEqual(parts);
  });
});

describe("words that name one of what was spoken of", () => {
  it.each([
    "a de sábado",
    "a da dra Ana",
    "só a de quinta",
    "the one with carla",
    "next week's",
    "la del jueves",
    "a outra",
  ])("are those of %j", (said) => {
    expect(isElliptic(said)).toBe(true);
  });

  it.each(["quero cancelar", "a limpeza", "o preço", "outra consulta", "it's late already"])(
    "are not those of %j",
    (said) => {
      expect(isElliptic(said)).toBe(false);
    },
  );
});

describe("a message", () => {
  it.each([
    "com a Carla na quarta às 10",
    "na quinta às 14h com a dra carla pode ser",
    "with Dr Carla on Thursday at 2pm",
    "con la doctora Carla el miércoles",
  ])("says no more than with whom or when: %j", (said) => {
    expect(isFragment(said)).toBe(true);
  });

  it.each([
    "quero marcar com a Carla",
    "na quinta quero outra limpeza",
    "pra minha mãe também",
    "com a Carla marca uma limpeza",
    "quanto custa com a Carla",
  ])("begins something: %j", (said) => {
    expect(isFragment(said)).toBe(false);
  });
});
