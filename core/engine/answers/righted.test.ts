import { describe, expect, it } from "vitest";
import { rightedIn, withoutRighting } from "./righted.ts";

describe("what is put right within a message", () => {
  it.each([
    ["quarta às 9... n pera, 9 eu tenho aula, bota 11", "9 eu tenho aula, bota 11"],
    ["quarta às 9, ou melhor, às 11", "às 11"],
    ["sexta às 10, não, 11", "11"],
    ["friday at 10, no, at 11, i mean 11:30", "11:30"],
    ["9h não, 10h", "10h"],
    ["el miércoles a las 11? ay no, a las 10", "a las 10"],
    ["quarta às 9, ah não, na quinta", "na quinta"],
    ["friday at 9, oh no, at 10", "at 10"],
    ["às 10, aliás, na sexta", "na sexta"],
    ["10h. não, espera, 14h é melhor", "14h é melhor"],
    ["sexta às 9, quer dizer, às 10", "às 10"],
    ["restauração, digo, limpeza", "limpeza"],
    ["yes but make it 10", "make it 10"],
    ["a las tres, bueno mejor a las cuatro", "a las cuatro"],
    ["com a carla, perdão, com a ana", "com a ana"],
    ["quarta 15h não desculpa 16h", "16h"],
    ["às nove não nove não nove e meia", "nove e meia"],
    ["na sexta agora não sexta não desculpa na quarta", "na quarta"],
    ["at nine no not nine nine thirty", "nine thirty"],
    ["el viernes no el viernes no el miércoles", "el miércoles"],
    ["sexta às 8, melhor às 8 e meia", "às 8 e meia"],
    ["friday at 9, no wait, at 10", "at 10"],
    ["tuesday, I mean thursday", "thursday"],
    ["el martes, perdón, el jueves", "el jueves"],
    ["el martes a las 9, perdón por la tarde", "por la tarde"],
  ])("%j is %j in the end", (said, instead) => {
    expect(rightedIn(said)?.instead).toBe(instead);
  });

  it.each([
    "não, pera, às 11",
    "na verdade quinta",
    "eu não eu não vou cancelar",
    "às nove não nove não consigo",
    "el martes no no el martes no",
    "hmm, make it 7",
    "no wait, i meant wednesday",
    "well actually 7",
    "me põe na lista de espera sexta",
    "qual o melhor dia pra você",
    "limpeza na quarta, não posso na quinta",
    "sexta às 10, não 11",
    "el viernes a las 10, no 11",
    "limpeza na quarta, ah não posso na quinta",
    "as i actually",
    "i'll make it on thursday",
    "sim, desculpa a demora",
    "oi. então me. desculpa eu não ter ido, quero marcar outro dia",
    "sorry for missing it, can we do friday",
    "yes, sorry for the delay",
    "yes, sorry it took so long",
    "sí, perdón por la tardanza",
    "eu te digo amanhã",
  ])("is nothing of %j", (said) => {
    expect(rightedIn(said)).toBeUndefined();
  });

  it("asks for nothing by the words that say so", () => {
    expect(withoutRighting("limpeza 10h. não, espera, 14h")).toBe("limpeza 10h, 14h");
    expect(withoutRighting("lista de espera")).toBe("lista de espera");
  });
});
