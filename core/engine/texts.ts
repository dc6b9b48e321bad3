import { IntlMessageFormat } from "intl-messageformat";
import type { Bot, Texts } from "../bot.ts";
import { careTexts } from "../care/locales/index.ts";
import type { Say } from "../turn.ts";
import { engineTexts } from "./locales/index.ts";

/** A bot's words: its own over the engine's, in each of its languages. */
export interface BotTexts {
  readonly languages: readonly string[];
  in(language: string): Say;
}

/** Throws an error that names every key and language in which a bot's words are not whole. */
export function openTexts(bot: Bot): BotTexts {
  const languages = Object.keys(bot.locales.texts);
  const texts = new Map(
    languages.map((language) => [
      language,
      { ...engineTexts(language), ...careTexts(language), ...bot.locales.texts[language] },
    ]),
  );
  checkWhole(bot, texts);
  const says = new Map([...texts].map(([language, words]) => [language, sayIn(language, words)]));
  return {
    languages,
    in(language) {
      const say = says.get(language);
      if (!say) throw new Error(`bot ${bot.name} has no words in ${language}`);
      return say;
    },
  };
}

function sayIn(language: string, texts: Texts): Say {
  const formats = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const text = texts[key];
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(values));
  };
}

function checkWhole(bot: Bot, texts: ReadonlyMap<string, Texts>): void {
  const asked = [bot.persona.about, ...bot.prompts, ...bot.skills.map(({ summary }) => summary)];
  const keys = new Set([...asked, ...[...texts.values()].flatMap((words) => Object.keys(words))]);
  const missing = [...texts].flatMap(([language, words]) =>
    [...keys].filter((key) => words[key] === undefined).map((key) => `${key} in ${language}`),
  );
  if (!texts.has(bot.locales.fallback)) missing.push(`every text in ${bot.locales.fallback}`);
  if (missing.length > 0) throw new Error(`bot ${bot.name} lacks words: ${missing.join(", ")}`);
}
