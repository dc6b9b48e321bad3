import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { WhenContext } from "../../../../core/understanding/when/when.ts";
import { daysInTurn, momentsApart, timesInTurn } from "./in-turn.ts";

/** A Monday. */
const context: WhenContext = {
  now: Temporal.PlainDateTime.from("2027-03-01T08:00"),
  language: "pt-BR",
};

describe("what is said of several visits in their order", () => {
  it.each([
    ["pra eu e meu marido, 8h e 9h", ["08:00", "09:00"]],
    ["às 8 e 9", ["08:00", "09:00"]],
    ["às 8, 9 e 10", ["08:00", "09:00", "10:00"]],
    ["sexta às 8h pra mim e às 9h pra Bia", ["08:00", "09:00"]],
    ["minha filha às 8, meu filho às 9", ["08:00", "09:00"]],
    ["à noite, 8h e 9h", ["20:00", "21:00"]],
    ["às 8 e 30", ["08:30"]],
    ["entre 8 e 9", ["08:00/09:00"]],
    ["de manhã", []],
    ["às 8 ou às 9", []],
    ["às 8, aliás às 9", []],
    ["meus filhos de 8 e 9 anos", []],
  ])("are times in %j", (said, times) => {
    expect(timesInTurn(said, context)).toEqual(times);
  });

  it.each([
    ["quarta e sexta", ["2027-03-03", "2027-03-05"]],
    ["eu na quarta e ele na quinta", ["2027-03-03", "2027-03-04"]],
    ["de quarta a sexta", ["2027-03-03/2027-03-05"]],
    ["quarta ou na sexta", []],
    ["às 10", []],
  ])("are days in %j", (said, days) => {
    expect(daysInTurn(said, context)).toEqual(days);
  });

  it.each([
    ["rpg na segunda 9h e na quarta 9h também", ["2027-03-08 09:00", "2027-03-03 09:00"]],
    [
      "terça às 9 e meia, quarta às 10 e quinta às 11",
      ["2027-03-02 09:30", "2027-03-03 10:00", "2027-03-04 11:00"],
    ],
    ["segunda 9h ou quarta 9h", []],
    ["segunda 9h e quarta", []],
    ["segunda 9h, não, quarta 9h", []],
    ["tô livre segunda 9h e quarta 9h", []],
    ["segunda 9h e quarta 9h me servem", []],
    ["terça 9h e pra minha filha quarta 9h", []],
    ["de segunda 9h pra quarta 9h", []],
    ["quarta 9h", []],
  ])("are visits of their own in %j", (said, moments) => {
    const told = momentsApart(said, context).map(({ set: { day, time } }) => `${day} ${time}`);
    expect(told).toEqual(moments);
  });
});
