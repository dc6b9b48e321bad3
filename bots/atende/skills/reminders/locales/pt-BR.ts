export const ptBR = {
  "reminders.summary": "Lembretes",
  "reminders.off":
    "Combinado, não mando mais lembretes nem perguntas depois das consultas. O que está marcado continua marcado, e a clínica ainda escreve se precisar mudar alguma coisa. Para voltar a receber, é só dizer _ativa os lembretes_.",
  "reminders.on": "Pronto, os lembretes estão ligados: eu volto a lembrar você das consultas.",
  "reminders.are-on":
    "Eu costumo lembrar um dia antes e de novo duas horas antes da consulta, por aqui. Se preferir não receber, é só tocar abaixo.",
  "reminders.are-off":
    "Os lembretes estão desligados, como você pediu. Se quiser receber um dia antes e duas horas antes da consulta, é só tocar abaixo.",
  "reminders.turn.on": "Receber lembretes",
  "reminders.turn.off": "Não receber",
};

/** Every language has these keys. */
export type RemindersTexts = Readonly<Record<keyof typeof ptBR, string>>;
