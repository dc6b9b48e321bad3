import { nearestLanguage } from "../../engine/prepared.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { ptBR } from "./pt-BR.ts";
import type { CalendarTexts } from "./pt-BR.ts";

/** What patients are told. A bot that books for professionals spreads these into its own words. */
export const calendarTexts = { "pt-BR": ptBR, en, es } satisfies Record<string, CalendarTexts>;

interface EntryTexts {
  readonly "entry.about": string;
  readonly "entry.putBack": string;
}

const entries = {
  "pt-BR": {
    "entry.about":
      "Marcado pela Prosa. Se você mover ou apagar este evento, a consulta muda junto e o paciente é avisado.",
    "entry.putBack":
      "Este evento foi movido para um horário que não estava livre, e por isso voltou para cá.",
  },
  en: {
    "entry.about":
      "Booked by Prosa. When you move or delete this event, the appointment follows and the patient is told.",
    "entry.putBack": "This event was moved to a time that was not free, and so it came back here.",
  },
  es: {
    "entry.about":
      "Reservado por Prosa. Si mueves o borras este evento, la cita cambia también y se avisa al paciente.",
    "entry.putBack": "Este evento se movió a una hora que no estaba libre, y por eso volvió aquí.",
  },
} as const satisfies Readonly<Record<string, EntryTexts>>;

/** What a professional reads in their own calendar. */
export function entryTexts(language: string): EntryTexts {
  const near = nearestLanguage(language, Object.keys(entries));
  return near === "en" || near === "es" ? entries[near] : entries["pt-BR"];
}
