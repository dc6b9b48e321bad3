import { expect, it } from "vitest";
import { answerToOffer } from "./taking.ts";

it.each([
  ["yes", "já fui no dr bruno, gosto dele, pode ser"],
  ["no", "já fui em outro lugar"],
  ["no", "passa pra outra pessoa"],
  ["no", "to viajando"],
  ["no", "já fiz, obrigada"],
  ["no", "no sábado não posso"],
] as const)("is a %s: %s", (answer, said) => {
  expect(answerToOffer(said)).toBe(answer);
});

it.each([
  "não acredito, que ótimo",
  "não vejo a hora, obrigada",
  "can't wait, thanks",
  "não sei ainda",
  "não tenho certeza, pode ser",
  "tô no trabalho, respondo já",
  "consegui folga no sábado",
  "eu já fui aí uma vez",
  "já consegui folga no trabalho",
  "já fui em outro lugar e não gostei, quero sim",
  "quero sim, mas se não der passa pra outra",
  "quero sim, mas na sexta",
  "posso passar pra outra pessoa?",
  "não dá pra ser mais cedo?",
  "é em outra unidade, né",
])("leaves in doubt: %s", (said) => {
  expect(answerToOffer(said)).toBeUndefined();
});
