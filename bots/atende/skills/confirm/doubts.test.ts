import { expect, it } from "vitest";
import { doubtsComing } from "./doubts.ts";

it.each([
  "não sei se vou conseguir ir",
  "ainda não sei se consigo",
  "not sure if i can make it",
  "no sé si podré, te aviso",
])("%j does not know yet", (said) => {
  expect(doubtsComing(said)).toBe(true);
});

it.each([
  "não sei se consigo, melhor cancelar",
  "não sei se vou conseguir, tem sexta?",
  "no sé si podré, mejor el viernes",
  "não sei onde fica",
  "vou sim",
])("%j says something else", (said) => {
  expect(doubtsComing(said)).toBe(false);
});
