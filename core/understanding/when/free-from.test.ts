import { describe, expect, it } from "vitest";
import { reader } from "./testing/said.ts";

describe("until when somebody is not free", () => {
  it.each([
    ["en", "thursday evening? don't finish work till 6", "18:00 to 23:59"],
    ["en", "I'm not free until 4", "16:00 to 23:59"],
    ["en", "my son gets out of school at 3", "15:00 to 23:59"],
    ["en", "I get off at 5, could I come at 6", "18:00"],
    ["es", "no salgo de trabajar hasta las 6", "18:00 to 23:59"],
    ["es", "salgo del trabajo a las 6", "18:00 to 23:59"],
    ["pt-BR", "não saio até as 18h", "18:00 to 23:59"],
    ["pt-BR", "saio do trabalho às 18h", "18:00 to 23:59"],
  ] as const)("tells in %s from when they are: %s", (language, text, read) => {
    expect(reader(language).time(text)).toBe(read);
  });

  it.each([
    ["en", "I'm free until 4", "00:00 to 16:00"],
    ["en", "don't you open until 4?", "00:00 to 16:00"],
    ["es", "me sale mejor a las 5", "17:00"],
    ["es", "salgo el viernes, quiero el jueves a las 5", "17:00"],
    ["pt-BR", "até as 18h", "00:00 to 18:00"],
    ["pt-BR", "posso entrar às 13h?", "13:00"],
  ] as const)("is not told in %s by %s", (language, text, read) => {
    expect(reader(language).time(text)).toBe(read);
  });
});

it.each([
  ["pt-BR", "só posso de manhã, entro 13h no trabalho", "00:00 to 13:00"],
  ["pt-BR", "entro às 10 no serviço, pode ser 8h", "08:00"],
  ["en", "I start work at 11", "00:00 to 11:00"],
  ["es", "entro a trabajar a las 14", "00:00 to 14:00"],
] as const)(
  "when work begins tells in %s until when somebody is free: %s",
  (language, text, read) => {
    expect(reader(language).time(text)).toBe(read);
  },
);
