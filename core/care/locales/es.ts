import type { CareTexts } from "./pt-BR.ts";

export const es: CareTexts = {
  "care.danger.body":
    "Lo que cuentas puede ser una emergencia. **Llama ahora al {ambulance}** o ve a urgencias, sin esperar una respuesta por aquí.",
  "care.danger.mind":
    "Siento mucho que sea tan difícil. No tienes que pasar por esto sin nadie: {lifeline, select, none {} other {**llama ahora al {lifeline}**, a cualquier hora. }}Si hay peligro en este momento, **llama al {ambulance}**.",
  "care.danger.person": "Ya llamé con urgencia a una persona del equipo a esta conversación.",
  "care.danger.kept": "Lo que estábamos haciendo queda guardado.",
  "care.danger.note": "Posible peligro de vida: habla con esta persona ahora.",
};
