import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokens } from "../text/tokens.ts";
import type { CodeFound } from "./code.ts";
import { cpfsIn, isCpf } from "./cpf.ts";
import { flightsIn } from "./flight.ts";
import { phonesIn } from "./phone.ts";
import { tickersIn } from "./ticker.ts";

const values = (found: readonly CodeFound[]): readonly string[] => found.map(({ value }) => value);

describe("a CPF", () => {
  it.each([
    ["meu cpf: 529.982.247-25", ["52998224725"]],
    ["52998224725", ["52998224725"]],
    ["529 982 247 25", ["52998224725"]],
    ["529.982.247-26", []],
    ["111.111.111-11", []],
    ["0529982247251", []],
  ])("%s", (text, read) => expect(values(cpfsIn(text))).toEqual(read));

  it("of nine digits is right with one pair of check digits at most", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{9}$/u), (digits) => {
        const pairs = Array.from({ length: 100 }, (_, each) => String(each).padStart(2, "0"));
        const isSame = /^(\d)\1+$/u.test(digits);
        const right = pairs.filter((pair) => isCpf(digits + pair));
        expect(right.length).toBe(isSame ? right.length : 1);
      }),
    );
  });
});

describe("a telephone", () => {
  it.each([
    ["me liga no (11) 98888-7777", ["+5511988887777"]],
    ["+55 11 5", []],
    ["(0xx11) 3333-4444", ["+551133334444"]],
    ["5511988887777", ["+5511988887777"]],
    ["+1 213 373 4253 ou 11 3333-4444", ["+12133734253", "+551133334444"]],
    ["dia 20 às 10", []],
  ])("%s", (text, read) => expect(values(phonesIn(text, "BR"))).toEqual(read));
});

describe("a flight", () => {
  it.each([
    ["voo G3 1234", ["G31234"]],
    ["o voo la 3040 atrasou", ["LA3040"]],
    ["ad4050 e AA 100", ["AD4050", "AA100"]],
    ["la 3040", []],
    ["status do g3 1234 e do tp 88", ["G31234", "TP88"]],
    ["voo gol 1234", ["G31234"]],
    ["a LATAM 3456 saiu?", ["LA3456"]],
    ["azul 4050", ["AD4050"]],
    ["voo da azul 42", ["AD42"]],
    ["voo 1234 da Gol", ["G31234"]],
    ["meu voo é o 1234 da Gol", ["G31234"]],
    ["voo da gol nº 1580", ["G31580"]],
    ["flight 860 of United Airlines", ["UA860"]],
    ["el vuelo 1303 de aerolíneas argentinas", ["AR1303"]],
    ["a camisa azul 42", []],
    ["um gol 2015", []],
    ["copa 2026", []],
    ["azul 250 reais", []],
    ["às 1430 da azul", []],
    ["ZZ 1234", []],
    ["às 10 de 2026", []],
  ])("%s", (text, read) => expect(values(flightsIn(text, tokens(text)))).toEqual(read));
});

describe("a coin", () => {
  it.each([
    ["quanto está o bitcoin e o ETH?", ["BTC", "ETH"]],
    ["$sol subiu", ["SOL"]],
    ["o sol está quente", []],
    ["SOL ou solana", ["SOL", "SOL"]],
    ["bitcoin cash", ["BCH"]],
  ])("%s", (text, read) => expect(values(tickersIn(text, tokens(text)))).toEqual(read));
});
