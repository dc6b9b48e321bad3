import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { aTurn } from "../../../../core/testing/turn.ts";
import { dayIn } from "./day-said.ts";

/** A Monday. */
const now = Temporal.PlainDateTime.from("2027-03-01T08:00");

it.each([
  ["vou casar dia 12, queria dia 9", "2027-03-09"],
  ["eu caso dia 12, pode ser dia 9", "2027-03-09"],
  ["a limpeza eu já fiz em janeiro, é na quinta", "2027-03-04"],
  ["minha mãe já fez a limpeza dela aí em dezembro e eu queria na quinta", "2027-03-04"],
  ["caso tenha dia 12, senão dia 15", "2027-03-12"],
])("a day on which something else is is not the one that is wished: %s", (said, day) => {
  const days = dayIn(said, { now, language: "pt-BR" }, aTurn({ said, known: {} }));
  expect(days?.from.toString()).toBe(day);
});
