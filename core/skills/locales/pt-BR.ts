export const ptBR = {
  "help.summary": "Ajuda",
  "help.say": "Posso ajudar com:\n\n{list}\n\nToque em uma opção ou escreva com as suas palavras.",
  "greeting.summary": "Começar",
  "greeting.hello": "Olá! {about} Como posso ajudar?",
  "greeting.helloName": "Olá, {name}! {about} Como posso ajudar?",
  "thanks.summary": "Agradecer",
  "thanks.say": "De nada! Se precisar de mais alguma coisa, é só escrever.",
  "bye.summary": "Despedir-se",
  "bye.say": "Até logo! Quando precisar, é só chamar.",
  "pause.summary": "Pausa",
  "pause.say": "Sem pressa! É só continuar quando puder.",
  "answer.summary": "Responder",
  "answer.say": "Tudo bem! Quando precisar, é só escrever ou escolher uma opção:",
  "chat.summary": "Conversar",
  "chat.say": "Sou só um programa, e de conversa entendo pouco. {about}",
  "handoff.summary": "Falar com alguém",
  "handoff.say":
    "Certo, esta conversa está marcada para a equipe, e eu fico em silêncio por aqui. Pode escrever do que precisa. Para continuar comigo, toque em **Voltar ao assistente**.",
  "advice.summary": "Remédios e sintomas",
  "advice.say":
    "Isso só um profissional de saúde pode responder: eu não digo o que alguém tem, nem indico remédio ou dose. Posso marcar uma consulta ou chamar alguém da equipe.",
  "robot.summary": "Sobre a assistente",
  "robot.say":
    "Sou uma assistente virtual: uma inteligência artificial, não uma pessoa. Se preferir, chamo alguém da equipe.",
  "handoff.stay": "Combinado: você continua na fila, e a equipe responde por aqui assim que puder.",
  "handoff.note": "Pode escrever o seu recado: a equipe lê e responde por aqui assim que voltar.",
  "handoff.closed":
    "Certo, esta conversa está marcada para a equipe. Agora não há ninguém atendendo: a equipe volta {when}. Pode escrever o que precisa, que fica guardado. Para continuar comigo, toque em **Voltar ao assistente**.",
  "privacy.summary": "Privacidade",
  "privacy.say":
    "Guardamos suas mensagens e consultas para atender você, e ninguém de fora as recebe sem necessidade do atendimento. Você pode pedir quando quiser: escreva *quero meus dados* para receber uma cópia ou *apague meus dados* para que sejam apagados. Respondemos em até {days} dias.",
  "privacy.kind": "Pedido",
  "privacy.ask": "O que você quer que façamos com os seus dados?",
  "privacy.erasure": "Apagar meus dados",
  "privacy.export": "Receber meus dados",
  "privacy.erasure.readBack":
    "Posso registrar o seu pedido para **apagar os seus dados**? A equipe cuida dele em até {days} dias. O que a lei manda guardar, como o prontuário, fica guardado, e explicamos o motivo.",
  "privacy.export.readBack":
    "Posso registrar o seu pedido para **receber uma cópia dos seus dados**? A equipe envia em até {days} dias.",
  "privacy.done":
    "Pronto, seu pedido está registrado. A resposta chega por aqui em até {days} dias.",
  "fallback.summary": "Não entendi",
  "fallback.say": "Desculpe, não entendi. Você pode escrever de outro jeito ou escolher uma opção:",
};

/** Every language has these keys. */
export type SkillTexts = Readonly<Record<keyof typeof ptBR, string>>;
