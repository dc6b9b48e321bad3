import { en } from "./en.ts";
import { es } from "./es.ts";
import { ptBR } from "./pt-BR.ts";

/** What patients are told of the waiting list, and of the times that they are offered there. */
export const waitlistTexts = { "pt-BR": ptBR, en, es };
