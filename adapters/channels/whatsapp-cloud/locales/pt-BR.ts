export const ptBR = {
  phoneNumberId: "Identificação do número de telefone",
  "phoneNumberId.help":
    "No seu app da Meta, abra WhatsApp > Configuração da API. Ela fica abaixo do número de telefone e é mais longa do que ele.",
  wabaId: "Identificação da conta do WhatsApp Business",
  "wabaId.help": "Na mesma página, ao lado da identificação do número de telefone.",
  token: "Token de acesso",
  "token.help":
    "Adicione um usuário do sistema à sua empresa, dê a ele o app e a conta do WhatsApp e gere um token que nunca expira, com whatsapp_business_messaging e whatsapp_business_management. O token da página Configuração da API dura um dia.",
  appSecret: "Chave secreta do app",
  "appSecret.help":
    "No seu app da Meta, abra Configurações do app > Básico e clique em Mostrar. Ela prova que uma mensagem vem do WhatsApp.",
  verifyToken: "Token de verificação",
  "verifyToken.help": "Qualquer segredo seu; deixe em branco e um é criado.",
  callbackUrl: "URL de retorno de chamada",
  "callbackUrl.help":
    "No seu app da Meta, abra WhatsApp > Configuração, clique em Editar no Webhook e cole. O Prosa precisa estar no ar, pois a Meta pergunta a ele na hora.",
  callbackToken: "Token de verificação",
  "callbackToken.help": "Cole na mesma janela e clique em Verificar e salvar.",
  fields: "Campos do webhook",
  "fields.help": "Na mesma página, clique em Gerenciar e ligue estes.",
};
