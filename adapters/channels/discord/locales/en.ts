import type { Texts } from "../../../../core/bot.ts";

export const en = {
  token: "Bot token",
  "token.help":
    "On Discord's developer page open your app (or make one with New Application), choose Bot, then Reset Token, and copy what is shown. On the same page switch on Message Content Intent: without it Discord hides the words of messages in servers that do not mention the bot.",
  mode: "How Discord reaches the bot",
  "mode.help":
    "gateway: the bot calls Discord and hears everything; works from anywhere. interactions: Discord calls a public https address, for slash commands and buttons alone. both: messages by the gateway, the rest at the address.",
  publicKey: "Public key",
  "publicKey.help":
    "Not needed for gateway. It stands on the app's page General Information, and proves that a call is Discord's own.",
  endpoint: "Interactions Endpoint URL",
  "endpoint.help":
    "Paste it on the app's page General Information and save. Discord tries it at once, so the bot has to be running.",
  invite: "Invitation",
  "invite.help": "Open it, and choose the server that the bot is to join.",
  "command.word": "text",
  "command.words": "What else you want to say",
} satisfies Texts;
