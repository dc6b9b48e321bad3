import { en } from "./en.ts";
import { es } from "./es.ts";
import { ptBR } from "./pt-BR.ts";
import type { Words } from "./words.ts";

export const locales = ["pt-BR", "en", "es"] as const;
export type Locale = (typeof locales)[number];

export const dictionaries: Readonly<Record<Locale, Words>> = { "pt-BR": ptBR, en, es };

/** Each language in its own name. */
export const endonyms: Readonly<Record<Locale, string>> = {
  "pt-BR": "Português",
  en: "English",
  es: "Español",
};

/** The first language a person asks for that the page speaks, by BCP 47 tags in order of wish. */
export function matchLocale(wishes: readonly string[]): Locale {
  for (const wish of wishes) {
    const [language] = wish.toLowerCase().split("-");
    const found = locales.find((locale) => locale.split("-")[0] === language);
    if (found) return found;
  }
  return "en";
}
