import { calendarTexts } from "../../../core/calendar/locales/index.ts";
import { skillTexts } from "../../../core/skills/locales/index.ts";
import { remindersTexts } from "../skills/reminders/locales/index.ts";
import { waitlistTexts } from "../skills/waitlist/locales/index.ts";

export const ptBR = {
  ...skillTexts["pt-BR"],
  ...calendarTexts["pt-BR"],
  ...remindersTexts["pt-BR"],
  ...waitlistTexts["pt-BR"],
  "persona.about":
    "Sou a Lia, a assistente virtual da clínica: marco e cancelo consultas por aqui.",
  "prompt.book": "Quero marcar uma consulta",
  "prompt.appointments": "Quando é a minha consulta?",
  "prompt.help": "O que você faz?",

  "book.summary": "Marcar consulta",
  "book.service": "Serviço",
  "book.professional": "Profissional",
  "book.day": "Dia",
  "book.time": "Horário",
  "book.service.also": "serviço, procedimento, tratamento, tipo",
  "book.professional.also": "médico, médica, dentista, doutor, doutora, profissional",
  "book.day.also": "data",
  "book.day.example": "sexta-feira, ou dia 20",
  "book.time.also": "hora, horário, horas",
  "book.time.example": "às 10, ou de manhã",
  "book.service.ask": "O que você gostaria de marcar?",
  "book.professional.ask": "Com quem você prefere?",
  "book.professional.anyone": "Tanto faz",
  "book.day.other": "Certo, em outro dia então.",
  "book.day.ask":
    "Que dia fica bom para você? Estes têm horário livre; se preferir outro, é só escrever.",
  "book.time.ask":
    "Para {day}, estes horários estão livres. Qual prefere? Se quiser outro, é só escrever.",

  "book.professional.unknown": "{name} não atende aqui.",
  "book.cannot": "{professional} não faz {service}.",
  "book.gone": "Essa opção não existe mais na clínica.",
  "book.past": "Esse dia já passou.",
  "book.beyond": "Por aqui marco até {last}.",
  "book.closed": "Nesse dia ({day}) a clínica não atende.",
  "book.away": "{professional} não atende nesse dia ({day}).",
  "book.noneDoes": "Nesse dia ({day}) ninguém faz {service}.",
  "book.full": "Não há mais horário livre nesse dia ({day}).",
  "book.fullDays": "Não há mais horário livre de {from} a {to}.",
  "book.never": "Não encontrei vaga nesse horário nas próximas semanas.",
  "book.hours": "Às {time} não há atendimento. Nesse dia atendemos: {hours}.",
  "book.soon": "Às {time} já fica muito em cima da hora.",
  "book.soonDay": "Para {day} já está muito em cima da hora.",
  "book.taken": "O horário das {time} não está livre.",
  "book.part": "Não há mais horário livre nessa parte do dia ({day}).",
  "book.part.hours": "Nessa parte do dia ({day}) não há atendimento. Nesse dia atendemos: {hours}.",
  "book.raced": "Alguém acabou de reservar esse horário, me desculpe.",
  "book.offer": "Que tal uma destas opções?",
  "book.none":
    "No momento não encontrei outro horário livre. Para deixar um recado à equipe, escreva *atendente*.",

  "book.readBack":
    "Posso confirmar? **{service}** com {professional}, {day}, às {time} ({clinic}).",
  "book.done":
    "Tudo certo, está marcado: **{service}** com {professional}, {day}, às {time} ({clinic}). Se não puder vir, é só me avisar por aqui.",
  "book.most":
    "Esse paciente já tem o máximo de consultas marcadas que a clínica permite. Para marcar outra, cancele uma ou fale com a equipe.",
  "book.most.day": "Esse paciente já tem o máximo de consultas nesse dia.",

  "book.free": "Sim, {day} temos horário livre entre {from} e {to}.",
  "book.patient": "Paciente",
  "book.patient.also": "paciente, pessoa",
  "book.patient.each": "Marco uma consulta por pessoa.",
  "book.patient.ask": "Como se chama a pessoa que vem à consulta?",
  "book.patient.other": "Então é para outra pessoa.",
  "book.relation": "Parentesco",
  "book.plan": "Convênio",
  "book.plan.also": "convênio, plano, pagamento",
  "book.plan.ask": "Qual é o convênio?",
  "book.plan.none": "Particular",
  "book.plan.not":
    "O plano {plan} não cobre {service} por aqui. Posso marcar particular, se quiser.",
  "book.unit": "Unidade",
  "book.unit.also": "unidade, filial, endereço",
  "book.unit.ask": "Em qual unidade?",
  "book.unit.not": "{professional} não atende na unidade {unit}.",
  "book.unit.none": "Na unidade {unit} ninguém faz {service}.",
  "book.unit.away": "Na unidade {unit} não há atendimento nesse dia ({day}).",
  "book.at": "Unidade {unit}.",
  "book.plan.notWith": "{professional} não atende pelo convênio {plan}.",
  "book.for": "Paciente: {name}.",
  "book.paid": "Pelo convênio {plan}.",
  "book.price": "Particular: {price}.",
  "book.requested":
    "Pedido anotado: **{service}** com {professional}, {day}, às {time} ({clinic}). A equipe confirma e eu te aviso por aqui.",

  "availability.summary": "Horários livres",
  "availability.days": "Os próximos dias com horário livre: {days}.",
  "availability.none": "No momento não encontrei horário livre nas próximas semanas.",

  "reschedule.summary": "Remarcar consulta",
  "reschedule.ask": "Qual consulta você quer remarcar?",
  "reschedule.other": "Claro, dá para trocar.",
  "reschedule.same": "Essa consulta de {service} já está marcada para {day}, às {time}.",
  "reschedule.readBack":
    "Posso remarcar? **{service}** com {professional}: de {day}, às {time}, para **{newDay}, às {newTime}**.",
  "reschedule.swap":
    "Posso trocar? **{service}** ({day}, às {time}) por **{newService}** com {professional}, **{newDay}, às {newTime}**.",
  "reschedule.done":
    "Pronto, remarquei: **{service}** com {professional}, {day}, às {time} ({clinic}). Se não puder vir, é só me avisar por aqui.",
  "reschedule.swapped":
    "Pronto, agora é **{service}** com {professional}, {day}, às {time} ({clinic}). Se não puder vir, é só me avisar por aqui.",
  "reschedule.late":
    "Falta pouco para essa consulta, e por aqui já não consigo remarcar. Para falar com a equipe, escreva *atendente*.",

  "confirm.summary": "Confirmar presença",
  "confirm.ask": "Qual consulta você quer confirmar?",
  "confirm.done": "Presença confirmada: {service} com {professional}, {day}, às {time}. Até lá!",
  "confirm.done.several": "Presença confirmada:\n\n{list}\n\nAté lá!",
  "confirm.waiting":
    "Esse pedido ainda espera a resposta da equipe. Assim que confirmarem, eu te aviso por aqui.",
  "confirm.not": "Tudo bem, ainda não confirmei. O que você prefere?",
  "confirm.not.one":
    "Esta ainda não confirmei: {service} com {professional}, {day}, às {time}. O que você prefere?",
  "confirm.past": "Não encontrei essa consulta entre as próximas: talvez ela já tenha passado.",
  "late.summary": "Atraso",
  "late.told":
    "Está anotado para a equipe que você vai se atrasar: {service} com {professional}, {day}, às {time}. Venha com calma: se for preciso combinar algo, a equipe responde por aqui, e eu fico em silêncio. Para continuar comigo, toque em **Voltar ao assistente**.",

  "stranger.summary": "Número errado",
  "stranger.told":
    "Desculpe o engano! A equipe está avisada e vai corrigir o cadastro; não confirmei nem cancelei nada. Eu fico em silêncio. Se quiser falar comigo, toque em **Voltar ao assistente**.",

  "instructions.summary": "Preparo",
  "instructions.one": "Para **{service}**: {instructions}",
  "instructions.free": "Para **{service}** não é preciso nenhum preparo especial.",
  "instructions.which":
    "O preparo depende do que você vai fazer. Me diga o procedimento, ou escreva *atendente* para falar com a equipe.",

  "rating.summary": "Avaliar a consulta",
  "rating.thanks": "Obrigada por contar! Isso ajuda a cuidar melhor de você.",
  "rating.sorry":
    "Obrigada por contar, e sinto muito que não tenha sido bom. Se quiser falar com alguém da equipe, toque no botão.",
  "rating.unknown": "Não encontrei essa consulta, mas obrigada por escrever.",

  "file.name": "consulta.ics",
  "file.name.cancelled": "consulta-cancelada.ics",
  "file.title": "{service} com {professional}",
  "file.title.for": "{service} com {professional} ({name})",
  "file.note": "Se não puder vir, avise pela conversa com a clínica.",

  "appointments.summary": "Minhas consultas",
  "appointments.none": "Você não tem consultas marcadas. Quando quiser marcar uma, é só pedir.",
  "appointments.list": "Suas próximas consultas:\n\n{list}",
  "appointments.item": "**{day}, {time}**: {service} com {professional} ({clinic})",
  "appointments.item.for":
    "**{day}, {time}**: {service} com {professional}, para {name} ({clinic})",
  "appointments.cancel": "Cancelar {day}",

  "cancel.summary": "Cancelar consulta",
  "visit.all": "Todas elas",
  "visit.among": "Há mais de uma assim.",
  "cancel.readBack.several": "Posso cancelar todas estas?\n\n{list}",
  "cancel.done.several":
    "Pronto, cancelei:\n\n{list}\n\nQuando quiser marcar de novo, é só me chamar.",
  "visit.nobody": "Não encontrei aqui nenhuma consulta de {name}.",
  "visit.elsewhere": "Eu só cuido das consultas da clínica.",
  "visit.label": "Consulta",
  "cancel.reason": "Motivo",
  "cancel.reason.ask": "Se quiser contar, qual foi o motivo?",
  "cancel.ask": "Qual consulta você quer cancelar?",
  "cancel.readBack":
    "Posso cancelar? **{service}** com {professional}, {day}, às {time} ({clinic}).",
  "cancel.readBack.reason":
    "Entendi, obrigada por avisar. Posso cancelar? **{service}** com {professional}, {day}, às {time} ({clinic}).",
  "cancel.done":
    "Pronto, cancelei: {service} com {professional}, {day}, às {time}. Quando quiser marcar de novo, é só me chamar.",
  "cancel.late":
    "Falta pouco para essa consulta, e por aqui já não consigo cancelar. Para falar com a equipe, escreva *atendente*.",
  "cancel.past": "Não encontrei essa consulta entre as próximas: talvez ela já tenha passado.",

  "prices.summary": "Preços",
  "prices.paid": "O convênio {plan} cobre {service}.",
  "prices.one": "**{service}** custa {price}, particular.",
  "prices.depends": "O valor de **{service}** depende do seu caso: a equipe diz na avaliação.",
  "prices.list": "Valores para atendimento particular:\n\n{list}",
  "prices.unknown": "Os valores dependem de cada caso. Para saber o seu, escreva *atendente*.",
  "prices.howToPay":
    "Formas de pagamento, parcelas, descontos e recibos eu não sei dizer: quem sabe é a equipe da clínica.",
  "insurance.summary": "Convênios",
  "insurance.yes": "Sim, aceitamos **{plan}** para todos os serviços.",
  "insurance.some": "Sim, aceitamos **{plan}** para {services}, com {professionals}.",
  "insurance.list": "Aceitamos {plans}. Se o seu não está na lista, atendemos particular.",
  "insurance.list.for":
    "**{what}**: aceitamos {plans}. Se o seu não está na lista, atendemos particular.",
  "insurance.none": "No momento atendemos só particular.",
  "places.ask": "Cuidamos de mais de uma clínica por aqui. Em qual delas?\n\n{list}",
  "places.again": "Desculpe, não entendi qual. Pode ser o nome, o bairro ou o número:\n\n{list}",
  "places.chosen": "Certo, **{name}**. O que posso fazer por você?",
  "places.moved": "Certo, agora na **{name}**.",
  "places.fixed":
    "Essa consulta fica na clínica onde foi marcada. Para ir na outra, marque lá e depois cancele esta.",
  "location.summary": "Endereço",
  "location.one": "A {clinic} fica na {address}.",
  "location.list": "Estamos em:\n\n{list}",
  "location.next": "Sua próxima consulta, {day}, é na unidade **{unit}**.",
  "location.then": "Esse horário é na unidade **{unit}**.",
  "location.unknown":
    "Ainda não tenho o endereço por aqui. Para falar com a equipe, escreva *atendente*.",

  "location.notKnown":
    "Isso eu não sei dizer: quem sabe é a equipe da clínica. O que tenho por aqui é o endereço.",
  "location.day": "Horário de {day}: {hours}.",
  "location.with": "{professional}, {day}: {hours}.",
  "location.week":
    "Atendemos nestes horários:\n\n{list}\n\nEm feriado pode mudar: pergunte pelo dia.",
  "location.hours.unknown":
    "Ainda não tenho os horários de atendimento por aqui. Para falar com a equipe, escreva *atendente*.",
  "question.services": "O que fazemos aqui:\n{list}",
  "question.summary": "Outras perguntas",
  "question.done": "Sim, fazemos **{service}**.",
  "question.howLong": "**{service}**: cerca de {minutes} minutos.",
  "question.howLong.list": "O tempo que cada um leva:\n\n{list}",
  "question.who": "**{service}** é com {professionals}.",
  "question.untilWhen":
    "Por aqui dá para cancelar ou remarcar até {notice} antes da consulta. Mais em cima da hora, é com a equipe: escreva *atendente*.",
  "question.untilStart":
    "Por aqui dá para cancelar ou remarcar até a hora da consulta. Quanto antes você avisar, melhor: outra pessoa pode ficar com o horário.",
  "question.say":
    "Isso quem sabe responder é a equipe da clínica. Para falar com alguém, toque no botão ou escreva *atendente*.",

  "reminder.24h":
    "Olá! Passando para lembrar da sua consulta: **{service}** com {professional}, {day}, às {time} ({clinic}). Se não puder vir, é só avisar por aqui.",
  "reminder.2h":
    "Sua consulta é daqui a pouco: **{service}** com {professional}, {day}, às {time} ({clinic}). Até já!",
  "reminder.missed":
    "Sentimos sua falta: **{service}** com {professional}, {day}, às {time}. Está tudo bem? Se quiser, marcamos outro horário.",
  "reminder.accepted":
    "A clínica confirmou o seu pedido: **{service}** com {professional}, {day}, às {time} ({clinic}). Até lá!",
  "reminder.called_off":
    "A clínica precisou cancelar a sua consulta: **{service}** com {professional}, {day}, às {time} ({clinic}). Sinto muito. Quer marcar outro horário?",
  "reminder.rating": "Como foi sua consulta com {professional}? De 1 (ruim) a 5 (ótima):",
  "reminder.patient": "Paciente: {name}",
  "reminder.where": "Endereço: {unit}, {address}",
  "reminder.confirm": "Confirmar presença",
  "reminder.move": "Remarcar",
  "reminder.again": "Marcar de novo",
  "reminder.cancel": "Não posso ir",
};

/** Every language has these keys. */
export type AtendeTexts = Readonly<Record<keyof typeof ptBR, string>>;
