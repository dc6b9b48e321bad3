import { describe, expect, it } from "vitest";
import { isFuller, nameAnswered, nameInstead } from "./name-answered.ts";

describe("an answer to how somebody is called", () => {
  it.each([
    ["Joanna", "Joanna"],
    ["Joanna Lima", "Joanna Lima"],
    ["joanna lima", "Joanna Lima"],
    ["É Joanna", "Joanna"],
    ["é a Joanna", "Joanna"],
    ["me chamo Joanna Lima da Costa", "Joanna Lima da Costa"],
    ["ela se chama joanna barreto", "Joanna Barreto"],
    ["o nome dela é Joanna Lima.", "Joanna Lima"],
    ["meu filho se chama Pedro Henrique", "Pedro Henrique"],
    ["Joanna Lima, minha esposa", "Joanna Lima"],
    ["joanna, ela tem 5 anos", "Joanna"],
    ["pedro tem 5 anos", "Pedro"],
    ["na verdade é Joanna Lima", "Joanna Lima"],
    ["Maria das Dores", "Maria das Dores"],
    ["it's Joanna Lima", "Joanna Lima"],
    ["her name is Mary Ann O'Neill", "Mary Ann O'Neill"],
    ["se llama Joanna López", "Joanna López"],
    ["soy Joanna", "Joanna"],
    ["Ana", "Ana"],
    ["he's called Oliver", "Oliver"],
    ["his name's Oliver", "Oliver"],
    ["yes, Oliver", "Oliver"],
    ["a nombre de Ximena", "Ximena"],
    ["la paciente es Ximena", "Ximena"],
    ["Ximena es su nombre", "Ximena"],
    ["Marta Bueno", "Marta Bueno"],
    ["aqui é a Marta Bueno", "Marta Bueno"],
    ["Vera Lúcia Claro", "Vera Lúcia Claro"],
    ["Joan Little", "Joan Little"],
    ["Joanna Lima 12/05/1950", "Joanna Lima"],
    ["Joanna (she is 70)", "Joanna"],
    ["JOANNA LIMA", "Joanna Lima"],
    ["Nora", "Nora"],
  ])("is the name in %j", (said, name) => {
    expect(nameAnswered(said)).toBe(name);
  });

  it.each([
    "sim",
    "não sei",
    "uh morning, nine thirty",
    "nine thirty if you have it",
    "yup but can it be seven",
    "nove e meia",
    "yes, that's good too",
    "está bien así",
    "sexta às 10",
    "limpeza",
    "ela tem 5 anos",
    "quero cancelar",
    "10h",
    "é",
    "",
    "é minha sogra",
    "my husband",
    "Mom",
    "é ela mesma",
    "a mesma da última vez",
    "as duas",
    "vou perguntar",
    "já te falei",
    "particular",
  ])("is none in %j", (said) => {
    expect(nameAnswered(said)).toBeUndefined();
  });
});

describe("a name", () => {
  it.each([
    ["Joanna Lima", "Joanna", true],
    ["Joanna Lima da Costa", "Joanna Lima", true],
    ["Joanna", "Joanna Lima", false],
    ["Bia", "Joanna", false],
  ])("%j is a fuller one of %j: %s", (name, before, fuller) => {
    expect(isFuller(name, before)).toBe(fuller);
  });
});

describe("a name instead of the one that was heard", () => {
  it.each([
    ["ops, não é a Bia não, é a Júlia. a Bia já foi mês passado", "Júlia"],
    ["não é pra Bia, é pra Júlia", "Júlia"],
    ["it's not Bia, it's Julia", "Julia"],
    ["no es Bia, es Julia", "Julia"],
    ["a Bia não pode nesse dia, é feriado?", undefined],
    ["não é a Ana, é a Júlia", undefined],
    ["não, a Bia mesmo", undefined],
  ])("is told by %j: %j", (said, name) => {
    expect(nameInstead(said, "Bia")).toBe(name);
  });
});
