import type { SlackTexts } from "./en.ts";

export const es: SlackTexts = {
  mode: "¿Cómo debe llegar Slack al hub?",
  "mode.help":
    "socket funciona desde cualquier lugar, sin dirección pública. events necesita una, con https, y es lo que Slack pide a las apps de su directorio.",
  appToken: "Token de la app",
  "appToken.help":
    "En tu app abre Basic Information > App-Level Tokens, genera uno con connections:write y cópialo. Empieza con xapp-.",
  signingSecret: "Secreto de firma",
  "signingSecret.help":
    "En tu app abre Basic Information > App Credentials y pulsa Show junto a Signing Secret. Prueba que un mensaje viene de Slack.",
  token: "Token del bot",
  "token.help":
    "En tu app abre OAuth & Permissions, instálala en tu espacio de trabajo y copia el Bot User OAuth Token. Empieza con xoxb-. Déjalo vacío si otros van a instalar la app con un enlace.",
  clientId: "Client ID",
  "clientId.help":
    "Solo para una app que instalan varios espacios de trabajo: Basic Information > App Credentials.",
  clientSecret: "Client secret",
  "clientSecret.help": "Está debajo del client ID.",
  requestUrl: "Request URL",
  "requestUrl.help":
    "En tu app abre Event Subscriptions y pégala; después lo mismo en Interactivity & Shortcuts y en cada slash command. El manifiesto de la app ya trae las tres. Prosa tiene que estar en marcha, porque Slack pregunta al momento.",
  redirectUrl: "Redirect URL",
  "redirectUrl.help": "En tu app abre OAuth & Permissions > Redirect URLs y añádela.",
  installUrl: "Enlace de instalación",
  "installUrl.help":
    "Dáselo a quien vaya a añadir la app a su espacio de trabajo. Quien administra una organización puede añadirla a todos sus espacios, si Org Level Apps está activado en tu app.",
  "home.commands": "Comandos",
  "home.prompts": "Lo que puedes preguntar",
  "home.talk": "Escríbeme en *Mensajes* o mencióname en un canal.",
  "install.done": "Listo. La app está en tu espacio de trabajo: escríbele en Slack.",
  "install.refused": "La app no se añadió. Si quieres, abre otra vez el enlace de instalación.",
  "install.expired":
    "Esta página es demasiado antigua. Abre otra vez el enlace de instalación, por favor.",
  "install.failed":
    "Slack no completó la instalación. Abre el enlace otra vez en un minuto, por favor.",
};
