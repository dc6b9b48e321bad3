import { describe, expect, it } from "vitest";
import {
  isForAnyDay,
  isForAnyone,
  isIndifferent,
  speaksOfTheSame,
  wantsAfterThem,
  wantsLatest,
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
    "pode ser qualquer um de vocês na quinta",
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
    "la más temprana",
    "no primeiro horário",
    "a próxima vaga que tiver",
    "a primeira hr q tiver",
    "a primeira manhã que vocês tiverem livre",
    "la primera tarde que haya",
    "o primeiro que aparecer",
    "ASAP",
    "as soon as possible",
    "whatever time is first",
    "o que tiver primeiro",
    "la que salga primero",
    "the earliest you have",
    "first available please",
    "lo antes posible",
    "cuanto antes",
    "la primera hora que haya",
    "as early as you've got",
    "the first thing you have",
    "straight away",
    "make it the first one tomorrow morning instead",
    "saturday first thing",
    "tuesday first thing in the morning",
    "lo primero que haya",
    "la cita más próxima",
    "lo que tengas antes",
    "lo primero que tengáis hoy",
    "a la brevedad",
    "o primeiro da tarde",
  ])("says %j", (said) => {
    expect(wantsSoonest(said)).toBe(true);
  });

  it("says who wants the quickest there is", () => {
    expect(wantsSoonest("preciso do horário mais rápido que tiver")).toBe(true);
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
    "what time is my first appointment tomorrow",
    "cancel the first one on tuesday",
    "de manhã, na primeira tarde eu viajo",
  ])("does not say %j", (said) => {
    expect(wantsSoonest(said)).toBe(false);
  });
});

describe("the last of the day", () => {
  it.each([
    "la más tarde",
    "o mais tarde",
    "the latest you have",
    "latest slot on Thursday please",
    "as late as possible",
    "last thing on Friday",
    "the last one of the day",
    "lo más tarde posible",
    "el jueves a última hora",
    "la última hora que tengáis el jueves",
    "o último horário",
    "o último da manhã",
    "la última de la tarde",
    "o mais tarde possível",
  ])("is what %j asks for", (said) => {
    expect(wantsLatest(said)).toBe(true);
  });

  it.each([
    "the last one",
    "last time I came it hurt",
    "one last thing",
    "my last appointment was in May",
    "a bit later",
    "más tarde",
    "mi última cita fue en mayo",
    "a última hora me ha salido un viaje",
  ])("is not what %j asks for", (said) => {
    expect(wantsLatest(said)).toBe(false);
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
    "my mum wants to come too, right after me",
    "mi hija después de mí, por favor",
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
    "después de mi trabajo",
  ])("does not say %j", (said) => {
    expect(wantsAfterThem(said)).toBe(false);
  });
});
