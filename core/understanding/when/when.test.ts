import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { cpuMs } from "../../testing/cpu-time.ts";
import type { Language } from "../language.ts";
import { reader, thursday } from "./testing/said.ts";
import { readDay, readTime, type WhenContext } from "./when.ts";

const languages: readonly Language[] = ["pt-BR", "en", "es"];
const inPortuguese: WhenContext = { now: thursday, language: "pt-BR" };

describe("a lone number", () => {
  it.each([
    ["20", "2026-11-20"],
    ["pode ser 20", "2026-11-20"],
    ["o 20", "2026-11-20"],
    ["vinte", "2026-11-20"],
    ["10", "2026-12-10"],
    ["20 ou 21", "2026-11-20"],
    ["amanhã, somos 2", "2026-11-13"],
    ["somos 2 pessoas", "none"],
    ["(11) 98888-7777", "none"],
    ["cpf 123 456 789 09", "none"],
    ["é limpeza que eu quero primeiro", "none"],
    ["primeiro", "2026-12-01"],
  ])("is a day when one was asked for: %s", (text, read) => {
    expect(reader("pt-BR", "day").day(text)).toBe(read);
  });

  it.each([
    ["10", "10:00"],
    ["3", "15:00"],
    ["20", "20:00"],
    ["10 e 15", "10:15"],
    ["dez", "10:00"],
    ["pode ser 10", "10:00"],
    ["9 ta otimo", "09:00"],
    ["9 tá bom", "09:00"],
    ["10 obrigada", "10:00"],
    ["9 às 11", "09:00 to 11:00"],
    ["tarde", "12:00 to 18:00"],
    ["R$ 10", "none"],
    ["11 98888-7777", "none"],
  ])("is a time when one was asked for: %s", (text, read) => {
    expect(reader("pt-BR", "time").time(text)).toBe(read);
  });

  it.each([
    ["en", "4 would be lovely", "16:00"],
    ["en", "4's fine", "16:00"],
    ["en", "9 then", "09:00"],
    ["es", "10 me sirve", "10:00"],
    ["es", "nueve perfecto", "09:00"],
  ] as const)("is one in %s before what agrees to it: %s", (language, text, read) => {
    expect(reader(language, "time").time(text)).toBe(read);
  });

  it.each([
    ["en", "830s grand", "08:30"],
    ["en", "10s fine", "10:00"],
    ["en", "630", "18:30"],
    ["en", "1015 works", "10:15"],
    ["es", "a las 930", "09:30"],
    ["en", "180", "none"],
  ] as const)("is one in %s with its minutes written on: %s", (language, text, read) => {
    expect(reader(language, "time").time(text)).toBe(read);
  });

  it("lets a Spanish 'mañana' be the morning when a time was asked for", () => {
    expect(reader("es", "time").time("mañana")).toBe("06:00 to 12:00");
    expect(reader("es").time("mañana")).toBe("none");
  });
});

describe("a part of a day that is over", () => {
  it.each([
    ["pt-BR", "quebrei o dente ontem à noite, tem quarta às 9?"],
    ["en", "it hurts since last night, anything wednesday at 9?"],
    ["es", "anoche me quedé dormida, ¿el miércoles a las 9?"],
  ] as const)("tells nothing of the hour that is asked for, in %s: %s", (language, text) => {
    expect(reader(language).time(text)).toBe("09:00");
  });
});

describe("what the house says", () => {
  it("may open at another hour", () => {
    const value = readTime("às 7", { ...inPortuguese, earliestHour: 8 })?.value;
    expect(value?.from.toString()).toBe("19:00:00");
  });

  it.each([
    ["pt-BR", "depois do almoço"],
    ["pt-BR", "depois de almoçar"],
    ["en", "after lunch"],
    ["es", "después del almuerzo"],
    ["es", "después de comer"],
  ] as const)("may have lunch at other hours: %s %s", (language, said) => {
    const context = { now: thursday, language };
    const from = (lunchEnds?: number) =>
      readTime(said, { ...context, ...(lunchEnds && { lunchEnds }) })?.value.from.toString();
    expect([from(), from(13 * 60 + 30)]).toEqual(["14:00:00", "13:30:00"]);
  });

  it("may look further ahead when no end was said", () => {
    const value = readDay("a partir de segunda", { ...inPortuguese, horizonDays: 7 })?.value;
    expect(value?.to.toString()).toBe("2026-11-22");
  });
});

describe("where it was said", () => {
  it("is told for the day and for the time", () => {
    const text = "Quero marcar SEXTA, às 10h, pode?";
    const [day, time] = [readDay(text, inPortuguese), readTime(text, inPortuguese)];
    expect(text.slice(day?.start, day?.end)).toBe("SEXTA");
    expect(text.slice(time?.start, time?.end)).toBe("às 10h");
  });

  it("counts accents that are written apart", () => {
    const text = "amanha\u0303 a\u0300s 10";
    const [day, time] = [readDay(text, inPortuguese), readTime(text, inPortuguese)];
    expect(text.slice(day?.start, day?.end)).toBe("amanha\u0303");
    expect(text.slice(time?.start, time?.end)).toBe("a\u0300s 10");
  });
});

