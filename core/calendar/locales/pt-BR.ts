export const ptBR = {
  "calendar.moved":
    "{professional} precisou mudar a sua consulta. **{service}** era {wasDay}, às {wasTime}, e passou para **{day}, às {time}** ({clinic}). Se esse horário não servir, é só me dizer.",
  "calendar.cancel": "Não posso nesse horário",
  "calendar.cancelled":
    "{professional} precisou cancelar a sua consulta: {service}, {day}, às {time} ({clinic}). Sinto muito. Quer marcar outro horário? É só escrever.",
};

/** Every language has these keys. */
export type CalendarTexts = Readonly<Record<keyof typeof ptBR, string>>;
