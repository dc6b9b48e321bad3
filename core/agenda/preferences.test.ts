import { describe, expect, it } from "vitest";
import {
  isForAnyDay,
  isForAnyone,
  isIndifferent,
  shiftIn,
  speaksOfTheSame,
  wantsAfterThem,
  wantsSoonest,
} from "./preferences.ts";

describe("any day", () => {
  it.each([
    "any day works",
    "qlqr dia",
    "tanto faz o dia e o médico",
    "qq dia, com qq dentista",
    "cualquier día",
    "tanto faz o médico e o dia",
  ])("suits who says %j", (said) => {
    expect(isForAnyDay(said)).toBe(true);
  });

  it.each([
    "tanto faz",
    "tanto faz o médico",
    "any dentist",
    "qualquer dia da semana que vem",
    "sexta",
  ])("is not what %j says", (said) => {
    expect(isForAnyDay(said)).toBe(false);
  });

  it.each(["tanto faz o dia e o médico", "any day and any doctor", "qualquer dia ou dentista"])(
    "may be with anyone: %j",
    (said) => {
      expect(isForAnyone(said, false)).toBe(true);
    },
  );
});

describe("whom it does not matter who sees them", () => {
  it.each([
    "limpeza com qualquer um",
    "qualquer dentista",
    "quem tiver livre",
    "anyone",
    "any dentist is fine",
    "con cualquiera",
    "con cualquier doctora",
    "quien sea",
    "don't mind who we see",
    "doesn't matter who",
    "no importa con quién",
    "con el que esté disponible",
    "quien tenga hueco",
  ])("says %j", (said) => {
    expect(isForAnyone(said, false)).toBe(true);
  });

  it.each([
    "tanto faz",
    "qualquer um",
    "sem preferência",
    "doesn't matter",
    "me da igual",
    "el que sea",
    "not fussed",
    "whenever",
    "me es igual",
    "no me importa",
    "sin preferencias",
  ])("says %j only when asked for it", (said) => {
    expect(isForAnyone(said, true)).toBe(true);
    expect(isForAnyone(said, false)).toBe(false);
    expect(isIndifferent(said)).toBe(true);
  });

  it.each([
    "não sei, qual vc indica?",
    "você que sabe",
    "you choose",
    "no sé",
    "not sure",
    "your call",
    "usted decida",
    "elija usted",
  ])("leaves it to us with %j, when asked for it", (said) => {
    expect(isForAnyone(said, true)).toBe(true);
    expect(isForAnyone(said, false)).toBe(false);
    expect(isIndifferent(said)).toBe(false);
  });

  it.each(["com a Ana", "quero limpeza", "na semana que vem"])("does not say %j", (said) => {
    expect(isForAnyone(said, true)).toBe(false);
  });
});

describe("whoever wants to come as soon as they can", () => {
  it.each([
    "o quanto antes",
    "o mais cedo possível",
    "o mais cedo",
    "qual o horário mais cedo que vocês têm",
    "a data mais próxima que tiver",
    "el turno más próximo",
    "el más temprano",
    "no primeiro horário",
    "a próxima vaga que tiver",
    "a primeira hr q tiver",
    "o primeiro que aparecer",
    "ASAP",
    "as soon as possible",
    "the earliest you have",
    "first available please",
    "lo antes posible",
    "cuanto antes",
    "la primera hora que haya",
    "as early as you've got",
    "the first thing you have",
    "straight away",
    "saturday first thing",
    "lo primero que haya",
    "la cita más próxima",
    "lo que tengas antes",
    "a la brevedad",
  ])("says %j", (said) => {
    expect(wantsSoonest(said)).toBe(true);
  });

  it.each([
    "amanhã cedo",
    "tomorrow morning",
    "el viernes",
    "depois das dez",
    "um horário mais cedo",
    "a unidade mais próxima",
    "na primeira hora da manhã",
    "a primeira que você falou",
  ])("does not say %j", (said) => {
    expect(wantsSoonest(said)).toBe(false);
  });
});

describe("the same as before", () => {
  it.each(["no mesmo dia e horário", "mesma hora e dia", "same day and time", "mismo día y hora"])(
    "is the day and the hour in %j",
    (said) => {
      expect([speaksOfTheSame("day", said), speaksOfTheSame("time", said)]).toEqual([true, true]);
    },
  );

  it.each(["no mesmo dia às 10", "mesmo dia de hoje, outra hora"])(
    "is the day alone in %j",
    (said) => {
      expect([speaksOfTheSame("day", said), speaksOfTheSame("time", said)]).toEqual([true, false]);
    },
  );
});

describe("another time than the one that is spoken of", () => {
  it.each([
    ["não tem mais tarde?", "later"],
    ["8h é cedo demais", "later"],
    ["7 is a bit too late for me", "earlier"],
    ["las 18 es muy tarde", "earlier"],
    ["is it too late to book?", undefined],
  ] as const)("of %j is %j", (said, shift) => {
    expect(shiftIn(said)).toBe(shift);
  });
});

describe("who comes once somebody else was seen", () => {
  it.each([
    "outra pra mim depois dela",
    "e uma avaliação pra mim logo depois dele",
    "e uma pra mim logo depois",
    "em seguida, com a Ana",
    "logo depois pra minha filha",
    "depois disso, se der",
    "right after, please",
    "one for me straight after her",
    "for me afterwards",
    "a continuación para mí",
    "después de él",
  ])("says %j", (said) => {
    expect(wantsAfterThem(said)).toBe(true);
  });

  it.each([
    "depois disso me liga",
    "logo depois do almoço",
    "em seguida te aviso",
    "right after lunch",
    "straight after work",
    "afterwards call me",
    "justo después del trabajo",
    "después de ese día",
  ])("does not say %j", (said) => {
    expect(wantsAfterThem(said)).toBe(false);
  });
});
