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
  ["limpeza eu fiz em julho, queria na sexta", "2027-03-05"],
  ["fiz com a Ana e preciso de retorno na sexta", "2027-03-05"],
])("a day on which something else is is not the one that is wished: %s", (said, day) => {
  const days = dayIn(said, { now, language: "pt-BR" }, aTurn({ said, known: {} }));
  expect(days?.from.toString()).toBe(day);
});

it.each([
  ["comiendo un turrón de Navidad, podría el jueves por la tarde", "2027-03-04"],
  ["la cena es el viernes, así que el jueves sí puedo", "2027-03-04"],
  ["sería para Navidad", "2027-12-25"],
  ["el viernes, que el jueves ceno fuera", "2027-03-05"],
])(
  "a day too far ahead to book, or only a reason, is not the one that is wished: %s",
  (said, day) => {
    const context = { now, language: "es" as const, horizonDays: 60 };
    const days = dayIn(said, context, aTurn({ said, known: {} }));
    expect(days?.from.toString()).toBe(day);
  },
);

it.each([
  ["na terça, terça da semana que vem", "2027-03-09"],
  ["na terça ou na terça da semana que vem", "2027-03-02"],
  ["na terça, na quarta da semana que vem não", "2027-03-02"],
])("which one it is may be told right behind it: %s", (said, day) => {
  const days = dayIn(said, { now, language: "pt-BR" }, aTurn({ said, known: {} }));
  expect(days?.from.toString()).toBe(day);
});

it.each([
  ["isso, quarta às nove", "2027-03-17"],
  ["yes wednesday works", "2027-03-17"],
  ["wednesday at 11 instead", "2027-03-17"],
  ["melhor na quarta", "2027-03-03"],
  ["actually wednesday works better", "2027-03-03"],
  ["no, i meant wednesday", "2027-03-03"],
  ["mejor el miércoles", "2027-03-03"],
  ["wednesday, sooner please", "2027-03-03"],
])("the weekday of a day that is known is that day, unless it is put right: %s", (said, day) => {
  const known = { day: "2027-03-17", time: "10:00" };
  const language = said.includes("wed") ? "en" : said.includes("el ") ? "es" : "pt-BR";
  const days = dayIn(said, { now, language }, aTurn({ said, known }));
  expect(days?.from.toString()).toBe(day);
});
