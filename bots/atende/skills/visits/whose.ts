import type { Appointment } from "../../../../core/agenda/appointment.ts";
import type { Speaker } from "../speaker.ts";

/** What is said of a visit, and who comes to it where that is not who speaks. */
export function withWhose({ patient }: Appointment, said: string, text: Speaker["text"]): string {
  return patient ? `${said} ${text("book.for", { name: patient.name })}` : said;
}
