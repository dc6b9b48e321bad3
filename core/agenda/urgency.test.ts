import { expect, it } from "vitest";
import { isUrgent } from "./urgency.ts";

it.each([
  "meu filho caiu da escada ontem e quebrou o dente da frente",
  "meu pai tá com o rosto inchado desde anteontem",
  "my son chipped his front tooth",
  "my face is swollen",
  "parti um dente comendo",
  "mi hijo se rompió el diente de adelante",
  "se me partió una muela",
  "tengo la cara hinchada",
])("%j cannot wait", (said) => {
  expect(isUrgent(said)).toBe(true);
});

it.each([
  "quero uma limpeza",
  "estou com dor de dente",
  "my teeth are yellow",
  "my filling fell out",
  "particular, limpeza dos dentes",
  "quero clarear só a parte dos dentes da frente",
  "una limpieza de dientes",
  "particular, limpieza de dientes",
  "a partir del lunes, limpieza dientes",
])("%j can", (said) => {
  expect(isUrgent(said)).toBe(false);
});
