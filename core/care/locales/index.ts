import { en } from "./en.ts";
import { es } from "./es.ts";
import { ptBR } from "./pt-BR.ts";
import type { CareTexts } from "./pt-BR.ts";

const all: Readonly<Record<string, CareTexts>> = { "pt-BR": ptBR, en, es };

/** What is said where care is taken, in English where there are no words in a language. */
export function careTexts(language: string): CareTexts {
  return all[language] ?? en;
}
