import { expect, it } from "vitest";
import { isUrgent } from "./urgency.ts";

it.each([
  "meu filho caiu da escada ontem e quebrou o dente da frente",
  "meu pai tá com o rosto inchado desde anteontem",
  "my son chipped his front tooth",
  "my face is swollen",
  "mi hijo se rompió el diente de adelante",
  "tengo la cara hinchada",
])("%j cannot wait", (said) => {
  expect(isUrgent(said)).toBe(true);
});

it.each([
  "quero uma limpeza",
  "estou com dor de dente",
  "my teeth are yellow",
  "my filling fell out",
  "una limpieza de dientes",
])("%j can", (said) => {
  expect(isUrgent(said)).toBe(false);
});
