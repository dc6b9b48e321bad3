import { describe, expect, it } from "vitest";
import { spelledOut } from "./spelled-out.ts";

describe("a message written in haste, with its words in full", () => {
  it.each([
    ["pt-BR", "ops n é p mim, é c ela msm dia", "ops não é para mim, é com ela mesmo dia"],
    ["pt-BR", "pode ser c qq um, vc q sabe", "pode ser com qualquer um, você que sabe"],
    ["pt-BR", "dia 10 c ana", "dia 10 com ana"],
    ["pt-BR", "p/ amanhã c/a dra ana", "para amanhã com a dra ana"],
    ["pt-BR", "eh isso", "é isso"],
    ["en", "can u see me tmrw w dr ana pls", "can you see me tomorrow with dr ana please"],
    ["en", "a scale n polish", "a scale and polish"],
    ["es", "un turno p mi hijo x la tarde", "un turno para mi hijo por la tarde"],
  ])("in %s: %s", (language, said, full) => {
    expect(spelledOut(said, language)).toBe(full);
  });

  it.each([
    ["pt-BR", "Maria P. Souza"],
    ["pt-BR", "a opção c"],
    ["pt-BR", "a opção c por favor"],
    ["pt-BR", "joao p silva"],
    ["pt-BR", "ana m santos"],
    ["pt-BR", "dra c mendes"],
    ["pt-BR", "casa n dois"],
    ["pt-BR", "às 3 p m de hoje"],
    ["pt-BR", "30 m antes"],
    ["es", "luis c perez"],
    ["en", "w/o dr ana, w/e"],
    ["en", "n quero"],
    ["pt-BR", "eh"],
    ["pt-BR", "eh, quinta"],
    ["pt-BR", "às 10 h"],
    ["pt-BR", "sim, quero marcar às 10"],
    ["en", "plan B, then c"],
    ["xx", "n é p mim"],
  ])("in %s leaves as it is: %s", (language, said) => {
    expect(spelledOut(said, language)).toBe(said);
  });
});
