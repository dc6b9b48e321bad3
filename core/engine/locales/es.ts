import type { EngineTexts } from "./pt-BR.ts";

export const es: EngineTexts = {
  "engine.again": "Perdón, no entendí esa respuesta.",
  "engine.choose": "Ver opciones",
  "engine.yes": "Sí, confirmar",
  "engine.no": "Cambiar algo",
  "engine.notNow": "Ahora no",
  "engine.change": "No hay problema. ¿Qué quieres cambiar?",
  "engine.abandon": "Dejarlo",
  "engine.abandoned": "Está bien, lo dejamos aquí. Cuando quieras, escríbeme.",
  "engine.unsupported": "Todavía no puedo leer este tipo de mensaje. ¿Me lo escribes en texto?",
  "engine.failed": "Algo salió mal de nuestro lado. Por favor, inténtalo de nuevo en un momento.",
  "engine.resumed": "Ya estoy de vuelta. ¿En qué te ayudo?",
  "engine.resume": "Volver al asistente",
  "engine.stranger":
    "¡Hola! Para hablar conmigo aquí, da este código a quien lleva esta cuenta: **{code}**",
  "engine.stale": "Esa opción era de un mensaje anterior.",
};
