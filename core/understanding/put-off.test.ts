import { describe, expect, it } from "vitest";
import { withoutPutOff } from "./put-off.ts";

describe("what somebody leaves for later", () => {
  it.each([
    ["não vou conseguir ir amanhã 😷 depois eu vejo outra data", "não vou conseguir ir amanhã 😷"],
    ["cancela pra mim e depois eu remarco, tá?", "cancela pra mim , tá?"],
    ["surgiu uma viagem, outra hora eu marco de novo", "surgiu uma viagem"],
    ["quero uma limpeza, depois a gente vê o clareamento", "quero uma limpeza"],
    ["can't make it tomorrow, I'll rebook another time", "can't make it tomorrow"],
    ["mañana no puedo ir, luego les aviso otra fecha", "mañana no puedo ir"],
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
  ])("is nothing of %j", (said) => {
    expect(withoutPutOff(said)).toBe(said);
  });
});
