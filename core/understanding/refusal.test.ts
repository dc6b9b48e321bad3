import { describe, expect, it } from "vitest";
import { preferenceIn } from "./refusal.ts";

describe("what does not suit somebody, and the rest", () => {
  it.each([
    ["domingo eu já viajo, sábado", "domingo eu já viajo", "sábado"],
    ["hoje não, amanhã depois das 14", "hoje não", "amanhã depois das 14"],
    ["qualquer dia menos segunda", "segunda", "qualquer dia"],
    ["quero limpeza mas nem segunda nem quarta", "segunda, quarta", "quero limpeza, mas"],
    ["qualquer dia menos quarta às 10h", "quarta", "qualquer dia, às 10h"],
    ["any day but monday", "monday", "any day"],
    ["the cleaning at 10 instead of at 9", "at 9", "the cleaning at 10"],
    ["el jueves en vez del viernes", "viernes", "el jueves"],
    ["às 10 em vez de quarta", "quarta", "às 10"],
    ["em vez de sexta, segunda", "sexta", "segunda"],
    ["whitening instead of cleaning", "", "whitening instead of cleaning"],
    ["cualquier día menos el miércoles", "el miércoles", "cualquier día"],
    ["quarta não posso", "quarta não posso", ""],
    [
      "solo puedo en las mañanas y los miércoles no porque trabajo",
      "los miércoles no",
      "solo puedo en las mañanas, y, porque trabajo",
    ],
    ["el lunes y el martes no", "el lunes y el martes no", ""],
    ["a check-up, and not in monday", "not in monday", "a check-up"],
    [
      "someone to look at it but not today and not tuesday",
      "not today and not tuesday",
      "someone to look at it",
    ],
    ["una revisión, el martes tampoco", "el martes tampoco", "una revisión"],
    ["una revisión, a la mañana laburo", "a la mañana laburo", "una revisión"],
    [
      "he can't do thursdays so I was thinking tuesday",
      "he can't do thursdays",
      "so I was thinking tuesday",
    ],
    ["monday's no good, tuesday", "monday's no good", "tuesday"],
    ["not monday, tuesday", "not monday", "tuesday"],
    ["i'm busy monday, tuesday?", "i'm busy monday", "tuesday?"],
    ["el lunes me viene mal, mejor el martes", "el lunes me viene mal", "mejor el martes"],
    ["el jueves tengo médico, mejor el martes", "el jueves tengo médico", "mejor el martes"],
    ["el lunes trabajo, el martes", "el lunes trabajo", "el martes"],
    ["se me complica el lunes, el martes", "se me complica el lunes", "el martes"],
    ["amanhã complicou pra mim. tem quinta?", "amanhã complicou pra mim", "tem quinta?"],
    [
      "o théo vai ter prova na sexta. dá pra passar pra segunda?",
      "o théo vai ter prova na sexta",
      "dá pra passar pra segunda?",
    ],
    [
      "minha vizinha não pode me levar na quarta então queria ver se dá pra passar pra quinta",
      "minha vizinha não pode me levar na quarta",
      "então queria ver se dá pra passar pra quinta",
    ],
    ["quarta eu tenho pilates na sexta às 10", "quarta eu tenho pilates", "na sexta às 10"],
    [
      "na segunda eu tenho que levar o cachorro no veterinário então na quarta às 2",
      "na segunda eu tenho que levar o cachorro no veterinário",
      "então na quarta às 2",
    ],
    [
      "essa semana tá complicado viu. tem como ver na semana que vem",
      "essa semana tá complicado viu",
      "tem como ver na semana que vem",
    ],
    ["tenho reunião às 9, pode ser às 10", "tenho reunião às 9", "pode ser às 10"],
    [
      "I've got a work thing tomorrow. Can we do Thursday?",
      "I've got a work thing tomorrow",
      "Can we do Thursday?",
    ],
    ["gotta work late weds so can we do friday", "gotta work late weds", "so can we do friday"],
    [
      "na quinta não que eu tenho médico na sexta pode ser",
      "na quinta não",
      "que eu tenho médico na sexta pode ser",
    ],
    ["ih, sexta eu trabalho, pode ser segunda?", "sexta eu trabalho", "ih, pode ser segunda?"],
    ["trabalho na sexta, pode ser segunda", "trabalho na sexta", "pode ser segunda"],
    ["nossa 8h é cedo demais, tem mais tarde?", "nossa 8h é cedo demais", "tem mais tarde?"],
    ["8 is too early for me, anything later?", "8 is too early for me", "anything later?"],
    ["8h é cedo demais pra ir, tem mais tarde?", "8h é cedo demais pra ir", "tem mais tarde?"],
    [
      "uy, a las 8 es muy temprano, ¿hay más tarde?",
      "a las 8 es muy temprano",
      "uy, ¿hay más tarde?",
    ],
    [
      "eu viajo segunda e terça e só volto na quarta pode ser na quarta de tarde",
      "eu viajo segunda e terça e só volto na quarta",
      "pode ser na quarta de tarde",
    ],
    ["mas só de manhã q à tarde eu dou aula", "q à tarde eu dou aula", "mas só de manhã"],
    [
      "tem que ser sábado porque trabalho a semana toda",
      "porque trabalho a semana toda",
      "tem que ser sábado",
    ],
    [
      "eu queria essa semana ainda na quinta não na quinta eu trabalho na sexta lá pelas duas",
      "na quinta, não, na quinta eu trabalho",
      "eu queria essa semana ainda, na sexta lá pelas duas",
    ],
    [
      "cuanto antes pero por la tarde porque por las mañanas trabajo",
      "porque por las mañanas trabajo",
      "cuanto antes, pero por la tarde",
    ],
    [
      "Something came up at work - can you move it to Friday?",
      "Something came up at work",
      "can you move it to Friday?",
    ],
    ["uy no hoy no puedo mejor mañana", "uy no hoy no puedo", "mejor mañana"],
    ["hoje não posso melhor amanhã", "hoje não posso", "melhor amanhã"],
    ["por la tarde, trabajo por la mañana", "trabajo por la mañana", "por la tarde"],
    [
      "mornings are best for me cause I work afternoons",
      "cause I work afternoons",
      "mornings are best for me",
    ],
    ["mornings only cuz i work afternoons", "cuz i work afternoons", "mornings only"],
    ["el sábado que trabajo toda la semana", "que trabajo toda la semana", "el sábado"],
    ["não posso terça nem quinta", "não posso terça, quinta", ""],
  ])("%j refuses %j and wishes %j", (said, refused, wished) => {
    expect(preferenceIn(said)).toEqual({ refused, wished });
  });

  it.each([
    "mais ou menos 10h",
    "pelo menos na segunda",
    "but friday works",
    "não",
    "sexta às 10",
    "saio do trabalho na sexta às 17",
    "posso de manhã e tarde",
    "sexta eu tenho toda a tarde livre",
    "quinta tenho somente a tarde",
    "sexta tenho manhã livre",
    "is it too late to book for today?",
    "é muito tarde pra marcar hoje?",
    "é tarde demais pra cancelar?",
    "it is too soon to book?",
    "¿es muy pronto para pedir la cita?",
    "saio do trabalho às 17",
    "después del trabajo por la tarde",
    "quiero algo que me sirva con el trabajo por la mañana",
  ])("%j refuses nothing", (said) => {
    expect(preferenceIn(said)).toEqual({ refused: "", wished: said });
  });
});
