import { describe, expect, it } from "vitest";
import { paysByPlan, paysByThat, paysThemself } from "./paying.ts";

describe("who is to pay", () => {
  it.each([
    "quero uma limpeza pelo convênio",
    "com meu plano, por favor",
    "a cleaning with my insurance",
    "through our dental plan",
    "una limpieza con el seguro",
    "por la obra social",
    "não, é pelo convênio",
    "não sei se dá, mas seria pelo plano",
    "no, through my insurance",
  ])("is a plan, whichever: %s", (said) => {
    expect([paysByPlan(said), paysThemself(said)]).toEqual([true, false]);
  });

  it.each([
    "particular",
    "sem convênio",
    "without insurance",
    "sin seguro, por mi cuenta",
    "não é pelo convênio",
    "não vai ser pelo plano",
    "no es por el seguro",
    "not through my insurance",
  ])("is who asks: %s", (said) => {
    expect([paysByPlan(said), paysThemself(said)]).toEqual([false, true]);
  });

  it.each(["limpeza na sexta", "seguro que sí", "what is the plan"])("is not told: %s", (said) => {
    expect([paysByPlan(said), paysThemself(said)]).toEqual([false, false]);
  });

  it.each([
    "cool, put me down with that, tuesday",
    "I'll go with that one",
    "entonces con ese",
    "por ele",
  ])("is what was just spoken of: %s", (said) => {
    expect(paysByThat(said)).toBe(true);
  });

  it.each(["with that dentist", "con ese doctor, por favor", "com ela"])(
    "is not told by %s",
    (said) => {
      expect(paysByThat(said)).toBe(false);
    },
  );
});
