import { en } from "./en.ts";
import { es } from "./es.ts";
import { ptBR } from "./pt-BR.ts";

/** What patients are told of the reminders that they get, or want no more. */
export const remindersTexts = { "pt-BR": ptBR, en, es };
