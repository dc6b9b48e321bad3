export const ptBR = {
  "wait.summary": "Lista de espera",
  "wait.done":
    "Anotado na lista de espera: {what}. Se abrir uma vaga, eu aviso por aqui e guardo o horário para você por um tempo.",
  "wait.sure": "Está anotado: se abrir uma vaga, eu aviso por aqui.",
  "wait.how":
    "Se abrir uma vaga nos dias que você espera, eu aviso por aqui e guardo o horário para você por um tempo; dá para sair da lista quando quiser e marcar outro horário enquanto isso. Para entrar, é só dizer: _me põe na lista de espera_, com o serviço e o dia.",
  "wait.between": "entre {from} e {to}",
  "wait.item": "**{service}**, {when}",
  "wait.days": "de {from} a {to}",
  "wait.at": "às {from}",
  "wait.after": "a partir das {from}",
  "wait.before": "antes das {to}",
  "wait.offer": "Avisar se abrir vaga",
  "wait.list": "Você está na lista de espera:\n\n{list}",
  "wait.leave": "Sair da lista",
  "wait.leave.summary": "Sair da lista de espera",
  "wait.leave.number": "Sair da {number}",
  "wait.which": "De qual lista de espera você quer sair?\n\n{list}",
  "wait.left": "Pronto, você não está mais na lista de espera: {what}.",
  "wait.none": "Você não está em nenhuma lista de espera.",
  "offer.taken":
    "Esse horário já não está mais disponível, me desculpe. Você continua na lista, e eu aviso da próxima vaga.",
  "offer.declined": "Sem problema, passo para a próxima pessoa. Você continua na lista de espera.",
  "offer.say":
    "Abriu uma vaga que você esperava: **{service}** com {professional}, {day}, às {time} ({clinic}). Ela fica reservada para você até às {until}. Quer?",
  "offer.accept": "Quero",
  "offer.decline": "Não, obrigado",
};

/** Every language has these keys. */
export type WaitlistTexts = Readonly<Record<keyof typeof ptBR, string>>;
