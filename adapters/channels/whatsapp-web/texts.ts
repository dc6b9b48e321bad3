import { en } from "./locales/en.ts";
import { es } from "./locales/es.ts";
import { ptBR } from "./locales/pt-BR.ts";

export const texts = { en, es, "pt-BR": ptBR };
