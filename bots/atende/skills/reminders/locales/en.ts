import type { RemindersTexts } from "./pt-BR.ts";

export const en: RemindersTexts = {
  "reminders.summary": "Reminders",
  "reminders.off":
    "All right, no more reminders and no questions after visits. What is booked stays booked, and the clinic still writes if it has to change something. To have them back, just say _turn on reminders_.",
  "reminders.on": "Done, reminders are on: I will remind you of your appointments again.",
  "reminders.are-on":
    "I usually remind you a day before and again two hours before an appointment, here. If you would rather not get reminders, just tap below.",
  "reminders.are-off":
    "Reminders are off, as you asked. To get one a day before and one two hours before an appointment, just tap below.",
  "reminders.turn.on": "Turn reminders on",
  "reminders.turn.off": "Turn reminders off",
};
