import { expect, it } from "vitest";
import { saysLate } from "./says-late.ts";

it.each([
  "vou atrasar uns 20 minutos",
  "vou chegar atrasada",
  "to atrasado, chego em 15 min",
  "acho que vou me atrasar uns 5 min mas vou",
  "oi to presa no transito vou me atrasar um pouco",
  "bom dia, vou chegar uns 10 minutinhos atrasada ok?",
  "posso chegar 10 minutos atrasada?",
  "meu filho vai atrasar um pouquinho",
  "vou demorar uns 20 minutos pra chegar",
  "im running 10 minutes late",
  "gonna be a bit late, sorry",
  "i'll be late",
  "can i come 10 min late?",
  "voy a llegar 15 minutos tarde",
  "llego tarde, hay mucho trafico",
  "voy con retraso",
  "me voy a demorar 10 minutos",
])("is told by who comes late: %s", (said) => {
  expect(saysLate(said)).toBe(true);
});

it.each([
  "e se eu atrasar?",
  "what if i'm late?",
  "¿y si llego tarde?",
  "desculpa o atraso",
  "sorry for being late",
  "não vou atrasar",
  "i won't be late",
  "no voy a llegar tarde",
  "a doutora está atrasada?",
  "vocês vão atrasar hoje?",
  "minha menstruação está atrasada",
  "vou atrasar, dá pra passar pra 11h?",
  "vou atrasar muito, melhor remarcar",
  "i'm running late, can we move it to 11?",
  "voy tarde, mejor cancela",
  "voy por la tarde",
  "llego a la tarde",
  "puedo ir más tarde?",
  "can i come late afternoon?",
  "is it too late to book?",
  "quero mais tarde",
  "ontem cheguei atrasada",
])("is not told by: %s", (said) => {
  expect(saysLate(said)).toBe(false);
});
