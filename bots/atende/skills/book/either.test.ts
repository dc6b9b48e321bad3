import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { daysOfEither, exceptedByEither, saysEither } from "./either.ts";

/** A Monday. */
const now = Temporal.PlainDateTime.from("2027-03-01T08:00");

it.each([
  ["pt-BR", "pode ser quarta ou sexta de manhã", { of: "03-03 03-05", not: "03-04" }],
  ["pt-BR", "na terça, na quinta ou então na sexta", { of: "03-02 03-05", not: "03-03" }],
  ["pt-BR", "quarta ou quinta ou sexta", { of: "03-03 03-05" }],
  ["pt-BR", "terça ou quarta da semana que vem", { of: "03-09 03-10" }],
  ["pt-BR", "hoje ou amanhã", { of: "03-01 03-02" }],
  ["en", "Tuesday or Thursday at 10", { of: "03-02 03-04", not: "03-03" }],
  ["en", "thursday or friday next week", { of: "03-11 03-12" }],
  ["es", "el miércoles o el viernes", { of: "03-03 03-05", not: "03-04" }],
] as const)("of either day any will do, and none between: %s %s", (language, said, days) => {
  const found = daysOfEither(said, { now, language });
  const [from, to] = days.of.split(" ").map((day) => `2027-${day}`);
  expect([found?.from.toString(), found?.to.toString()]).toEqual([from, to]);
  const not = "not" in days ? `2027-${days.not}/2027-${days.not}` : undefined;
  expect(exceptedByEither(said, { now, language })).toBe(not);
});

it.each([
  "quarta às 9 ou sexta às 14h",
  "quarta e sexta",
  "na quarta, ou a gente vê outra coisa, sexta eu viajo",
  "dia 3 ou dia 28",
])("days that are no one wish are not taken together: %s", (said) => {
  expect(daysOfEither(said, { now, language: "pt-BR" })).toBeUndefined();
});

it.each([
  [" ou ", true],
  [" o a las ", true],
  [" eu tenho que buscar o menino na escola. põe ", false],
  [" busco o neto ", false],
])("what stands between two hours leaves either: %j is %s", (between, is) => {
  expect(saysEither(between)).toBe(is);
});