describe("every date", () => {
  const dates = fc
    .integer({ min: -400, max: 4000 })
    .map((days) => thursday.toPlainDate().add({ days }));

  it.each(languages)("reads back as it is usually written in %s", (language) => {
    fc.assert(
      fc.property(dates, (date) => {
        for (const written of withYear(date, language)) {
          const value = readDay(written, { now: thursday, language })?.value;
          expect([written, value?.from.toString(), value?.to.toString()]).toEqual([
            written,
            date.toString(),
            date.toString(),
          ]);
        }
      }),
    );
  });

  it.each(languages)("of the year to come reads back without its year in %s", (language) => {
    const coming = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(coming, (days) => {
        const date = thursday.toPlainDate().add({ days });
        const written = format(date, language, { day: "numeric", month: "long" });
        const value = readDay(written, { now: thursday, language })?.value;
        expect([written, value?.from.toString()]).toEqual([written, date.toString()]);
      }),
    );
  });
});

describe("every time of the day", () => {
  const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });

  it.each(languages)("reads back from the clock of twenty-four hours in %s", (language) => {
    fc.assert(
      fc.property(minutes, (minute) => {
        const time = new Temporal.PlainTime(0, 0).add({ minutes: minute });
        const context = { now: thursday, language, earliestHour: time.hour < 12 ? 0 : 12 };
        const value = readTime(time.toString().slice(0, 5), context)?.value;
        expect(value?.from.toString()).toBe(time.toString());
        expect(value?.to.toString()).toBe(time.toString());
      }),
    );
  });
});

describe("any text", () => {
  const words = fc
    .array(
      fc.constantFrom(
        ..."segunda amanhã dia 20 de novembro / - : às 10 h e meia 31 02 entre next week que vem 2026 R$ pm 💥 el la 9 . , até".split(
          " ",
        ),
      ),
      { maxLength: 30 },
    )
    .map((all) => all.join(" "));
  const anything = fc.oneof(fc.string({ unit: "binary" }), words);

  it("is read without a fault, and what is found lies inside it", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...languages), (text, language) => {
        for (const bareNumber of ["day", "time"] as const) {
          const context = { now: thursday, language, bareNumber };
          for (const found of [readDay(text, context), readTime(text, context)]) {
            if (!found) continue;
            expect(found.start).toBeGreaterThanOrEqual(0);
            expect(found.end).toBeGreaterThan(found.start);
            expect(found.end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });

  it("gives days and times that go forward", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom(...languages), (text, language) => {
        const day = readDay(text, { now: thursday, language })?.value;
        const time = readTime(text, { now: thursday, language })?.value;
        const isForward = [
          !day || Temporal.PlainDate.compare(day.from, day.to) <= 0,
          !time || Temporal.PlainTime.compare(time.from, time.to) <= 0,
        ];
        expect(isForward).toEqual([true, true]);
      }),
    );
  });

  it.each(["9/", "10:30-", "de 20 a ", "segunda ", "às 10 e meia ", "a", "💥", "((((", "R$ 1"])(
    "of 5,000 characters of %j is read in the time of a blink",
    (piece) => {
      const text = piece.repeat(5000 / piece.length);
      const took = cpuMs(() => [readDay(text, inPortuguese), readTime(text, inPortuguese)]);
      expect(took).toBeLessThan(1000);
    },
  );
});

function withYear(date: Temporal.PlainDate, language: Language): readonly string[] {
  return [
    date.toString(),
    format(date, language, { dateStyle: "short" }),
    format(date, language, { day: "2-digit", month: "2-digit", year: "numeric" }),
    format(date, language, { dateStyle: "medium" }),
    format(date, language, { dateStyle: "long" }),
    format(date, language, { dateStyle: "full" }),
  ];
}

function format(
  date: Temporal.PlainDate,
  language: Language,
  options: Intl.DateTimeFormatOptions,
): string {
  const locale = language === "en" ? "en-US" : language;
  const instant = Date.UTC(date.year, date.month - 1, date.day);
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(instant);
}

describe("a number beside a weekday", () => {
  it.each([
    ["en", "cleaning wednesday 9", ["2026-11-18", "09:00"]],
    ["en", "friday 3 in the afternoon works", ["2026-11-13", "15:00"]],
    ["pt-BR", "quarta 10", ["2026-11-18", "10:00"]],
    ["es", "el martes 9", ["2026-11-17", "09:00"]],
  ] as const)("is an hour in %s where no such day is near: %s", (language, text, read) => {
    expect([reader(language).day(text), reader(language).time(text)]).toEqual(read);
  });

  it.each([
    ["en", "friday 20", ["2026-11-20", "none"]],
    ["en", "Friday 11 December", ["2026-12-11", "none"]],
    ["es", "martes 17", ["2026-11-17", "none"]],
    ["pt-BR", "quarta 18 às 9h", ["2026-11-18", "09:00"]],
    ["pt-BR", "quarta 18 às sete da noite", ["2026-11-18", "19:00"]],
    ["pt-BR", "quarta 25 à tarde", ["2026-11-25", "12:00 to 18:00"]],
    ["en", "wednesday 18 in the afternoon", ["2026-11-18", "12:00 to 18:00"]],
    ["en", "how about friday 20 my love", ["2026-11-20", "none"]],
    ["es", "el miércoles 18 a las siete de la tarde podrá ser", ["2026-11-18", "19:00"]],
    ["es", "el miércoles 25 podrá ser", ["2026-11-25", "none"]],
  ] as const)("is a day in %s where it is one: %s", (language, text, read) => {
    expect([reader(language).day(text), reader(language).time(text)]).toEqual(read);
  });
});
