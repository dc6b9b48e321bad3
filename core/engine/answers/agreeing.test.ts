import { expect, it } from "vitest";
import { agreesAround, agreesTo } from "./agreeing.ts";

const half = "Posso confirmar? Bolo com Ana, quinta-feira, 4 de março, às 14:30.";

it("agrees to the half of an hour where that was read", () => {
  expect(agreesTo(half, "isso agora sim quinta às duas e meia pode fechar")).toBe(true);
  expect(agreesTo(half, "isso três e meia pode fechar")).toBe(false);
  expect(agreesTo(read, "isso quatro e meia pode fechar")).toBe(false);
});

const read = "Posso confirmar? Bolo com Ana, quinta-feira, 4 de março, às 16:00.";

it.each([
  "isso quatro horas tá bom. pode marcar aí pra mim",
  "isso os dois tá perfeito",
  "tá joia pode confirmar aí meu amigo",
  "isso quinta dia quatro às dezesseis tá perfeito pode confirmar",
  "isso dia 4 pode marcar",
  "isso 16h",
  "isso, quinta 16h",
  "é isso mesmo é com a dona ana pode confirmar",
  "tem que ser com a ana mesmo, pode marcar",
  "precisa ser nesse dia mesmo, fecha",
  "isso exatamente",
  "pode sim tá bom demais",
  "pode ser esse mesmo pode marcar pelo amor de deus",
  "isso quatro horas tá ótimo pode marcar pra Ana se deus quiser",
])("agrees to what was read as it is spoken: %s", (said) => {
  expect(agreesTo(read, said)).toBe(true);
});

it.each([
  "isso às três pode marcar",
  "isso pode marcar pra mim e pro meu filho",
  "pode marcar pra minha filha",
  "isso às duas pode marcar",
  "isso oito horas tá bom",
  "isso dia três pode marcar",
  "isso dia dezesseis pode marcar",
  "isso quinta uma hora pode marcar",
  "sim quinta de manhã pode marcar",
  "ué quinta às quatro tá certo isso",
])("agrees to no other hour, and no other day: %s", (said) => {
  expect(agreesTo(read, said)).toBe(false);
});

it("agrees to no other part of any day", () => {
  const morning = "Shall I confirm? Cake with Ana, Friday, March 5, at 9:00 AM.";
  expect(agreesTo(morning, "yes friday morning is good")).toBe(true);
  expect(agreesTo(morning, "yes friday afternoon is good")).toBe(false);
  const afternoon = "Shall I confirm? Cake with Ana, Friday, March 5, at 2:00 PM.";
  expect(agreesTo(afternoon, "yes friday afternoon is good")).toBe(true);
  expect(agreesTo(afternoon, "yes friday morning is good")).toBe(false);
});

it.each([
  "isso é pro meu pai mesmo pode confirmar",
  "sí es para él puede confirmar",
  "yes for my dad go ahead",
])("begins and ends with a yes: %s", (said) => {
  expect(agreesAround(read, said)).toBe(true);
});

it.each([
  "isso não é pro meu pai pode marcar",
  "isso é pro meu pai?",
  "é pro meu pai pode confirmar",
  "isso é pro meu pai",
])("does not: %s", (said) => {
  expect(agreesAround(read, said)).toBe(false);
});
