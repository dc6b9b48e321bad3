import { describe, expect, it } from "vitest";
import { tokens } from "../text/tokens.ts";
import { numberIn, type Grammar, type Part } from "./grammar.ts";
import { Matcher } from "./match.ts";

const grammar: Grammar = {
  number: { digits: { width: [1, 2], range: [1, 12] }, words: { 1: "uma|um", 2: "duas" } },
  fruit: { words: { 10: "laranja|laranjas", 20: "maca" } },
  order: {
    forms: {
      some: ["{number} {fruit}", "[quero] {count:number} ~x {fruit}"],
      any: ["{fruit} !(podre)", "(um|uma) &({fruit})"],
      whole: ["<start> tudo <end>", "<(> tudo <)>"],
    },
  },
};

describe("a pattern", () => {
  it.each([
    ["2 laranjas", ["some number=2 fruit=10 to 2"]],
    ["duas maçãs", []],
    ["duas maçã", ["some number=2 fruit=20 to 2"]],
    ["13 laranjas", []],
    ["quero 3x maca", ["some count=3 fruit=20 to 4"]],
    ["3x maca", ["some count=3 fruit=20 to 3"]],
    ["3 x maca", []],
    ["maca podre", []],
    ["maca boa", ["any fruit=20 to 1"]],
    ["uma maca", ["some number=1 fruit=20 to 2", "any to 1"]],
    ["tudo", ["whole to 1"]],
    ["tudo bem", []],
    ["(tudo) bem", ["whole to 3"]],
  ])("reads %j", (text, read) => {
    const words = tokens(text);
    expect(shown(new Matcher(grammar).on(words).at(0, "order"))).toEqual(read);
  });

  it.each([
    ["(um", 'pattern without its ")": (um'],
    ["um)", 'pattern with a stray ")": um)'],
    ["um [dois", 'pattern without its "]": um [dois'],
    ["um {dois}", 'no class "dois" in the grammar'],
    ["[um] {self} dois", 'class "self" begins with itself'],
  ])("is refused at once when it is %j", (pattern, message) => {
    const wrong = { self: { forms: { form: [pattern] } } };
    expect(() => new Matcher(wrong)).toThrow(new SyntaxError(message));
  });
});

function shown(matches: readonly { part: Part; end: number }[]): readonly string[] {
  return matches.flatMap(({ part, end }) => {
    if (typeof part === "number") return [];
    const kept = [...part.parts.keys()].map((name) => `${name}=${numberIn(part, name)}`);
    return [[part.form, ...kept, `to ${end}`].join(" ")];
  });
}
