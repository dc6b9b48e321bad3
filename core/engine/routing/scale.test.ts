import { describe, expect, it } from "vitest";
import { offerOnScale } from "./scale.ts";

const scale = [1, 2, 3, 4, 5].map((score) => ({ label: `${score}`, action: `rate:${score}` }));

describe("an answer on a scale from 1 to 5", () => {
  it.each([
    ["nota 5", "5"],
    ["5 estrelas!!", "5"],
    ["dou 4", "4"],
    ["10/10", "5"],
    ["nota 10, o doutor é um amor", "5"],
    ["foi ótimo", "5"],
    ["boa tarde, muito bom o atendimento", "5"],
    ["bom", "4"],
    ["it was okay, not bad", "4"],
    ["mais ou menos", "3"],
    ["não gostei", "2"],
    ["no me gustó", "2"],
    ["péssimo, esperei mais de uma hora", "1"],
    ["péssimo, esperei 50 minutos e ninguém falou nada", "1"],
    ["awful", "1"],
    ["nota dez", "5"],
    ["nota 8", "4"],
    ["8/10", "4"],
    ["4/5", "4"],
    ["cinco estrelas", "5"],
    ["four stars", "4"],
    ["⭐⭐⭐", "3"],
    ["👍", "4"],
    ["👎", "2"],
    ["nada bom", "2"],
    ["não foi ruim", "4"],
    ["mal", "2"],
    ["un desastre", "1"],
    ["it was fine", "4"],
    ["demorou uns vinte minutos ali na recepção mas eu entendo então eu dou nota cinco", "5"],
    ["doeu um pouco e esperei três horas, minha nota é 3", "3"],
    ["pra mim é três estrelas porque da outra vez atrasou duas horas", "3"],
  ])("is read from words: %s is %s", (said, label) => {
    expect(offerOnScale(said, scale)?.label).toBe(label);
  });

  it.each([
    "o doutor é ótimo mas a espera foi péssima",
    "não achei bom nem nada",
    "podia ser bom",
    "entre 3 e 4",
    "esperei 4 horas",
    "7",
    "quero remarcar",
    "boa tarde",
    "não dou nota cinco nem quatro",
    "pra doutora dou cinco mas pra recepção a nota dois",
    "dou um jeito de ir",
    "quero a nota da consulta",
    "5 minutos de atraso",
    "0",
    "🙏",
    "",
  ])("is none where it says two things, or nothing of it: %j", (said) => {
    expect(offerOnScale(said, scale)).toBeUndefined();
  });

  it("is none where the choices are no scale", () => {
    const choices = ["Bom", "Ruim", "1"].map((label) => ({ label, action: label }));
    expect(offerOnScale("foi ótimo", choices)).toBeUndefined();
  });
});
