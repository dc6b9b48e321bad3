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
  "handoff.summary": "Hablar con alguien",
  "handoff.say":
    "Muy bien, voy a llamar a una persona del equipo. Leerá esta conversación y te responderá aquí mismo. Si quieres, ya puedes escribir lo que necesitas.",
  "fallback.summary": "No entendido",
  "fallback.say": "Perdón, no te entendí. Puedes decirlo de otra forma o elegir una opción:",
};
