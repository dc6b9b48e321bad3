export const ptBR = {
  token: "Token do bot",
  "token.help":
    "No Telegram, escreva /newbot para o @BotFather, escolha um nome e copie o token que ele responder. Para um bot que você já tem, escreva /token.",
  mode: "Como as mensagens chegam",
  "mode.help":
    "polling funciona de qualquer lugar, até do seu computador. webhook precisa de um endereço https público em PROSA_PUBLIC_URL.",
  secret: "Segredo do webhook",
  "secret.help": "Qualquer segredo seu; deixe vazio e um será criado.",
};
