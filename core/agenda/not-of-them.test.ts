import { expect, it } from "vitest";
import { aProfessional } from "../testing/clinic.ts";
import { namedBesides } from "./not-of-them.ts";

const all = ["Dra. Ana Ribeiro", "Dr. Bruno Lima"].map((name) => aProfessional(name, {}, []));

it.each([
  ["quero uma limpeza com a doutora Fernanda", "Fernanda"],
  ["limpeza com a dra. fernanda sexta", "Fernanda"],
  ["can I get a cleaning with Dr. Fernanda on friday?", "Fernanda"],
  ["una limpieza con la doctora Fernanda el viernes", "Fernanda"],
  ["com a dra Ana", undefined],
  ["com a dra anna", undefined],
  ["com a doutora por favor", undefined],
  ["com o doutor na quinta", undefined],
  ["com a doutora ortodontista", undefined],
  ["con el doctor cualquier día", undefined],
  ["a dra Fernanda me indicou vocês", undefined],
  ["com a Fernanda", undefined],
])("who is named with a title and is none of those is told by it: %s", (said, name) => {
  expect(namedBesides(said, all, false)).toBe(name);
});

it.each([
  ["com a Fernanda", "Fernanda"],
  ["with Fernanda", "Fernanda"],
  ["com certeza", undefined],
  ["com a mesma", undefined],
  ["com a Ana", undefined],
])("and without one to who was asked with whom: %s", (said, name) => {
  expect(namedBesides(said, all, true)).toBe(name);
});
