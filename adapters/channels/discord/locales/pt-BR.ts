import type { Texts } from "../../../../core/bot.ts";

export const ptBR = {
  token: "Token do bot",
  "token.help":
    "Na página de desenvolvedores do Discord abra o seu app (ou crie um com New Application), escolha Bot, depois Reset Token, e copie o que aparecer. Na mesma página ligue Message Content Intent: sem ele o Discord esconde as palavras das mensagens de servidores que não mencionam o bot.",
  mode: "Como o Discord chega ao bot",
  "mode.help":
    "gateway: o bot chama o Discord e ouve tudo; funciona de qualquer lugar. interactions: o Discord chama um endereço https público, só para comandos e botões. both: as mensagens pelo gateway, o resto no endereço.",
  publicKey: "Chave pública",
  "publicKey.help":
    "Não é preciso para gateway. Está na página General Information do app, e prova que uma chamada é do próprio Discord.",
  endpoint: "Interactions Endpoint URL",
  "endpoint.help":
    "Cole na página General Information do app e salve. O Discord testa na hora, então o bot precisa estar no ar.",
  invite: "Convite",
  "invite.help": "Abra e escolha o servidor em que o bot vai entrar.",
  "command.word": "texto",
  "command.words": "O que mais você quiser dizer",
} satisfies Texts;
