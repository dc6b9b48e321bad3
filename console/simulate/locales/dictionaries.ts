import { preferences } from "../../chat/settings/preferences.svelte.ts";
import type { Locale } from "../../chat/locales/locale.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { ptBR } from "./pt-BR.ts";
import type { Words } from "./words.ts";

const dictionaries: Readonly<Record<Locale, Words>> = { "pt-BR": ptBR, en, es };

/** The page's words, in the language that was chosen. */
export function words(): Words {
  return dictionaries[preferences.locale];
}
