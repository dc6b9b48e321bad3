import type { CalendarTexts } from "./pt-BR.ts";

export const es: CalendarTexts = {
  "calendar.moved":
    "{professional} tuvo que cambiar tu cita. **{service}** era el {wasDay} a las {wasTime} y pasó al **{day} a las {time}** ({clinic}). Si no te sirve, solo dímelo.",
  "calendar.cancel": "No puedo a esa hora",
  "calendar.cancelled":
    "{professional} tuvo que cancelar tu cita: {service}, {day}, a las {time} ({clinic}). Lo siento. ¿Quieres otra hora? Solo escríbeme.",
};
