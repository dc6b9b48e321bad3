import type { RemindersTexts } from "./pt-BR.ts";

export const es: RemindersTexts = {
  "reminders.summary": "Recordatorios",
  "reminders.off":
    "De acuerdo, no te mando más recordatorios ni preguntas después de las citas. Lo reservado sigue reservado, y la clínica aún te escribe si tiene que cambiar algo. Para recibirlos de nuevo, basta decir _activa los recordatorios_.",
  "reminders.on": "Listo, los recordatorios están activados: vuelvo a recordarte tus citas.",
  "reminders.are-on":
    "Suelo recordarte un día antes y otra vez dos horas antes de la cita, por aquí. Si prefieres no recibirlos, toca abajo.",
  "reminders.are-off":
    "Los recordatorios están desactivados, como pediste. Si quieres recibir uno un día antes y otro dos horas antes de la cita, toca abajo.",
  "reminders.turn.on": "Quiero recordatorios",
  "reminders.turn.off": "No recibirlos",
};
