import { expect, it } from "vitest";
import { objectsTo } from "./objecting.ts";

const read =
  "Posso confirmar? Limpeza com Dra. Ana Ribeiro, quarta-feira, 10 de março, às 10:00. Particular: R$ 180,00.";

it.each([
  "sim, mas não na quarta",
  "sim, só não pode ser com a Ana, tá bom",
  "isso quarta é ruim pra mim pode ser",
  "sure, just not at 10 please go ahead",
  "sí pero a las 10 no puedo, está bien",
  "ok mas em outro dia pode ser",
  "vale, pero con otra doctora, gracias",
  "sim, mas quarta eu não consigo",
  "ok mas na quarta não tenho nada livre",
  "yes, 10 doesn't work though",
])("objects to something of what was read: %s", (said) => {
  expect(objectsTo(read, said)).toBe(true);
});

it.each([
  "sim, tô com febre",
  "sim, não tem problema ser na quarta",
  "yes please, I can't wait",
  "sim, às 10 é cedo mas tudo bem, pode marcar",
  "isso, quarta às 10 tá ótimo, não vou atrasar",
  "sim, desculpa, não vi a mensagem",
  "sim, na quarta não trabalho",
  "sí, a las 10 no está mal",
  "yes! Dr Ana won't bite lol",
  "sim, quarta é complicado mas eu dou meu jeito",
  "yes, I don't have class on wednesday",
])("objects to nothing of it: %s", (said) => {
  expect(objectsTo(read, said)).toBe(false);
});
