import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { openTexts } from "../../core/engine/texts.ts";
import { aClinic } from "../../core/testing/clinic.ts";
import { agendaInMemory } from "../../core/testing/agenda-in-memory.ts";
import { atende } from "./bot.ts";
import { locales } from "./locales/index.ts";

const bot = atende(agendaInMemory(aClinic()));
const languages = Object.keys(locales.texts);
const keys = Object.keys(locales.texts["pt-BR"]);

describe("atende's words", () => {
  it("are whole in every language", () => {
    expect(openTexts(bot).languages).toEqual(["pt-BR", "en", "es"]);
  });

  it.each(keys)("%s speaks of the same things in every language", (key) => {
    const [first, ...others] = languages.map((language) => valuesIn(textIn(language, key)));
    expect(others).toEqual(others.map(() => first));
  });

  it.each(languages)("fit on a button in %s", (language) => {
    const onButtons = [
      ...bot.skills.map(({ summary }) => summary),
      ...bot.skills.flatMap(({ slots }) => Object.values(slots).map(({ label }) => label)),
      "book.professional.anyone",
      "reminder.cancel",
    ];
    const long = onButtons.filter((key) => textIn(language, key).length > 20);
    expect(long).toEqual([]);
  });

  it("use no emoji", () => {
    const all = languages.flatMap((language) => keys.map((key) => textIn(language, key)));
    expect(all.filter((text) => /\p{Extended_Pictographic}/u.test(text))).toEqual([]);
  });
});

describe("atende's examples", () => {
  const given = bot.skills.flatMap(({ name, triggers }) =>
    triggers.flatMap((trigger) =>
      trigger.on === "intent"
        ? languages.map((language) => ({
            name,
            language,
            examples: trigger.examples[language] ?? [],
          }))
        : [],
    ),
  );

  it.each(given)("of $name are enough in $language", ({ name, examples }) => {
    expect(examples.length).toBeGreaterThanOrEqual(name === "clinic.book" ? 25 : 12);
  });

  it.each(languages)("mean one thing each in %s", (language) => {
    const all = given
      .filter((each) => each.language === language)
      .flatMap(({ examples }) => examples.map((example) => example.toLowerCase()));
    expect(all.filter((example, index) => all.indexOf(example) !== index)).toEqual([]);
  });
});

function textIn(language: string, key: string): string {
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = locales.texts;
  return texts[language]?.[key] ?? "";
}

const Parts = z.array(z.object({ type: z.number(), value: z.string() }));
const LITERAL = 0;

/** The names of the values that a text takes. */
function valuesIn(text: string): readonly string[] {
  const parts = new IntlMessageFormat(text, "en", undefined, { ignoreTag: true }).getAst();
  return Parts.parse(parts)
    .flatMap(({ type, value }) => (type === LITERAL ? [] : [value]))
    .toSorted();
}
