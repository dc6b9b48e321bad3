export const es = {
  token: "Token del bot",
  "token.help":
    "En Telegram escribe /newbot a @BotFather, elige un nombre y copia el token que te responde. Para un bot que ya tienes, escribe /token.",
  mode: "Cómo llegan los mensajes",
  "mode.help":
    "polling funciona desde cualquier lugar, también desde tu propio equipo. webhook necesita una dirección https pública en PROSA_PUBLIC_URL.",
  secret: "Secreto del webhook",
  "secret.help": "Cualquier secreto tuyo; déjalo vacío y se crea uno.",
};
