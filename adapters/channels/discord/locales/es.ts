import type { Texts } from "../../../../core/bot.ts";

export const es = {
  token: "Token del bot",
  "token.help":
    "En la página de desarrolladores de Discord abra su app (o cree una con New Application), elija Bot, luego Reset Token, y copie lo que aparece. En la misma página active Message Content Intent: sin él, Discord oculta las palabras de los mensajes de servidores que no mencionan al bot.",
  mode: "Cómo llega Discord al bot",
  "mode.help":
    "gateway: el bot llama a Discord y oye todo; funciona desde cualquier lugar. interactions: Discord llama a una dirección https pública, solo para comandos y botones. both: los mensajes por el gateway, lo demás en la dirección.",
  publicKey: "Clave pública",
  "publicKey.help":
    "No hace falta para gateway. Está en la página General Information de la app, y demuestra que una llamada es de Discord.",
  endpoint: "Interactions Endpoint URL",
  "endpoint.help":
    "Péguela en la página General Information de la app y guarde. Discord la prueba enseguida, así que el bot debe estar en marcha.",
  invite: "Invitación",
  "invite.help": "Ábrala y elija el servidor al que entrará el bot.",
  "command.word": "texto",
  "command.words": "Lo que quiera añadir",
} satisfies Texts;
