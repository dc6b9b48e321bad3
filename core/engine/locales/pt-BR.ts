export const ptBR = {
  "engine.again": "Desculpe, não entendi essa resposta.",
  "engine.choose": "Ver opções",
  "engine.yes": "Sim, confirmar",
  "engine.no": "Mudar algo",
  "engine.notNow": "Agora não",
  "engine.change": "Sem problema. O que você quer mudar?",
  "engine.abandon": "Desistir",
  "engine.abandoned": "Tudo bem, deixei isso de lado. Quando quiser, é só escrever.",
  "engine.unsupported": "Ainda não consigo ler esse tipo de mensagem. Pode me escrever em texto?",
  "engine.failed": "Algo deu errado do nosso lado. Por favor, tente de novo em um instante.",
  "engine.resumed": "Estou de volta. Como posso ajudar?",
  "engine.resume": "Voltar ao assistente",
  "engine.stranger":
    "Oi! Para conversar comigo aqui, passe este código a quem cuida desta conta: **{code}**",
  "engine.stale": "Essa opção era de uma mensagem antiga.",
};

/** Every language has these keys. */
export type EngineTexts = Readonly<Record<keyof typeof ptBR, string>>;
