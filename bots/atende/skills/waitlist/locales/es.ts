import type { WaitlistTexts } from "./pt-BR.ts";

export const es: WaitlistTexts = {
  "wait.summary": "Lista de espera",
  "wait.done":
    "Anotado en la lista de espera: {what}. Si se libera una hora, te aviso por aquí y te la guardo un rato.",
  "wait.sure": "Ya quedas en la lista: si se libera una hora, te aviso por aquí.",
  "wait.how":
    "Si se libera un lugar en los días que esperas, te aviso por aquí y te lo guardo por un rato; puedes salir de la lista cuando quieras y agendar otra hora mientras tanto. Para entrar, basta decir: _ponme en la lista de espera_, con el servicio y el día.",
  "wait.between": "entre las {from} y las {to}",
  "wait.item": "**{service}**, {when}",
  "wait.days": "del {from} al {to}",
  "wait.at": "a las {from}",
  "wait.after": "desde las {from}",
  "wait.before": "antes de las {to}",
  "wait.offer": "Avísame si se libera",
  "wait.list": "Estás en la lista de espera:\n\n{list}",
  "wait.leave": "Salir de la lista",
  "wait.leave.summary": "Salir de la lista de espera",
  "wait.leave.number": "Salir de la {number}",
  "wait.which": "¿De qué lista de espera quieres salir?\n\n{list}",
  "wait.left": "Listo, ya no estás en la lista de espera: {what}.",
  "wait.none": "No estás en ninguna lista de espera.",
  "offer.taken":
    "Lo siento, esa hora ya no está disponible. Sigues en la lista y te aviso de la próxima.",
  "offer.declined": "No hay problema, pasa a la siguiente persona. Sigues en la lista de espera.",
  "offer.say":
    "Se liberó una hora que esperabas: **{service}** con {professional}, {day}, a las {time} ({clinic}). Te la guardamos hasta las {until}. ¿La quieres?",
  "offer.accept": "La quiero",
  "offer.decline": "No, gracias",
};
