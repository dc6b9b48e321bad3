import { expect, it } from "vitest";
import { forgetsWhen } from "./forgets.ts";

it.each([
  "não lembro se era quinta às duas ou às três você consegue ver pra mim",
  "o papel foi pra lavar junto com a calça não lembro se era terça às duas ou às três",
  "esqueci que dia que é a minha consulta",
  "perdi o papelzinho, não sei se era quarta ou quinta, esqueci se era às 9 ou às 10",
  "n lembro o horário da minha limpeza",
  "can't remember whether my check-up was at 2 or at 3",
  "I forgot what time I'm booked in for",
  "i don't remember if it was thursday or friday",
  "no me acuerdo si era el jueves a las 2 o a las 3",
  "queria saber o dia, não lembro se era quinta ou sexta",
  "I don't remember what time I'm booked, I need to know when to be there",
  "se me olvidó a qué hora era",
])("who does not remember when they are expected is told: %s", (said) => {
  expect(forgetsWhen(said)).toBe(true);
});

it.each([
  "não lembro quando foi minha última limpeza, quero marcar uma pra quinta",
  "não lembro o nome da dentista, queria uma limpeza com ela",
  "esqueci de ir ontem, tem quinta às duas?",
  "não lembro se era às duas ou às três, mas cancela",
  "can't remember when I last had a cleaning",
  "i forgot to book, is thursday free?",
  "forgot to ask, what time is it open?",
  "no me acuerdo cuándo fue la última limpieza",
  "lembro que era quinta às duas",
  "I don't remember if i booked, I need a cleaning Wednesday",
  "não lembro que dia era, pode ser quarta às 10",
  "no recuerdo qué día era, quiero una limpieza el jueves",
])("what else they may have forgotten is not that: %s", (said) => {
  expect(forgetsWhen(said)).toBe(false);
});
