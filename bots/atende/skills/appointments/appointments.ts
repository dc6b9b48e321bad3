import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { dateOnButton, dayOnButton, timeInWords } from "../../../../core/agenda/calendar-words.ts";
import { cancelAction, rescheduleAction } from "../../../../core/agenda/visit-actions.ts";
import { startOf } from "../../../../core/agenda/start.ts";
import type { Button, Saying } from "../../../../core/message/outgoing.ts";
import { actionOf, defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import { bookButton } from "../book/button.ts";
import type { Reception } from "../../reception.ts";
import { listOf } from "../visits/items.ts";
import { leaveButton, waitsOf } from "../waitlist/waits.ts";
import type { ToldWait } from "../waitlist/waits.ts";
import { APPOINTMENTS, LEAVE_WAITLIST } from "../names.ts";
import type { Speaker } from "../speaker.ts";
import { meantBy } from "../visits/meant.ts";
import { examples } from "./examples.ts";
import { forgetsWhen } from "./forgets.ts";

/** As many as a message holds with a button each. */
const MOST = 6;

/** Lists a person's next appointments, or those that they ask of, each with a button that cancels it, and what they wait for. */
export function appointments(reception: Reception): Skill {
  return defineSkill({
    name: APPOINTMENTS,
    summary: "appointments.summary",
    triggers: [
      { on: "command", name: "consultas" },
      { on: "button", action: APPOINTMENTS },
      { on: "said", is: forgetsWhen },
      { on: "intent", examples },
    ],
    async run(turn) {
      const all = await reception.upcomingOf(turn);
      const meant = meantBy(turn.said, all, turn);
      const upcoming = meant.length > 0 ? meant : all;
      const waits = await waitsOf(reception, turn);
      const visits = upcoming.length > 0 ? list(upcoming.slice(0, MOST), turn) : noVisits(turn);
      return reply(visits, ...(waits.length > 0 ? [waiting(waits, turn)] : []));
    },
  });
}

/** What there is to say to a person who has no appointments. */
export function noAppointments(speaker: Speaker): Outcome {
  return reply(noVisits(speaker));
}

function noVisits({ text }: Speaker): Saying {
  return {
    kind: "text",
    markdown: text("appointments.none"),
    buttons: [bookButton({ text })],
  };
}

/** For what they wait, with a button to wait no more. */
function waiting(waits: readonly ToldWait[], { text }: Speaker): Saying {
  const items = waits.map(({ words }) => `- ${words}`);
  const [one, ...others] = waits;
  const label = text("wait.leave");
  return {
    kind: "text",
    markdown: text("wait.list", { list: items.join("\n") }),
    buttons:
      one && others.length === 0
        ? [leaveButton(one.wait, label)]
        : [{ label, action: actionOf(LEAVE_WAITLIST, "") }],
  };
}

function list(upcoming: readonly Appointment[], { text, language }: Speaker): Saying {
  const days = upcoming.map((each) => dayOf(each, language));
  return {
    kind: "text",
    markdown: text("appointments.list", { list: listOf(upcoming, { text, language }) }),
    buttons: [
      ...upcoming.map((each) => {
        const day = dayOf(each, language);
        const isAlone = days.filter((other) => other === day).length === 1;
        const words = { day: isAlone ? day : dateAndTimeOf(each, language) };
        return { label: text("appointments.cancel", words), action: cancelAction(each.id) };
      }),
      ...moving(upcoming, { text, language }),
    ],
  };
}

/** Where one visit is told, it is moved without being named again. */
function moving([one, ...others]: readonly Appointment[], { text }: Speaker): readonly Button[] {
  if (!one || others.length > 0) return [];
  return [{ label: text("reschedule.summary"), action: rescheduleAction(one.id) }];
}

/** "sex., 27/11 10:00", for a button. */
export function momentOf(visit: Appointment, language: string): string {
  const time = startOf(visit).toPlainTime();
  return `${dayOf(visit, language)} ${timeInWords(time, language)}`;
}

/** "27/11 10:00": with "Cancelar" in front of it, as much as any channel's button holds. */
function dateAndTimeOf(visit: Appointment, language: string): string {
  const at = startOf(visit);
  return `${dateOnButton(at.toPlainDate(), language)} ${timeInWords(at.toPlainTime(), language)}`;
}

function dayOf(visit: Appointment, language: string): string {
  return dayOnButton(startOf(visit).toPlainDate(), language);
}
