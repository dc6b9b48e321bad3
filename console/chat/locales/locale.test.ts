import { describe, expect, it } from "vitest";

import { dictionaries, locales, matchLocale } from "./locale.ts";

/** Every path to a word. */
function paths(value: object): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" ? paths(inner).map((path) => `${key}.${path}`) : [key],
  );
}

describe("the page's language", () => {
  it.each([
    [["pt-PT"], "pt-BR"],
    [["fr-FR", "es-419", "en"], "es"],
    [["EN-gb"], "en"],
    [["fr"], "en"],
    [[], "en"],
  ])("for a browser that asks for %j is %s", (wishes, locale) => {
    expect(matchLocale(wishes)).toBe(locale);
  });

  it("says everything in each of its languages", () => {
    const [first, ...others] = locales.map((locale) => paths(dictionaries[locale]).toSorted());
    for (const other of others) expect(other).toEqual(first);
  });

  it("counts", () => {
    expect(
      locales.map((locale) => [1, 2].map((count) => dictionaries[locale].newMessages(count))),
    ).toEqual([
      ["1 mensagem nova", "2 mensagens novas"],
      ["1 new message", "2 new messages"],
      ["1 mensaje nuevo", "2 mensajes nuevos"],
    ]);
  });
});
