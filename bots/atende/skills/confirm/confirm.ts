import type { Change } from "../../../../core/agenda/agenda.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { CONFIRM_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { id } from "../../../../core/message/address.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { noAppointments } from "../appointments/appointments.ts";
import { bookButton } from "../book/button.ts";
import type { Speaker } from "../speaker.ts";
import { NONE, visitSlot } from "../visits/visit-slot.ts";
import { examples } from "./examples.ts";

/** Notes that a patient comes: by one tap on a reminder, or in words. */
export function confirm(reception: Reception): Skill {
  return defineSkill({
    name: CONFIRM_SKILL,
    summary: "confirm.summary",
    triggers: [
      { on: "command", name: "confirmar" },
      { on: "intent", examples },
    ],
    isOpen: async (turn) => (await reception.upcomingOf(turn)).length > 0,
    agrees: true,
    awaitsYes: (turn) => wasRemindedLast(reception, turn),
    slots: { visit: visitSlot(reception, { ask: "confirm.ask", likeliest: remindedOf }) },
    async run(turn) {
      const { contact, now, known } = turn;
      if (known.visit === NONE) return noAppointments(turn);
      const appointment = id<"appointment">(known.visit);
      return said(
        await reception.agenda.confirm({ appointment, contact: contact.id, at: now }),
        turn,
      );
    },
  });
}

/** The one that was spoken of last: nobody answers a reminder about another. */
function remindedOf(upcoming: readonly Appointment[]): Appointment | undefined {
  return upcoming.find(({ state }) => state === "reminded");
}

/** Whether nothing was answered since the reminder. */
async function wasRemindedLast({ agenda, upcomingOf }: Reception, turn: Turn): Promise<boolean> {
  const visit = remindedOf(await upcomingOf(turn));
  const history = visit ? await agenda.history(visit.id) : [];
  const last = history.findLast(({ to }) => to === "reminded");
  return last !== undefined && (turn.spokeAt === undefined || last.at > turn.spokeAt);
}

function said(change: Change, { text, language }: Speaker): Outcome {
  if (change.status === "changed")
    return reply(text("confirm.done", detailsOf(change.appointment, language)));
  // The clinic has yet to say yes: there is nothing for the patient to confirm.
  const isWaiting = change.reason === "not_theirs";
  return reply({
    kind: "text",
    markdown: text(isWaiting ? "confirm.waiting" : "confirm.past"),
    buttons: [bookButton({ text })],
  });
}
