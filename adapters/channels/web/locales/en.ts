import type { Texts } from "../../../../core/bot.ts";

export const en: Texts = {
  secret: "Secret",
  "secret.help":
    "It seals visitors' sessions and files. Leave it empty and one is made. Whoever changes it later starts every conversation afresh.",
  page: "The chat page",
  "page.help": "Open it to try the bot, and give this link to your visitors.",
};
