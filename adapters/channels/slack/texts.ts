import { en } from "./locales/en.ts";
import type { SlackTexts } from "./locales/en.ts";
import { es } from "./locales/es.ts";
import { ptBR } from "./locales/pt-BR.ts";

export const texts = { en, es, "pt-BR": ptBR } as const;

/** The words in the language asked for, or English. */
export function textsFor(language: string): SlackTexts {
  const [family] = language.toLowerCase().split(/[-_]/u);
  if (family === "pt") return ptBR;
  return family === "es" ? es : en;
}
