import type { Change } from "../../../../core/agenda/agenda.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import type { Appointment, AppointmentId } from "../../../../core/agenda/appointment.ts";
import {
  cancelAction,
  confirmAction,
  CONFIRM_SKILL,
  rescheduleAction,
} from "../../../../core/agenda/visit-actions.ts";
import { id } from "../../../../core/message/address.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { wordsAlone } from "../../../../core/understanding/text/tokens.ts";
import type { Reception } from "../../reception.ts";
import { noAppointments } from "../appointments/appointments.ts";
import { bookButton } from "../book/button.ts";
import { saysToMove } from "../reschedule/movable.ts";
import type { Speaker } from "../speaker.ts";
import { isOpen, lastReminded } from "../visits/spoken-of.ts";
import { tellWhich } from "../visits/meant.ts";
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
    slots: {
      visit: visitSlot(reception, {
        ask: "confirm.ask",
        about: toCome,
        // Nobody answers a reminder about another.
        likeliest: async (upcoming) => (await lastReminded(reception.agenda, upcoming))?.visit,
      }),
    },
    async run(turn) {
      const { contact, now, known } = turn;
      if (known.visit === NONE) return noAppointments(turn);
      const appointment = id<"appointment">(known.visit);
      if (doubt.test(turn.said)) return notConfirmed(appointment, turn);
      return said(
        await reception.agenda.confirm({ appointment, contact: contact.id, at: now }),
        turn,
      );
    },
  });
}

/**
 * What is said of a visit that they come to. It is noted at once: who was asked which has it only confirmed
 * by what tells it, and gives up none and moves none, "não vou na de quinta".
 */
function toCome(words: string, upcoming: readonly Appointment[], turn: Turn): string | undefined {
  if (turn.asked !== "visit") return words;
  const { wished } = preferenceIn(words);
  if (saysToMove(turn) || givingUp.test(wordsAlone(words))) return undefined;
  return tellWhich(wished, upcoming, turn) ? wished : undefined;
}

const givingUp = /\b(?:cancel|desmarc|anul)/u;

/** "Não confirmo", "não posso confirmar ainda", "I can't confirm". */
const doubt =
  /(?:^|[^\p{L}])(?:n[ãa]o|no|not|can['’]?t|cannot|won['’]?t)\s+(?:\p{L}+\s+){0,2}confirm/iu;

function notConfirmed(visit: AppointmentId, { text }: Speaker): Outcome {
  return reply({
    kind: "text",
    markdown: text("confirm.not"),
    buttons: [
      { label: text("reminder.confirm"), action: confirmAction(visit) },
      { label: text("reminder.move"), action: rescheduleAction(visit) },
      { label: text("reminder.cancel"), action: cancelAction(visit) },
    ],
  });
}

/** Whether nothing was answered since the reminder. */
async function wasRemindedLast({ agenda, upcomingOf }: Reception, turn: Turn): Promise<boolean> {
  const last = await lastReminded(agenda, await upcomingOf(turn));
  return last !== undefined && isOpen(last, turn);
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
