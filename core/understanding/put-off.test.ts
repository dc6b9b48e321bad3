import { describe, expect, it } from "vitest";
import { forbidsYet, goesOnLater, withoutPutOff } from "./put-off.ts";

describe("what somebody leaves for later", () => {
  it.each([
    ["não vou conseguir ir amanhã 😷 depois eu vejo outra data", "não vou conseguir ir amanhã 😷"],
    ["cancela pra mim e depois eu remarco, tá?", "cancela pra mim , tá?"],
    ["melhor cancelar e depois quando eu souber eu chamo vocês", "melhor cancelar"],
    ["surgiu uma viagem, outra hora eu marco de novo", "surgiu uma viagem"],
    ["quero uma limpeza, depois a gente vê o clareamento", "quero uma limpeza"],
    ["can't make it tomorrow, I'll rebook another time", "can't make it tomorrow"],
    ["mañana no puedo ir, luego les aviso otra fecha", "mañana no puedo ir"],
    ["marca limpeza sexta e outro dia eu marco a da minha filha", "marca limpeza sexta"],
    ["cancela, depois eu ligo e remarco", "cancela"],
    ["queria desmarcar e quando ele sair eu ligo de novo", "queria desmarcar"],
    ["book monday, i'll book another day for my son", "book monday"],
    ["just cancel it, I'll call when I know my schedule", "just cancel it"],
    ["anúlala, ya os escribiré cuando vuelva", "anúlala"],
    ["pode cancelar, eu aviso assim que voltar", "pode cancelar"],
    [
      "cancela a minha, depois eu remarco e confirma a do meu filho",
      "cancela a minha  e confirma a do meu filho",
    ],
    [
      "cancela la mía, luego les llamo pero confirma la de Leo",
      "cancela la mía  pero confirma la de Leo",
    ],
    [
      "mañana no llego, cancelalo nomás y yo la semana que viene te escribo y vemos, ¿sí?",
      "mañana no llego, cancelalo nomás , ¿sí?",
    ],
    [
      "no sé si tengo una cena, lo miro y mañana te digo, ¿vale?",
      "no sé si tengo una cena, lo miro , ¿vale?",
    ],
    ["cancela a de quinta, segunda eu ligo pra marcar outra", "cancela a de quinta"],
    ["gotta run, i'll txt u tmrw", "gotta run"],
    ["tô em dúvida ainda, te falo mais tarde", "tô em dúvida ainda"],
    ["scrap mine, I'll give you a shout next week", "scrap mine"],
  ])("is not asked for in %j", (said, heard) => {
    expect(withoutPutOff(said)).toBe(heard);
  });

  it.each([
    "depois eu vejo",
    "quero marcar limpeza e depois uma avaliação",
    "amanhã não dá, depois de amanhã eu consigo",
    "pode ser mais tarde?",
    "i'll see you later",
    "can i book it later in the day",
    "i'll book it later in the day",
    "quero limpeza e depois marcar canal",
    "cancela e depois me avisa",
    "acho que depois eu vejo",
    "não vou amanhã, depois a gente vê e confirma a data",
    "no puedo hoy, mañana puedo",
    "tá, amanhã eu vou",
    "can't do today, i'll take tomorrow",
    "no sé, mañana me dices",
    "hoje não, amanhã você me liga?",
    "no, te digo que mañana",
  ])("is nothing of %j", (said) => {
    expect(withoutPutOff(said)).toBe(said);
  });
});

describe("who goes on with the talk later", () => {
  it.each([
    "mañana sigo",
    "luego le sigo",
    "amanhã eu continuo",
    "depois termino isso",
    "will finish tmrw",
    "i'll finish this tomorrow",
    "can i finish this later",
    "continuo amanhã",
  ])("says %j", (said) => {
    expect(goesOnLater(said)).toBe(true);
  });

  it.each([
    "mañana",
    "mañana termino a las 6",
    "amanhã às 10 eu continuo trabalhando",
    "i finish work tomorrow at five",
    "later",
  ])("does not say %j", (said) => {
    expect(goesOnLater(said)).toBe(false);
  });
});

it.each([
  ["faz o seguinte não marca ainda não que eu vou ver com o meu marido", true],
  ["don't book it yet", true],
  ["no la reserves todavía", true],
  ["não marca com a Ana", false],
  ["você não marcou ainda", false],
  ["ainda não marquei", false],
  ["pode marcar agora", false],
])("who forbids to book anything yet: %s is %s", (said, is) => {
  expect(forbidsYet(said)).toBe(is);
});
