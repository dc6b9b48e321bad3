import { expect, it } from "vitest";
import { mayBeCalled } from "./gendered.ts";

it.each([
  ["pai", "Neusa"],
  ["filha", "Paulo"],
  ["husband", "Maria"],
  ["hermana", "Pedro Alves"],
  ["netinho", "Sofia"],
  ["ele", "Julia"],
  ["her", "Leo"],
  ["ella", "Mateo"],
])("%s is no %s", (word, name) => {
  expect(mayBeCalled(word, name)).toBe(false);
});

it.each([
  ["mae", "Neusa"],
  ["pai", "Luca"],
  ["irma", "Conceição"],
  ["mae", "Ruth"],
  ["filho", "André"],
  ["bebe", "Alice"],
  ["mother", ""],
  ["vovo", "Rosa"],
  ["avo", "Pedro"],
  ["pareja", "Pedro"],
  ["him", "Leo"],
  ["dela", "Julia"],
])("%s may be %s", (word, name) => {
  expect(mayBeCalled(word, name)).toBe(true);
});
