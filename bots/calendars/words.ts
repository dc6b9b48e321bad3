import { openWords } from "../channels/words.ts";
import type { Words } from "../channels/words.ts";
import { en } from "./locales/en.ts";
import { es } from "./locales/es.ts";
import { ptBR } from "./locales/pt-BR.ts";

/** What whoever links calendars is told, in their language. */
export function calendarWords(wished?: string): Words {
  return openWords(wished, { en, es, "pt-BR": ptBR });
}
