import { describe, expect, it } from "vitest";
import { asksOfOffer } from "./asks-of-offer.ts";

describe("what is asked of an hour that is offered", () => {
  it.each([
    "que dia é?",
    "pera, que horas mesmo?",
    "qual o horário?",
    "é com quem?",
    "que dia é mesmo? e com quem?",
    "quanto custa?",
    "quanto fica?",
    "fica até que horas guardado?",
    "até quando posso responder?",
    "é com a dra ana?",
    "oi! que horas é?",
    "what day is that?",
    "what time was it again?",
    "how much is it",
    "who is it with?",
    "how long do you keep it for me?",
    "¿qué día es?",
    "¿a qué hora?",
    "¿cuánto cuesta?",
    "¿con quién es?",
    "¿hasta qué hora me la guardan?",
  ])("%s", (said) => expect(asksOfOffer(said)).toBe(true));

  it.each([
    "que horas vocês abrem?",
    "até que horas vocês atendem?",
    "até quando posso cancelar?",
    "quanto custa uma limpeza?",
    "que dia tem vaga?",
    "quero sim, que horas é?",
    "com quem eu falo?",
    "boa tarde",
    "não, obrigada",
    "how long does a root canal take?",
    "when are you open?",
    "what time do you close?",
    "¿qué días atienden?",
    "¿cuánto cuesta un empaste?",
    "quando eu puder eu respondo",
    "com a dra ana eu não quero",
  ])("but not: %s", (said) => expect(asksOfOffer(said)).toBe(false));
});
