export const ptBR = {
  "engine.again": "Desculpe, não entendi essa resposta.",
  "engine.unknown": "Isso eu não sei responder por aqui. Se quiser, alguém da equipe responde.",
  "engine.which": "Qual delas você prefere?",
  "engine.hint.choices":
    "Ainda não consegui entender. Toque em uma das opções ou escreva uma delas, por exemplo “{choice}”.",
  "engine.hint.example":
    "Ainda não consegui entender. Você pode responder, por exemplo: “{example}”.",
  "engine.hint.plain": "Ainda não consegui entender. Pode dizer com outras palavras?",
  "engine.hint.confirm":
    "Ainda não consegui entender. Responda **sim** para confirmar, ou diga o que quer mudar.",
  "engine.person":
    "Acho que não estou conseguindo ajudar com isso. Se preferir, uma pessoa da equipe continua com você.",
  "engine.unclear": "Não tenho certeza se entendi. É **{first}** ou **{second}**?",
  "engine.none": "Nenhuma dessas",
  "engine.oneByOne": "Vamos por partes: primeiro {first}, depois {next}.",
  "engine.next": "Agora: {what}.",
  "engine.backTo": "Voltando: {what}.",
  "engine.first": "Essa é a primeira pergunta.",
  "engine.left": "Da última vez paramos aqui: {what}. Continuamos?",
  "engine.goesOn": "Continuando de onde paramos: {what}.",
  "engine.go": "Continuar",
  "engine.anew": "Começar de novo",
  "engine.choose": "Ver opções",
  "engine.form": "Preencher formulário",
  "engine.form.submit": "Enviar",
  "engine.yes": "Sim, confirmar",
  "engine.no": "Mudar algo",
  "engine.notNow": "Agora não",
  "engine.change": "Sem problema. O que você quer mudar?",
  "engine.changed": "Isso mudou desde aquela mensagem. Confira como está agora:",
  "engine.abandon": "Desistir",
  "engine.abandoned": "Tudo bem, deixei isso de lado. Quando quiser, é só escrever.",
  "engine.unsupported": "Ainda não consigo ler esse tipo de mensagem. Pode me escrever em texto?",
  "engine.failed": "Algo deu errado do nosso lado. Por favor, tente de novo em um instante.",
  "engine.editedLate":
    "Vi que você editou a mensagem. O que você tinha pedido já está feito, e deixei como está. Se quiser mudar, é só me dizer.",
  "engine.resumed": "Estou de volta. Como posso ajudar?",
  "engine.resumedForm": "Estou de volta. Vamos continuar de onde paramos.",
  "engine.resume": "Voltar ao assistente",
  "engine.rating": "Como foi o atendimento?",
  "engine.rating.5": "Ótimo",
  "engine.rating.4": "Bom",
  "engine.rating.3": "Regular",
  "engine.rating.2": "Ruim",
  "engine.rating.1": "Péssimo",
  "engine.stranger":
    "Oi! Para conversar comigo aqui, passe este código a quem cuida desta conta: **{code}**",
  "engine.stale": "Essa opção era de uma mensagem antiga.",
};

/** Every language has these keys. */
export type EngineTexts = Readonly<Record<keyof typeof ptBR, string>>;
