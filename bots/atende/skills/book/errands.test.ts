import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { withoutErrands } from "./errands.ts";

/** A Monday. */
const now = Temporal.PlainDateTime.from("2027-03-01T08:00");

it.each([
  ["en", "i have to pick up my son at 3, cleaning wednesday at 10", "cleaning wednesday at 10"],
  ["en", "gotta drop the kids at school at 8, so 9:30 friday", "so 9:30 friday"],
  ["pt-BR", "busco meu filho às 15h, limpeza quarta às 10", "limpeza quarta às 10"],
  ["pt-BR", "limpeza às 9 que às 11 eu busco minha neta", "limpeza às 9"],
  ["es", "recojo a mi hijo a las 3, limpieza a las 10", "limpieza a las 10"],
] as const)(
  "what somebody has to do at another hour is left out (%s): %s",
  (language, said, rest) => {
    expect(withoutErrands(said, { now, language })).toBe(rest);
  },
);

it.each([
  ["en", "i have to pick up my son at 3, after that"],
  ["pt-BR", "tenho reunião às 9, depois disso"],
  ["pt-BR", "limpeza quarta às 10, com a ana"],
] as const)("all of it counts where no other hour is told (%s): %s", (language, said) => {
  expect(withoutErrands(said, { now, language })).toBe(said);
});
