import type { CareTexts } from "./pt-BR.ts";

export const es: CareTexts = {
  "care.danger.body":
    "Lo que cuentas puede ser una emergencia. **Llama ahora al {ambulance}** o ve a urgencias, sin esperar una respuesta por aquí.",
  "care.danger.mind":
    "Siento mucho que sea tan difícil. No tienes que pasar por esto sin nadie: {lifeline, select, none {} other {**llama ahora al {lifeline}**, a cualquier hora. }}Si hay peligro en este momento, **llama al {ambulance}**.",
  "care.danger.person": "También marqué esta conversación como urgente para el equipo.",
  "care.danger.closed":
    "También marqué esta conversación como urgente, pero **ahora no hay nadie del equipo**: vuelve {when}. No lo esperes para pedir ayuda.",
  "care.danger.kept": "Lo que estábamos haciendo queda guardado.",
  "care.notice":
    "Antes de empezar: hablas con una asistente virtual, una inteligencia artificial, y no con una persona. No hago diagnósticos ni indico medicamentos. Para hablar con alguien del equipo, solo pídelo. Al continuar, aceptas que se usen tus datos para esta atención; para saber más, escribe */privacidad*.",
  "care.consent.ask":
    "Antes de empezar: hablas con una asistente virtual, una inteligencia artificial, y no con una persona. No hago diagnósticos ni indico medicamentos. ¿Aceptas que se usen tus datos para esta atención? Si no, llamo a alguien del equipo.",
  "care.consent.again":
    "Necesito tu respuesta antes de seguir; lo que escribiste queda guardado. ¿Aceptas que se usen tus datos para esta atención?",
  "care.consent.yes": "Acepto",
  "care.consent.no": "No acepto",
  "care.consent.thanks": "¡Gracias! ¿En qué puedo ayudarte?",
  "care.consent.declined":
    "Está bien. No sigo sin tu consentimiento: tu conversación está marcada para el equipo, que responde por aquí en cuanto pueda.",
  "care.consent.note": "No aceptó que lo atienda la asistente virtual.",
  "care.waiting.say":
    "Nadie del equipo está disponible ahora. Puedes seguir esperando, dejar un recado o seguir conmigo.",
  "care.waiting.danger":
    "Nadie del equipo ha respondido todavía. **No nos esperes**: si hay peligro, llama ahora al número que está arriba. Esta conversación sigue marcada como urgente.",
  "care.waiting.stay": "Seguir esperando",
  "care.waiting.note": "Dejar un recado",
  "care.danger.note": "Posible peligro de vida: habla con esta persona ahora.",
};
