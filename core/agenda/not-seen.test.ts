import { describe, expect, it } from "vitest";
import { isForSomebody, pointedAt } from "./not-seen.ts";

describe("for whom it is, where nobody is named", () => {
  it.each([
    "queria uma avaliaçao p ela",
    "é pra ele",
    "e um clareamento pra ela na sexta 10h",
    "it's for him",
    "es para ella, el viernes",
    "um amigo quer entrar na lista de espera",
    "he wants to be on the waiting list",
    "ela quer marcar uma limpeza",
    "a friend of mine would like to join the list",
  ])("is for somebody: %s", (said) => {
    expect(isForSomebody(said)).toBe(true);
  });

  it.each([
    "muda pra ela então",
    "vou pedir pra ela",
    "para el viernes",
    "marca pra mim",
    "com ela pode ser",
    "ela quer me ver na quarta",
    "he wants to see me in two weeks",
    "a dra ana quer marcar uma limpeza",
  ])("is for nobody else: %s", (said) => {
    expect(isForSomebody(said)).toBe(false);
  });
});

it.each([
  ["sim, é dela", "dela"],
  ["yes, it's his", "his"],
  ["sí, es de ella", "ella"],
  ["sí, para él", "el"],
  ["isso, com a agenda dela", undefined],
  ["isso, com ela", undefined],
])("points at somebody by a word, or at nobody: %s", (said, word) => {
  expect(pointedAt(said)).toBe(word);
});
