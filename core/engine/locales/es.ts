import type { EngineTexts } from "./pt-BR.ts";

export const es: EngineTexts = {
  "engine.again": "Perdón, no entendí esa respuesta.",
  "engine.which": "¿Cuál prefieres?",
  "engine.hint.choices":
    "Todavía no lo entendí. Toca una de las opciones o escribe una de ellas, por ejemplo “{choice}”.",
  "engine.hint.example": "Todavía no lo entendí. Puedes responder, por ejemplo: “{example}”.",
  "engine.hint.plain": "Todavía no lo entendí. ¿Me lo dices con otras palabras?",
  "engine.hint.confirm":
    "Todavía no lo entendí. Responde **sí** para confirmar, o dime qué cambiar.",
  "engine.person":
    "Parece que no logro ayudarte con esto. Si quieres, una persona del equipo sigue contigo.",
  "engine.unclear": "No sé si te entendí bien. ¿Es **{first}** o **{second}**?",
  "engine.none": "Ninguna de estas",
  "engine.oneByOne": "Vamos por partes: primero {first}, después {next}.",
  "engine.next": "Ahora: {what}.",
  "engine.backTo": "Volvemos a: {what}.",
  "engine.first": "Esa es la primera pregunta.",
  "engine.left": "La última vez nos quedamos aquí: {what}. ¿Seguimos?",
  "engine.go": "Continuar",
  "engine.anew": "Empezar de nuevo",
  "engine.choose": "Ver opciones",
  "engine.form": "Rellenar formulario",
  "engine.form.submit": "Enviar",
  "engine.yes": "Sí, confirmar",
  "engine.no": "Cambiar algo",
  "engine.notNow": "Ahora no",
  "engine.change": "No hay problema. ¿Qué quieres cambiar?",
  "engine.changed": "Eso cambió desde aquel mensaje. Así está ahora:",
  "engine.abandon": "Dejarlo",
  "engine.abandoned": "Está bien, lo dejamos aquí. Cuando quieras, escríbeme.",
  "engine.unsupported": "Todavía no puedo leer este tipo de mensaje. ¿Me lo escribes en texto?",
  "engine.failed": "Algo salió mal de nuestro lado. Por favor, inténtalo de nuevo en un momento.",
  "engine.editedLate":
    "Vi que editaste tu mensaje. Lo que pediste antes ya está hecho y lo dejé como está. Si quieres cambiarlo, solo dímelo.",
  "engine.resumed": "Ya estoy de vuelta. ¿En qué te ayudo?",
  "engine.resumedForm": "Estoy de vuelta. Sigamos donde estábamos.",
  "engine.resume": "Volver al asistente",
  "engine.rating": "¿Cómo fue la atención?",
  "engine.rating.5": "Excelente",
  "engine.rating.4": "Buena",
  "engine.rating.3": "Regular",
  "engine.rating.2": "Mala",
  "engine.rating.1": "Muy mala",
  "engine.stranger":
    "¡Hola! Para hablar conmigo aquí, da este código a quien lleva esta cuenta: **{code}**",
  "engine.stale": "Esa opción era de un mensaje anterior.",
};
