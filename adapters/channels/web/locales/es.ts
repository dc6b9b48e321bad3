import type { Texts } from "../../../../core/bot.ts";

export const es: Texts = {
  secret: "Secreto",
  "secret.help":
    "Protege las sesiones y los archivos de los visitantes. Déjalo vacío y se crea uno. Quien lo cambia después empieza de nuevo todas las conversaciones.",
  page: "La página de conversación",
  "page.help": "Ábrela para probar el bot, y pasa este enlace a tus visitantes.",
};
