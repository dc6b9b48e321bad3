import type { Texts } from "../../../../core/bot.ts";

export const ptBR: Texts = {
  secret: "Segredo",
  "secret.help":
    "Protege as sessões e os arquivos dos visitantes. Deixe em branco e um será criado. Quem o troca depois recomeça todas as conversas.",
  page: "A página de conversa",
  "page.help": "Abra para experimentar o bot, e passe este link a seus visitantes.",
};
