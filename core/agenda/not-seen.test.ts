import { describe, expect, it } from "vitest";
import { isForSomebody } from "./not-seen.ts";

describe("for whom it is, where nobody is named", () => {
  it.each([
    "queria uma avaliaçao p ela",
    "é pra ele",
    "e um clareamento pra ela na sexta 10h",
    "it's for him",
    "es para ella, el viernes",
  ])("is for somebody: %s", (said) => {
    expect(isForSomebody(said)).toBe(true);
  });

  it.each([
    "muda pra ela então",
    "vou pedir pra ela",
    "para el viernes",
    "marca pra mim",
    "com ela pode ser",
  ])("is for nobody else: %s", (said) => {
    expect(isForSomebody(said)).toBe(false);
  });
});
