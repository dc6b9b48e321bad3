import type { Words } from "./words.ts";

export const es: Words = {
  conversation: "Conversación",
  you: "Tú",
  attendant: "Agente",
  composer: {
    label: "Tu mensaje",
    placeholder: "Escribe un mensaje",
    hint: "Intro envía. Mayús e Intro cambian de línea.",
    send: "Enviar",
  },
  delivery: {
    waiting: "Esperando conexión",
    stored: "Enviado",
    read: "Leído",
    too_large: "No se envió: el texto es demasiado largo. Prueba en partes más pequeñas.",
    refused: "No se envió. Cambia algo e inténtalo de nuevo.",
    edit: "Editar",
  },
  typing: "escribiendo…",
  demo: {
    badge: "Demo",
    notice: (bot) =>
      `${bot} es una demostración: nada aquí es real. Por favor, no envíes datos personales.`,
  },
  suggestions: "Para empezar",
  options: "Opciones",
  picked: "elegida",
  connection: {
    offline: "Estás sin conexión. Puedes escribir: lo enviaremos en cuanto vuelva.",
    reconnecting: "Reconectando… Tus mensajes están guardados.",
    gone: "No hay nadie en esta dirección. Revisa el enlace con quien te lo envió.",
  },
  newTab: "se abre en otra pestaña",
  newMessages: (count) => (count === 1 ? "1 mensaje nuevo" : `${count} mensajes nuevos`),
  toNewest: "Ir al final de la conversación",
  settings: {
    open: "Idioma y apariencia",
    language: "Idioma",
    theme: "Apariencia",
    system: "Automática",
    light: "Clara",
    dark: "Oscura",
  },
};
