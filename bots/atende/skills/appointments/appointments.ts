import type { Agenda } from "../../../../core/agenda/agenda.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { dateOnButton, dayOnButton, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import { cancelAction } from "../../../../core/agenda/visit-actions.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { localTime } from "../../../../core/agenda/openings.ts";
import { actionOf, defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import { APPOINTMENTS, BOOK } from "../names.ts";
import type { Speaker } from "../speaker.ts";
import { examples } from "./examples.ts";

/** As many as a message holds with a button each. */
const MOST = 6;

/** Lists a person's next appointments, each with a button that cancels it. */
export function appointments(agenda: Agenda): Skill {
  return defineSkill({
    name: APPOINTMENTS,
    summary: "appointments.summary",
    triggers: [
      { on: "command", name: "consultas" },
      { on: "button", action: APPOINTMENTS },
      { on: "intent", examples },
    ],
    async run(turn) {
      const upcoming = await agenda.upcoming(turn.contact.id, turn.now);
      return upcoming.length > 0 ? list(upcoming.slice(0, MOST), turn) : noAppointments(turn);
    },
  });
}

/** What there is to say to a person who has no appointments. */
export function noAppointments({ text }: Speaker): Outcome {
  return reply({
    kind: "text",
    markdown: text("appointments.none"),
    buttons: [{ label: text("book.summary"), action: actionOf(BOOK, "") }],
  });
}

function list(upcoming: readonly Appointment[], { text, language }: Speaker): Outcome {
  const items = upcoming.map((each) => `- ${text("appointments.item", detailsOf(each, language))}`);
  const days = upcoming.map((each) => dayOf(each, language));
  return reply({
    kind: "text",
    markdown: text("appointments.list", { list: items.join("\n") }),
    buttons: upcoming.map((each) => {
      const day = dayOf(each, language);
      const isAlone = days.filter((other) => other === day).length === 1;
      return {
        label: text("appointments.cancel", { day: isAlone ? day : dateAndTimeOf(each, language) }),
        action: cancelAction(each.id),
      };
    }),
  });
}

/** "sex., 27/11 10:00", for a button. */
export function momentOf(visit: Appointment, language: string): string {
  const time = localTime(visit.from, visit.clinic.timeZone).toPlainTime();
  return `${dayOf(visit, language)} ${timeInWords(time, language)}`;
}

/** "27/11 10:00": with "Cancelar" in front of it, as much as any channel's button holds. */
function dateAndTimeOf({ clinic, from }: Appointment, language: string): string {
  const at = localTime(from, clinic.timeZone);
  return `${dateOnButton(at.toPlainDate(), language)} ${timeInWords(at.toPlainTime(), language)}`;
}

function dayOf({ clinic, from }: Appointment, language: string): string {
  return dayOnButton(localTime(from, clinic.timeZone).toPlainDate(), language);
}
