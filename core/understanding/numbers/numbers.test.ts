import { describe, expect, it } from "vitest";
import type { Language } from "../language.ts";
import { tokens } from "../text/tokens.ts";
import { moneyIn } from "./money.ts";
import { numbersIn } from "./numbers.ts";

function numbers(text: string, language: Language): string {
  const found = numbersIn(tokens(text), language);
  return found.map(({ kind, value }) => `${kind} ${value}`).join(", ");
}

function money(text: string, language: Language): string {
  const found = moneyIn(tokens(text), language);
  return found.map(({ value, currency }) => `${value} ${currency}`).join(", ");
}

describe("numbers in Portuguese", () => {
  it.each([
    ["mil e duzentos", "number 1200"],
    ["três milhões e quarenta e sete", "number 3000047"],
    ["duzentos vírgula zero três", "number 200.03"],
    ["meia dúzia", "number 6"],
    ["2 milhões e meio", "number 2500000"],
    ["cinco oitavos", "number 0.625"],
    ["vinte vinte e cinco avos", "number 0.8"],
    ["1 sobre quatro", "number 0.25"],
    ["1.234.567,5", "number 1234567.5"],
    ["4,800", "number 4.8"],
    ["-2,5", "number -2.5"],
    ["menos três", "number -3"],
    ["10k", "number 10000"],
    ["40 000", "number 40000"],
    ["½", "number 0.5"],
    ["vigésimo primeiro", "ordinal 21"],
    ["52 por cento", "percentage 52"],
    ["trinta e cinco por cento", "percentage 35"],
    ["29km", ""],
    ["A320", ""],
  ])("%s", (text, read) => expect(numbers(text, "pt-BR")).toBe(read));
});

describe("numbers in English", () => {
  it.each([
    ["one hundred and sixty-one", "number 161"],
    ["twenty-one trillion three hundred", "number 21000000000300"],
    ["4 thousand 3 hundred and 21", "number 4321"],
    ["two and a half", "number 2.5"],
    ["one million and a half", "number 1500000"],
    ["one hundred and three quarters", "number 100.75"],
    ["nine point nought four", "number 9.04"],
    ["12,567", "number 12567"],
    ["5,00", "number 5"],
    ["1.3e6", "number 1300000"],
    ["twenty-first", "ordinal 21"],
    ["11th", "ordinal 11"],
    ["20 percent", "percentage 20"],
  ])("%s", (text, read) => expect(numbers(text, "en")).toBe(read));
});

describe("numbers in Spanish", () => {
  it.each([
    ["dos mil millones", "number 2000000000"],
    ["trescientos cuarenta y siete con quinientos doce", "number 347.512"],
    ["cinco y medio", "number 5.5"],
    ["cien con tres cuartos", "number 100.75"],
    ["décimo octavo", "ordinal 18"],
    ["cien por ciento", "percentage 100"],
  ])("%s", (text, read) => expect(numbers(text, "es")).toBe(read));
});

describe("money", () => {
  it.each<[string, Language, string]>([
    ["R$ 1.250,50", "pt-BR", "1250.5 BRL"],
    ["mil e duzentos reais", "pt-BR", "1200 BRL"],
    ["um milhão de dólares", "pt-BR", "1000000 USD"],
    ["15 reais e 50 centavos", "pt-BR", "15.5 BRL"],
    ["dez reais e cinquenta", "pt-BR", "10.5 BRL"],
    ["dez reais e vinte minutos", "pt-BR", "10 BRL"],
    ["300 mangos", "pt-BR", "300 BRL"],
    ["34 centavos", "pt-BR", "0.34 XXX"],
    ["50 mil euros ou US$ 60 mil", "pt-BR", "50000 EUR, 60000 USD"],
    ["$1.45 billion", "en", "1450000000 USD"],
    ["75 USD million", "en", "75000000 USD"],
    ["15 dollars 50", "en", "15.5 USD"],
    ["3 de março", "pt-BR", ""],
    ["trece euros y cuarenta y cinco céntimos", "es", "13.45 EUR"],
    ["20 MXN$", "es", "20 MXN"],
  ])("%s", (text, language, read) => expect(money(text, language)).toBe(read));
});
