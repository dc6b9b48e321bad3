export const ptBR = {
  "care.danger.body":
    "O que você conta pode ser uma emergência. **Ligue agora para {ambulance}** ou vá ao pronto-socorro mais próximo, sem esperar uma resposta daqui.",
  "care.danger.mind":
    "Sinto muito que esteja tão difícil. Você não precisa passar por isso sem ninguém: {lifeline, select, none {} other {**ligue agora para {lifeline}**, a qualquer hora. }}Se há perigo neste momento, **ligue para {ambulance}**.",
  "care.danger.person": "Também marquei esta conversa como urgente para a equipe.",
  "care.danger.closed":
    "Também marquei esta conversa como urgente, mas **agora não há ninguém da equipe aqui**: ela volta {when}. Não espere por ela para pedir ajuda.",
  "care.danger.kept": "O que estávamos fazendo fica guardado.",
  "care.notice":
    "Antes de começar: você fala com uma assistente virtual, uma inteligência artificial, e não com uma pessoa. Eu não faço diagnósticos nem indico remédios. Para falar com alguém da equipe, é só pedir. Ao continuar, você concorda com o uso dos seus dados para este atendimento; para saber mais, escreva */privacidade*.",
  "care.consent.ask":
    "Antes de começar: você fala com uma assistente virtual, uma inteligência artificial, e não com uma pessoa. Eu não faço diagnósticos nem indico remédios. Você concorda com o uso dos seus dados para este atendimento? Sem o seu aceite, chamo alguém da equipe.",
  "care.consent.again":
    "Preciso da sua resposta antes de continuar; o que você escreveu fica guardado. Você concorda com o uso dos seus dados para este atendimento?",
  "care.consent.yes": "Concordo",
  "care.consent.no": "Não concordo",
  "care.consent.thanks": "Obrigada! Como posso ajudar?",
  "care.consent.declined":
    "Tudo bem. Não sigo sem o seu aceite: sua conversa está marcada para a equipe, que responde por aqui assim que puder.",
  "care.consent.note": "Não aceitou ser atendido pela assistente virtual.",
  "care.waiting.say":
    "Ninguém da equipe está disponível agora. Você pode continuar esperando, deixar um recado ou seguir comigo.",
  "care.waiting.danger":
    "Ninguém da equipe respondeu ainda. **Não espere por nós**: se há perigo, ligue agora para o número que está acima. Esta conversa continua marcada como urgente.",
  "care.waiting.stay": "Continuar esperando",
  "care.waiting.note": "Deixar um recado",
  "care.danger.note": "Possível perigo à vida: fale com esta pessoa agora.",
};

/** Every language has these keys. */
export type CareTexts = Readonly<Record<keyof typeof ptBR, string>>;
