import { describe, expect, it } from "vitest";
import { asksHowToPay } from "../prices/asks.ts";
import { asksUntilWhen } from "./asks.ts";
import { untilWhenOf } from "./until-when.ts";

describe("until when somebody may cancel or move", () => {
  it.each([
    "e até qndo dá p desmarcar",
    "com quanto tempo antes eu preciso avisar pra desmarcar?",
    "até que horas dá pra cancelar a de amanhã?",
    "dá pra desmarcar a consulta até quando?",
    "até quando vocês deixam cancelar?",
    "¿hasta cuándo hay que cancelar?",
    "how late can I cancel?",
    "how much notice do you need to cancel?",
    "what's your cancellation policy",
    "¿hasta cuándo puedo cancelar?",
  ])("is asked by %j", (said) => {
    expect(asksUntilWhen(said)).toBe(true);
  });

  it.each([
    "quero desmarcar minha consulta, até que horas vocês atendem?",
    "quero remarcar, até quando vocês têm horário?",
    "quanto tempo leva a limpeza? quero remarcar",
    "how much does it cost to cancel?",
    "não vou poder ir, cancela pra mim?",
  ])("is not asked by %j", (said) => {
    expect(asksUntilWhen(said)).toBe(false);
  });

  it.each([
    [240, { notice: "4 horas" }],
    [90, { notice: "90 minutos" }],
  ])("is told in hours, where they are whole ones: %i", (changeNotice, told) => {
    const text = (key: string, values?: object) => `${key} ${JSON.stringify(values)}`;
    expect(untilWhenOf({ changeNotice }, { text, language: "pt-BR" })).toMatchObject({
      markdown: `question.untilWhen ${JSON.stringify(told)}`,
    });
  });

  it("is when it begins, where the clinic says nothing", () => {
    const text = (key: string) => key;
    expect(untilWhenOf({ changeNotice: 0 }, { text, language: "en" })).toMatchObject({
      markdown: "question.untilStart",
    });
  });
});

it("asks what it costs to give a visit up, and not what was paid", () => {
  const asked = ["se eu precisar desmarcar paga alguma coisa?", "tem que pagar pra remarcar?"];
  expect([...asked, "quero cancelar, paguei adiantado"].map(asksHowToPay)).toEqual([
    true,
    true,
    false,
  ]);
});
