import { expect, it } from "vitest";
import { asksOf } from "./asks-of.ts";

it.each([
  ["e esse horário é com quem?", ["professional"]],
  ["sim, mas é com quem?", ["professional"]],
  ["quem vai me atender?", ["professional"]],
  ["quem é a dentista?", ["professional"]],
  ["qual dentista?", ["professional"]],
  ["who is it with?", ["professional"]],
  ["who will I see?", ["professional"]],
  ["who's the dentist?", ["professional"]],
  ["¿y esa hora con quién es?", ["professional"]],
  ["¿quién me va a atender?", ["professional"]],
  ["é com a dra ana né?", ["professional"]],
  ["mas é com o Bruno?", ["professional"]],
  ["is it with dr ana?", ["professional"]],
  ["confirma pra mim se é com a dra ana", ["professional", "day", "time"]],
  ["qual o dia mesmo?", ["day"]],
  ["what day is that again?", ["day"]],
  ["¿qué día era?", ["day"]],
  ["é que horas?", ["time"]],
  ["what time was that?", ["time"]],
  ["¿a qué hora es?", ["time"]],
  ["é pra quando?", ["day", "time"]],
  ["and when is that?", ["day", "time"]],
])("%j asks of %j", (said, slots) => {
  expect(asksOf(said)).toEqual(slots);
});

it.each([
  "que dia tem?",
  "é com a dra ana",
  "quem atende na quinta?",
  "quem trabalha nesse dia?",
  "que horas você tem na quarta?",
  "quando é minha consulta?",
  "when is my appointment?",
  "com quem é a minha limpeza?",
  "what time do you open?",
  "¿a qué hora abren?",
  "pode ser com quem tiver",
  "quarta que dia é bom?",
])("%j asks for something else, or nothing", (said) => {
  expect(asksOf(said)).toEqual([]);
});

it("is told at once of a long run of words, too", () => {
  const begun = performance.now();
  expect(asksOf(`${"é ".repeat(60)}isso`)).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
