import type { Words } from "./words.ts";

export const ptBR: Words = {
  conversation: "Conversa",
  you: "Você",
  attendant: "Atendente",
  composer: {
    label: "Sua mensagem",
    placeholder: "Escreva uma mensagem",
    hint: "Enter envia. Shift e Enter quebram a linha.",
    send: "Enviar",
  },
  delivery: {
    waiting: "Aguardando conexão",
    stored: "Enviada",
    read: "Lida",
    too_large: "Não foi enviada: o texto é longo demais. Tente em partes menores.",
    refused: "Não foi enviada. Mude algo e tente de novo.",
    edit: "Editar",
  },
  typing: "digitando…",
  demo: {
    badge: "Demo",
    notice: (bot) =>
      `${bot} é uma demonstração: nada aqui é de verdade. Por favor, não envie dados pessoais.`,
  },
  suggestions: "Para começar",
  options: "Opções",
  picked: "escolhida",
  connection: {
    offline: "Você está sem internet. Pode escrever: enviamos assim que ela voltar.",
    reconnecting: "Reconectando… Suas mensagens estão guardadas.",
    gone: "Não há ninguém neste endereço. Confira o link com quem o enviou a você.",
  },
  newTab: "abre em outra aba",
  newMessages: (count) => (count === 1 ? "1 mensagem nova" : `${count} mensagens novas`),
  toNewest: "Ir para o fim da conversa",
  settings: {
    open: "Idioma e aparência",
    language: "Idioma",
    theme: "Aparência",
    system: "Automática",
    light: "Clara",
    dark: "Escura",
  },
};
