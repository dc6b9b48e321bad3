import type { CalendarTexts } from "./pt-BR.ts";

export const en: CalendarTexts = {
  "calendar.moved":
    "{professional} had to move your appointment. **{service}** was on {wasDay} at {wasTime} and is now on **{day} at {time}** ({clinic}). If that does not suit you, just tell me.",
  "calendar.cancel": "I cannot come then",
  "calendar.cancelled":
    "{professional} had to cancel your appointment: {service} on {day} at {time} ({clinic}). I am sorry. Would you like another time? Just write.",
};
