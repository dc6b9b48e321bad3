import type { SkillTexts } from "./pt-BR.ts";

export const es: SkillTexts = {
  "help.summary": "Ayuda",
  "help.say": "Puedo ayudarte con:\n\n{list}\n\nToca una opción o escríbelo con tus palabras.",
  "greeting.summary": "Empezar",
  "greeting.hello": "¡Hola! {about} ¿En qué puedo ayudarte?",
  "greeting.helloName": "¡Hola, {name}! {about} ¿En qué puedo ayudarte?",
  "thanks.summary": "Dar las gracias",
  "thanks.say": "¡De nada! Si necesitas algo más, escríbeme.",
  "bye.summary": "Despedirse",
  "bye.say": "¡Hasta luego! Cuando me necesites, aquí estoy.",
  "pause.summary": "Pausa",
  "pause.say": "¡Sin prisa! Sigue cuando puedas.",
  "answer.summary": "Responder",
  "answer.say": "¡Muy bien! Cuando necesites algo, escríbelo o elige una opción:",
  "chat.summary": "Conversar",
  "chat.say": "Soy solo un programa y de charlar sé poco. {about}",
  "handoff.summary": "Hablar con alguien",
  "handoff.say":
    "Muy bien, esta conversación está marcada para el equipo y yo me quedo en silencio. Puedes escribir lo que necesitas. Para seguir conmigo, toca **Volver al asistente**.",
  "advice.summary": "Medicamentos",
  "advice.say":
    "Eso solo lo puede responder un profesional de la salud: no digo qué tiene alguien ni indico medicamentos o dosis. Puedo reservar una consulta o llamar a alguien del equipo.",
  "robot.summary": "Sobre la asistente",
  "robot.say":
    "Soy una asistente virtual: una inteligencia artificial, no una persona. Si prefieres, llamo a alguien del equipo.",
  "handoff.stay": "De acuerdo: sigues en la fila, y el equipo responde por aquí en cuanto pueda.",
  "handoff.note": "Escribe tu recado: el equipo lo lee y responde por aquí en cuanto vuelva.",
  "handoff.closed":
    "Muy bien, esta conversación está marcada para el equipo. Ahora no hay nadie: el equipo vuelve {when}. Escribe lo que necesitas, que queda guardado. Para seguir conmigo, toca **Volver al asistente**.",
  "privacy.summary": "Privacidad",
  "privacy.say":
    "Guardamos tus mensajes y citas para atenderte, y nadie de fuera los recibe si tu atención no lo necesita. Puedes pedir cuando quieras: escribe *quiero mis datos* para recibir una copia o *borra mis datos* para que se borren. Respondemos en hasta {days} días.",
  "privacy.kind": "Pedido",
  "privacy.ask": "¿Qué quieres que hagamos con tus datos?",
  "privacy.erasure": "Borrar mis datos",
  "privacy.export": "Recibir mis datos",
  "privacy.erasure.readBack":
    "¿Puedo registrar tu pedido para **borrar tus datos**? El equipo se ocupa en hasta {days} días. Lo que la ley manda guardar, como la historia clínica, se guarda, y te explicamos por qué.",
  "privacy.export.readBack":
    "¿Puedo registrar tu pedido para **recibir una copia de tus datos**? El equipo la envía en hasta {days} días.",
  "privacy.done":
    "Listo, tu pedido está registrado. La respuesta llega por aquí en hasta {days} días.",
  "fallback.summary": "No entendido",
  "fallback.say": "Perdón, no te entendí. Puedes decirlo de otra forma o elegir una opción:",
};
