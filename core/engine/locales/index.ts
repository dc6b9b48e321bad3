import { en } from "./en.ts";
import { es } from "./es.ts";
import { ptBR } from "./pt-BR.ts";
import type { EngineTexts } from "./pt-BR.ts";

const all: Readonly<Record<string, EngineTexts>> = { "pt-BR": ptBR, en, es };

/** What the engine itself says, in English where it has no words in a language. */
export function engineTexts(language: string): EngineTexts {
  return all[language] ?? en;
}
