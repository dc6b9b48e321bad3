import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { intentTrainer } from "../../core/understanding/intent/trainer.ts";
import { openUnderstanding, routerOf, routerOverAll } from "./understand.ts";
import { inWords } from "./words.ts";

const now = Temporal.PlainDateTime.from("2026-11-18T09:00");
const clinic = routerOf("atende", intentTrainer);
const house = routerOverAll(intentTrainer);
const understand = openUnderstanding({ router: clinic, now });

describe("what is made of a sentence", () => {
  it("is what it is for, and what it names", () => {
    const text = "quero marcar limpeza quinta às 15h";
    expect(understand(text)).toMatchObject({
      text,
      locale: "pt-BR",
      intent: "clinic.book",
      entities: [
        {
          start: 21,
          end: 34,
          text: "quinta às 15h",
          kind: "datetime",
          value: "2026-11-19T15:00:00",
        },
      ],
    });
  });

  it("has every field of what it names, whatever that is", () => {
    const { entities } = understand("entre 9 e 11, por 30 minutos, por 180 reais");
    const fields = ["start", "end", "text", "kind", "value", "end_value", "grain"];
    expect(entities.map((each) => Object.keys(each).slice(0, 7))).toEqual([fields, fields, fields]);
    expect(entities.map(({ end_value: end, grain }) => [end, grain])).toEqual([
      ["2026-11-18T11:00:00", "Hour"],
      [null, null],
      [null, null],
    ]);
  });

  it("is nothing where no skill is likely enough, and tells the likeliest all the same", () => {
    const { intent, score, alternatives } = understand("desliga a luz da cozinha");
    expect(intent).toBe("oos");
    expect(alternatives[0]?.score).toBe(score);
  });

  it("is named by the house's one vocabulary, though a bot has several skills for it", () => {
    const [hello, thanks] = ["oi, tudo bem?", "muito obrigada"].map((text) => understand(text));
    expect([hello?.intent, thanks?.intent]).toEqual(["smalltalk", "smalltalk"]);
    const names = hello?.alternatives.map(({ intent }) => intent);
    expect(new Set(names).size).toBe(names?.length);
  });

  it("is chosen among the labels of all bots where that is asked for", () => {
    const over = openUnderstanding({ router: house, now });
    expect(over("me avisa quando o btc passar de 90 mil").intent).toBe("crypto.alert");
    expect(over("what gate does ua 861 leave from").intent).toBe("aviation.flight_status");
    expect(over("holaa").intent).toBe("smalltalk");
  });

  it("is heard in the language of the sentence, or of the one before where it does not tell", () => {
    const hear = openUnderstanding({ router: clinic, now });
    const locales = ["ok", "i need an appointment", "ok", "quiero una cita"].map(
      (text) => hear(text).locale,
    );
    expect(locales).toEqual(["pt-BR", "en", "en", "es"]);
  });

  it("is heard in the language that was given, whatever is said", () => {
    const hear = openUnderstanding({ router: clinic, now, locale: "es" });
    expect(hear("i need an appointment").locale).toBe("es");
  });

  it("can be told of any text, with scores from 0 to 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { score, alternatives } = understand(text);
        expect([score, ...alternatives.map((each) => each.score)].every(isShare)).toBe(true);
      }),
    );
  });

  it("is told to a person with what else it may have been", () => {
    const [first, second] = inWords({
      text: "às 10",
      locale: "pt-BR",
      intent: "clinic.book",
      score: 0.62,
      alternatives: [{ intent: "clinic.cancel", score: 0.2 }],
      entities: [
        {
          start: 0,
          end: 5,
          text: "às 10",
          kind: "datetime",
          value: "10:00",
          end_value: null,
          grain: "Hour",
        },
      ],
    }).split("\n");
    expect(first).toBe("  clinic.book  62 %  pt-BR  (clinic.cancel 20 %)");
    expect(second).toBe('  "às 10"  datetime  10:00  Hour');
  });
});

function isShare(score: number): boolean {
  return score >= 0 && score <= 1;
}
