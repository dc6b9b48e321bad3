import { describe, expect, it } from "vitest";
import type { Place } from "../../places.ts";
import { placeNamed } from "./place-names.ts";

const sorriso: Place = {
  slug: "sorriso",
  name: "Clínica Sorriso",
  parts: ["Centro", "Pinheiros"],
  addresses: ["Rua das Flores, 10, São Paulo", "Rua dos Pinheiros, 500, São Paulo"],
};
const vida: Place = {
  slug: "vida",
  name: "Clínica Vida",
  parts: ["Santana"],
  addresses: ["Rua Quinze de Novembro, 2000, Vila Bela, São Paulo"],
};
const ana: Place = {
  slug: "ana",
  name: "Clínica Ana Ribeiro",
  parts: [],
  addresses: [],
};
const called = ["clínica", "unidade", "clinic"];

const named = (said: string, given: { now?: Place; asked?: boolean; places?: Place[] } = {}) => {
  const { now, asked = false, places = [sorriso, vida] } = given;
  const found = placeNamed(said, { places, called, now, asked });
  return found && [found.place?.slug, found.rest];
};

describe("a place is named", () => {
  it.each([
    ["quero marcar na clínica Sorriso do Centro", "sorriso", "quero marcar"],
    ["quero uma limpeza na Sorriso sexta às 10", "sorriso", "quero uma limpeza sexta às 10"],
    ["quero marcar na clinica soriso", "sorriso", "quero marcar"],
    ["marcar em Pinheiros", "sorriso", "marcar"],
    ["I want a cleaning at the Vida clinic", "vida", "I want a cleaning"],
    ["quiero una cita en la clínica Vida", "vida", "quiero una cita"],
    ["quero marcar na Vida, não na Sorriso", "vida", "quero marcar , não na Sorriso"],
    ["não, na Vida", "vida", "não,"],
  ])("in the first sentence: %s", (said, slug, rest) => {
    expect(named(said)).toEqual([slug, rest]);
  });

  it.each([
    "quero mudar de vida",
    "quero clarear meu sorriso",
    "quero marcar dia quinze de novembro",
    "na Vida ou na Sorriso, tanto faz",
    "quero marcar na clínica",
    "quero marcar em outra clínica",
  ])("not in %s", (said) => {
    expect(named(said)).toBeUndefined();
  });

  it.each([
    ["a do centro", "sorriso"],
    ["sorriso", "sorriso"],
    ["a da rua das flores", "sorriso"],
    ["vila bela", "vida"],
    ["a de santanna", "vida"],
    ["vida por favor", "vida"],
  ])("by any word that is only its own, once it was asked: %s", (said, slug) => {
    expect(named(said, { asked: true })?.[0]).toBe(slug);
  });

  it.each(["são paulo", "tanto faz", "qual a diferença?", "rua"])(
    "by no word that is also another's: %s",
    (said) => {
      expect(named(said, { asked: true })).toBeUndefined();
    },
  );

  it.each([
    ["e na Clínica Vida?", "vida"],
    ["e na Vida?", "vida"],
    ["prefiro marcar em Santana", "vida"],
    ["quero na outra clínica", "vida"],
    ["mejor en la otra clínica", "vida"],
    ["outra clínica", "vida"],
  ])("anew, when another one was spoken of: %s", (said, slug) => {
    expect(named(said, { now: sorriso })?.[0]).toBe(slug);
  });

  it("as the other one, where nothing else is under way that may have another", () => {
    const naming = { places: [sorriso, vida], called, now: sorriso, asked: false };
    expect(placeNamed("e na outra?", { ...naming, isFree: true })?.place).toBe(vida);
    expect(placeNamed("e na outra?", naming)).toBeUndefined();
    expect(placeNamed("quero outra", { ...naming, isFree: true })).toBeUndefined();
  });

  it("by one of its parts, which is told where it has several", () => {
    const naming = { places: [sorriso, vida], called, asked: true };
    expect(placeNamed("limpeza em Pinheiros", naming)?.part).toBe("em Pinheiros");
    expect(placeNamed("limpeza na Sorriso", naming)?.part).toBeUndefined();
    expect(placeNamed("limpeza em Santana", naming)?.part).toBeUndefined();
  });

  it("and the rest stands as it was said", () => {
    expect(named("Uma pra Júlia na outra clínica, às 10h", { now: sorriso })).toEqual([
      "vida",
      "Uma pra Júlia , às 10h",
    ]);
  });

  it.each(["nunca fiz canal na vida", "já fui em outra clínica", "moro perto do centro"])(
    "not in passing, when another one was spoken of: %s",
    (said) => {
      expect(named(said, { now: sorriso })).toBeUndefined();
    },
  );

  it("as another one of several, which is none of them yet", () => {
    const places = [sorriso, vida, ana];
    expect(named("quero na outra clínica", { now: sorriso, places })).toEqual([undefined, "quero"]);
  });

  it("by its whole name alone where a person is called alike", () => {
    const places = [sorriso, ana];
    expect(named("quero marcar com a Ana Ribeiro", { places })).toBeUndefined();
    expect(named("quero marcar na clínica Ana Ribeiro", { places })?.[0]).toBe("ana");
  });
});
