import { expect, it } from "vitest";
import { moneyInWords } from "./money.ts";

it.each([
  [{ minor: 18_000, currency: "BRL" }, "pt-BR", "R$ 180,00"],
  [{ minor: 18_000, currency: "BRL" }, "en", "R$180.00"],
  [{ minor: 18_000, currency: "BRL" }, "es", "180,00 R$"],
  [{ minor: 5, currency: "EUR" }, "es", "0,05 €"],
  [{ minor: 1500, currency: "JPY" }, "en", "¥1,500"],
])("an amount in words: %j in %s is %s", (money, language, words) => {
  expect(moneyInWords(money, language).replaceAll("\u00A0", " ")).toBe(words);
});
