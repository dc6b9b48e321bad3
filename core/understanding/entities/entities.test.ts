import fc from "fast-check";
import type { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { cpuMs } from "../../testing/cpu-time.ts";
import type { Language } from "../language.ts";
import { entitiesIn, type Entity } from "./entities.ts";
import { naming, thursday } from "./testing/named.ts";
import { spelled } from "./testing/spelled.ts";

const languages: readonly Language[] = ["pt-BR", "en", "es"];

describe("what a text names", () => {
  it("says where it stands and what it means", () => {
    const context = { now: thursday, language: "pt-BR" } as const;
    expect(entitiesIn("pode ser sexta às 15h?", context)).toEqual([
      {
        start: 9,
        end: 21,
        text: "sexta às 15h",
        kind: "datetime",
        value: "2026-11-13T15:00:00",
        grain: "Hour",
      },
    ]);
  });

  it.each([
    [
      "voo G3 1234 amanhã às 10h por R$ 1.250,50",
      "flight G31234, datetime 2026-11-13T10:00, money 1250.5 BRL",
    ],
    ["meu CPF é 529.982.247-25, fone (11) 98888-7777", "cpf 52998224725, phone +5511988887777"],
    ["quanto rende 0,5 BTC em 3 meses?", "number 0.5, ticker BTC, datetime 2027-02-12"],
    ["5% de desconto na segunda", "percentage 5, datetime 2026-11-16"],
    ["dez mil setecentos e um", "number 10701"],
    ["a primeira consulta é dia 20", "ordinal 1, datetime 2026-11-20"],
  ])("is told apart: %s", (text, named) => expect(naming("pt-BR")(text)).toBe(named));

  it("takes a telephone without its country for one of where the person is", () => {
    const context = { now: thursday, language: "pt-BR", country: "PT" } as const;
    expect(entitiesIn("912 345 678", context)[0]?.value).toBe("+351912345678");
  });
});

describe("a date in words", () => {
  const days = fc
    .integer({ min: 0, max: 364 })
    .map((each) => thursday.toPlainDate().add({ days: each }));
  const joints: Readonly<Record<Language, string>> = { "pt-BR": " de ", en: " of ", es: " de " };

  it.each(languages)("reads back in %s", (language) => {
    fc.assert(
      fc.property(days, (day) => {
        const written = `${spelled(day.day, language)}${joints[language]}${monthOf(day, language)}`;
        const [found] = entitiesIn(written, { now: thursday, language });
        expect([written, found?.value]).toEqual([written, `${day.toString()}T00:00:00`]);
      }),
    );
  });

  function monthOf(day: Temporal.PlainDate, language: Language): string {
    const at = Date.UTC(day.year, day.month - 1, day.day);
    return new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" }).format(at);
  }
});

describe("a number in words", () => {
  it.each(languages)("reads back in %s", (language) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        const written = spelled(value, language);
        const [found] = entitiesIn(`= ${written} =`, { now: thursday, language });
        expect([written, found?.value]).toEqual([written, String(value)]);
      }),
    );
  });
});

describe("any text", () => {
  const words =
    "segunda amanhã dia 20 de novembro / - : às 10 h e meia mil reais R$ primeiro % 31 02 entre next week que vem cada 2026 pm 💥 el la 9 . , até ½ um milhão btc G3 last two hours 529.982.247-25 +55 11 98888".split(
      " ",
    );
  const anything = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((all) => all.join(" ")),
  );

  it("is read without a fault, and what it names lies in it, in order and apart", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...languages), (text, language) => {
        const found = entitiesIn(text, { now: thursday, language });
        expect(found.filter((each) => !liesIn(text, each))).toEqual([]);
        const [, ...rest] = found;
        expect(rest.every(({ start }, index) => start >= (found[index]?.end ?? 0))).toBe(true);
      }),
    );
  });

  function liesIn(text: string, { start, end, text: said }: Entity): boolean {
    return start < end && text.slice(start, end) === said;
  }

  it.each([
    "9/",
    "10:30-",
    "de 20 a ",
    "entre 3 e ",
    "segunda ",
    "mil e ",
    "um milhão ",
    "2 dias e ",
    "ultima semana de ",
    "1.",
    "1 000 ",
    "$",
    "G3 ",
    "((((",
    "11 ",
  ])("of %j over and over is read in the time of a blink", (piece) => {
    for (const language of languages) {
      const text = piece.repeat(5000 / piece.length);
      expect(cpuMs(() => entitiesIn(text, { now: thursday, language }))).toBeLessThan(2000);
    }
  });
});
