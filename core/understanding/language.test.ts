import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellLanguage } from "./language.ts";

const told = (text: string): string | undefined => tellLanguage(text)?.language;

describe("the language of a message", () => {
  it.each([
    "Bom dia, gostaria de marcar uma consulta",
    "vc tem horario p amanha?",
    "qro marcar",
    "oi",
    "quanto custa a limpeza",
    "nao consigo ir na quinta, da pra remarcar?",
    "blz, obg",
    "sim",
    "hj n vai dar",
    "meu voo é que horas",
  ])("hears Portuguese in %j", (text) => {
    expect(told(text)).toBe("pt-BR");
  });

  it.each([
    "Hi, I'd like to book a cleaning",
    "do u have anything tomorrow?",
    "pls cancel my appointment",
    "hello",
    "how much is it",
    "can't make it on thursday",
    "thx",
    "what time is my flight",
  ])("hears English in %j", (text) => {
    expect(told(text)).toBe("en");
  });

  it.each([
    "Hola, quisiera reservar un turno",
    "tienen hora para manana?",
    "quiero cambiar mi cita",
    "hola",
    "cuanto cuesta la limpieza",
    "no puedo ir el jueves",
    "gracias",
    "¿a qué hora sale mi vuelo?",
  ])("hears Spanish in %j", (text) => {
    expect(told(text)).toBe("es");
  });

  it.each([
    "",
    "ok",
    "10",
    "20/11",
    "👍",
    "Ana",
    "Marina Souza",
    "kkkk",
    "no",
    "yo",
    "https://a.b/c",
  ])("says nothing of %j", (text) => {
    expect(tellLanguage(text)).toBeUndefined();
  });

  it("is the surer the more is said", () => {
    const [little, much] = [
      tellLanguage("quero"),
      tellLanguage("quero marcar uma consulta amanhã"),
    ];
    expect(little?.score).toBeLessThan(much?.score ?? 0);
  });

  it("takes any string, and gives a score above a half and up to 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const score = tellLanguage(text)?.score ?? 1;
        expect(score).toBeGreaterThan(0.5);
        expect(score).toBeLessThanOrEqual(1);
      }),
    );
  });
});
