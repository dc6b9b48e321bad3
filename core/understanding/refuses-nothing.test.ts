import { expect, it } from "vitest";
import { preferenceIn } from "./refusal.ts";

it.each([
  "mais ou menos 10h",
  "pelo menos na segunda",
  "but friday works",
  "sim, mas não esqueço",
  "não",
  "sexta às 10",
  "saio do trabalho na sexta às 17",
  "posso de manhã e tarde",
  "sexta eu tenho toda a tarde livre",
  "quinta tenho somente a tarde",
  "sexta tenho manhã livre",
  "is it too late to book for today?",
  "é muito tarde pra marcar hoje?",
  "é tarde demais pra cancelar?",
  "it is too soon to book?",
  "¿es muy pronto para pedir la cita?",
  "saio do trabalho às 17",
  "después del trabajo por la tarde",
  "quiero algo que me sirva con el trabajo por la mañana",
  "I'm not going to work tomorrow so I'll be there",
])("%j refuses nothing", (said) => {
  expect(preferenceIn(said)).toEqual({ refused: "", wished: said });
});
