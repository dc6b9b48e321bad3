import type { SlackTexts } from "./en.ts";

export const ptBR: SlackTexts = {
  mode: "Como o Slack deve chegar ao hub?",
  "mode.help":
    "socket funciona de qualquer lugar, sem endereço público. events precisa de um, com https, e é o que o Slack pede aos apps do seu diretório.",
  appToken: "Token do app",
  "appToken.help":
    "No seu app abra Basic Information > App-Level Tokens, gere um com connections:write e copie. Começa com xapp-.",
  signingSecret: "Segredo de assinatura",
  "signingSecret.help":
    "No seu app abra Basic Information > App Credentials e clique em Show ao lado de Signing Secret. Ele prova que uma mensagem vem do Slack.",
  token: "Token do bot",
  "token.help":
    "No seu app abra OAuth & Permissions, instale-o no seu workspace e copie o Bot User OAuth Token. Começa com xoxb-. Deixe vazio se outros vão instalar o app por um link.",
  clientId: "Client ID",
  "clientId.help":
    "Só para um app que vários workspaces instalam: Basic Information > App Credentials.",
  clientSecret: "Client secret",
  "clientSecret.help": "Fica logo abaixo do client ID.",
  requestUrl: "Request URL",
  "requestUrl.help":
    "No seu app abra Event Subscriptions e cole; depois o mesmo em Interactivity & Shortcuts e em cada slash command. O manifesto do app já traz os três. O Prosa precisa estar rodando, pois o Slack pergunta na hora.",
  redirectUrl: "Redirect URL",
  "redirectUrl.help": "No seu app abra OAuth & Permissions > Redirect URLs e adicione.",
  installUrl: "Link de instalação",
  "installUrl.help":
    "Passe para quem for adicionar o app ao próprio workspace. Quem administra uma organização pode adicionar a todos os workspaces dela, se Org Level Apps estiver ligado no seu app.",
  "home.commands": "Comandos",
  "home.prompts": "O que você pode perguntar",
  "home.talk": "Escreva para mim em *Mensagens* ou me mencione em um canal.",
  "install.done": "Tudo certo. O app está no seu workspace: é só escrever para ele no Slack.",
  "install.refused": "O app não foi adicionado. Se quiser, abra o link de instalação de novo.",
  "install.expired":
    "Esta página ficou velha demais. Abra o link de instalação de novo, por favor.",
  "install.failed":
    "O Slack não concluiu a instalação. Abra o link de novo daqui a um minuto, por favor.",
};
