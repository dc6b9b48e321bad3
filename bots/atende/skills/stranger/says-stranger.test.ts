import { expect, it } from "vitest";
import { saysStranger } from "./says-stranger.ts";

it.each([
  "número errado",
  "vc mandou pra pessoa errada",
  "esse celular não é mais dela",
  "esse número não é da maria",
  "não é o número dele não",
  "oi, não conheço essa pessoa",
  "não conheço ninguém com esse nome",
  "não conheço nenhuma Maria Silva",
  "wrong number",
  "I don't know this person",
  "this is not her number",
  "se equivocó de número",
  "este número ya no es de ella",
  "no conozco a esa persona",
])("is told that it came to somebody else: %s", (said) => {
  expect(saysStranger(said)).toBe(true);
});

it.each([
  "passei meu número errado, o certo é 11 98765-4321",
  "não é pra mim, é pra minha filha",
  "não conheço a clínica, onde fica?",
  "errei o dia",
  "my number is wrong",
  "no sou yo, es mi hijo",
  "não conheço ninguém que goste de dentista",
  "não conheço nenhum dentista bom",
  "desculpa, mandei pra pessoa errada",
  "sorry, i texted the wrong number",
  "me equivoqué de número, perdón",
])("is told nothing of that: %s", (said) => {
  expect(saysStranger(said)).toBe(false);
});
