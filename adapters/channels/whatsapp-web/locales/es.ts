import type { en } from "./en.ts";

export const es: Record<keyof typeof en, string> = {
  terms: "¿Quieres de verdad un programa en este número?",
  "terms.help":
    "Las condiciones de servicio de WhatsApp prohíben los programas en un número corriente. Los números descubiertos se bloquean, a veces para siempre y sin aviso. Usa uno del que puedas prescindir, escribe solo a quien escribió antes o estuvo de acuerdo, y empieza despacio. La API Cloud de WhatsApp es el camino permitido: las conversaciones te siguen cuando cambies. Escribe understood para seguir.",
  phone: "Número de teléfono",
  "phone.help": "El número que se va a vincular, con + y el país: +5491123456789.",
  pairing: "Cómo vincularlo",
  "pairing.help":
    "qr: el teléfono escanea un código de la pantalla. code: se escriben ocho letras y números en el teléfono.",
  secret: "Secreto de la página de vinculación",
  "secret.help":
    "Quien lo tenga puede ver el código que vincula el número. Déjalo vacío para que se cree uno.",
  pair: "Página de vinculación",
  "pair.help":
    "Inicia Prosa y abre esta página, o ejecuta el comando en la terminal. En WhatsApp, en el teléfono: Ajustes, Dispositivos vinculados, Vincular un dispositivo.",
  "page.qr": "Código QR para escanear con WhatsApp",
  "page.code": "Código para escribir en WhatsApp",
  "page.denied": "Esta página necesita la dirección con el secreto después del signo #.",
  "live.off": "Prosa no está conectado. Inícialo, y esta página sigue sola.",
  "live.connecting": "Conectando con WhatsApp.",
  "live.qr":
    "En el teléfono abre WhatsApp, Ajustes, Dispositivos vinculados, Vincular un dispositivo, y escanea este código. Cambia de vez en cuando.",
  "live.code":
    "En el teléfono abre WhatsApp, Ajustes, Dispositivos vinculados, Vincular un dispositivo, Vincular con el número de teléfono, y escribe este código.",
  "live.linking": "Ya casi: WhatsApp está vinculando el número.",
  "live.open": "Vinculado y conectado. Puedes cerrar esta página.",
  "live.again": "La conexión se cortó y se está rehaciendo.",
  "live.replaced":
    "Otro programa usa este vínculo. Ciérralo, o elimina el dispositivo en el teléfono y vincúlalo de nuevo.",
  "live.unlinked": "El dispositivo fue eliminado en el teléfono. Sigue un código nuevo.",
  "live.banned":
    "WhatsApp rechaza este número. Mira en WhatsApp, en el teléfono, qué puedes hacer. Prosa lo intenta de nuevo de vez en cuando.",
  "live.outdated":
    "WhatsApp ya no acepta esta versión. Actualiza Prosa, o pon en version la del propio WhatsApp Web.",
};
