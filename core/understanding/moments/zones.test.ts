import { describe, expect, it } from "vitest";
import type { Language } from "../language.ts";
import { entitiesIn } from "../entities/entities.ts";
import { thursday } from "../entities/testing/named.ts";

describe("a time in another zone, said in São Paulo on Thursday 12 November 2026 at 9:30", () => {
  const read = (text: string, language: Language, zone?: string): string =>
    entitiesIn(text, { now: thursday, language, ...(zone && { zone }) })
      .map(({ value, endValue }) => [value, endValue].filter(Boolean).join(" to "))
      .join(", ");

  it.each<[string, Language, string]>([
    ["4pm CET", "en", "2026-11-12T12:00:00"],
    ["Friday 8am EST", "en", "2026-11-13T10:00:00"],
    ["July 9 at 8am EST, by daylight saving", "en", "2027-07-09T09:00:00"],
    ["às 15h (horário de Lisboa)", "pt-BR", "2026-11-12T12:00:00"],
    ["sexta às 10h, horário de Brasília", "pt-BR", "2026-11-13T10:00:00"],
    ["mañana de 9 a 11 GMT", "es", "2026-11-13T06:00:00 to 2026-11-13T08:00:00"],
  ])("%s", (text, language, value) =>
    expect(read(text, language, "America/Sao_Paulo")).toBe(value),
  );

  it("is the next such time there", () => {
    expect(read("10h horário de Lisboa", "pt-BR", "America/Sao_Paulo")).toBe("2026-11-13T07:00:00");
  });

  it("is left as it was said where nobody knows the person's zone", () => {
    expect(read("4pm CET", "en")).toBe("2026-11-12T16:00:00");
  });
});
