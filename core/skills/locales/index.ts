import { en } from "./en.ts";
import { es } from "./es.ts";
import { ptBR } from "./pt-BR.ts";
import type { SkillTexts } from "./pt-BR.ts";

/** What everyone's skills say. A bot that lists them spreads these into its own words. */
export const skillTexts = { "pt-BR": ptBR, en, es } satisfies Record<string, SkillTexts>;
