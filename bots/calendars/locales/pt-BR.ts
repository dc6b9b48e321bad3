export const ptBR = {
  "link.done":
    "A agenda de {professional} está ligada: {calendar}. As consultas aparecem lá, e o que está nela guarda o seu horário.",
  "link.polled":
    "Ela é olhada a cada minuto. O Google avisa na hora quando o hub tem um endereço https: defina PROSA_PUBLIC_URL.",
  "link.how":
    'Falta um jeito de entrar na agenda. Um destes dois:\n\n  1. Uma conta de serviço: em console.cloud.google.com crie um projeto, ative a Google Calendar API, crie uma conta de serviço e uma chave em JSON. Compartilhe a agenda com o endereço dessa conta, com permissão para alterar eventos. Depois:\n     prosa calendar link {professional} --service-account chave.json --calendar <o endereço da agenda>\n\n  2. A permissão da própria pessoa: crie lá um cliente OAuth do tipo "App para computador" e baixe o JSON. Depois:\n     prosa calendar link {professional} --oauth cliente.json',
  "link.open": "Abra este endereço no navegador de quem é dono da agenda e aceite:",
  "link.paste":
    "Se o navegador está em outra máquina, cole aqui o endereço inteiro em que ele parar.",
  "link.agreed": "Pronto. Pode fechar esta página e voltar ao terminal.",
  "link.notAgreed": "Esta não é a resposta que se esperava. Comece de novo, por favor.",
  "link.file": "{file} não está certo: {why}",
  "link.readonly":
    "Esta agenda pode ser lida, mas não alterada. Compartilhe com permissão para alterar eventos e tente de novo.",
  "fault.unauthorized":
    "O Google não nos deixa entrar ({detail}). Com conta de serviço, crie uma chave nova; com OAuth, ligue de novo e aceite.",
  "fault.missing":
    "O Google não conhece essa agenda, ou ela não está compartilhada conosco. Compartilhe com {who}, com permissão para alterar eventos, e dê o endereço dela com --calendar.",
  "fault.forbidden":
    "O Google não permite ({detail}). Ative a Google Calendar API no projeto e compartilhe a agenda com permissão para alterar eventos.",
  "fault.other": "Não deu para perguntar ao Google ({detail}). Tente de novo daqui a pouco.",
  "list.none":
    "Nenhum profissional tem agenda ligada. Para ligar uma: prosa calendar link <profissional>",
  "list.broken":
    "Não consegue seguir ({why}). Resolva com: prosa calendar link {professional}, com a chave ou o arquivo do cliente",
  "list.failing": "Está tentando de novo ({why}).",
  "list.new": "Vai ser olhada pela primeira vez daqui a pouco.",
  "list.even":
    "Em dia às {at}: {entries, plural, one {# consulta} other {# consultas}}, {busy, plural, one {# outro evento} other {# outros eventos}}.",
  "list.refused":
    "{refused, plural, one {# consulta não entrou} other {# consultas não entraram}}; tenta de novo mais tarde.",
  "list.conflict": "Às {at} há outro evento por cima de uma consulta: mova um dos dois.",
  "unlink.done":
    "A agenda de {professional} não está mais ligada. Os eventos que estão nela ficam lá.",
  "professional.unknown": "Não há profissional {name}; há {known}.",
  "professional.several": "Há mais de um {name}; diga qual: {known}.",
  "professional.unlinked": "{professional} não tem agenda ligada.",
};

/** Every language has these keys. */
export type CalendarWords = Readonly<Record<keyof typeof ptBR, string>>;
