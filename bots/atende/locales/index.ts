import type { Locales } from "../../../core/bot.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { ptBR } from "./pt-BR.ts";
import type { AtendeTexts } from "./pt-BR.ts";

/** The bot's own words: a turn's `text`, for keys that there are. */
export type Words = (
  key: keyof AtendeTexts,
  values?: Readonly<Record<string, string | number>>,
) => string;

export const locales = {
  fallback: "pt-BR",
  texts: { "pt-BR": ptBR, en, es } satisfies Record<string, AtendeTexts>,
} as const satisfies Locales;
