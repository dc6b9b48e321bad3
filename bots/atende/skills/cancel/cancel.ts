import { z } from "zod";
import type { Agenda, Change } from "../../../../core/agenda/agenda.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { CANCEL_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { isDuring } from "../../../../core/agenda/nearest.ts";
import { isAmong, localTime } from "../../../../core/agenda/openings.ts";
import { id } from "../../../../core/message/address.ts";
import { actionOf, defineSkill, reply } from "../../../../core/skill.ts";
import type { Outcome, Skill, Slot, Turn } from "../../../../core/skill.ts";
import { readDay, readTime } from "../../../../core/understanding/when/when.ts";
import { whenContext } from "../../reception.ts";
import { momentOf, noAppointments } from "../appointments/appointments.ts";
import { BOOK } from "../names.ts";
import type { Speaker } from "../speaker.ts";
import { examples } from "./examples.ts";

/** What `visit` is for a person who has none. */
const NONE = "none";

/** Cancels one of a person's appointments, after they have agreed to it. */
export function cancel(agenda: Agenda): Skill {
  return defineSkill({
    name: CANCEL_SKILL,
    summary: "cancel.summary",
    triggers: [
      { on: "command", name: "cancelar" },
      { on: "intent", examples },
    ],
    slots: { visit: visitSlot(agenda) },
    async readBack(turn) {
      const visit = (await upcomingOf(agenda, turn)).find((each) => each.id === turn.known.visit);
      return visit && turn.text("cancel.readBack", detailsOf(visit, turn.language));
    },
    async run(turn) {
      if (turn.known.visit === NONE) return noAppointments(turn);
      const { contact, now, known } = turn;
      const appointment = id<"appointment">(known.visit);
      return said(await agenda.cancel({ appointment, contact: contact.id, at: now }), turn);
    },
  });
}

function visitSlot(agenda: Agenda): Slot<string> {
  return {
    label: "cancel.visit",
    value: z.union([z.literal(NONE), z.uuid()]),
    async find(words, turn) {
      const upcoming = await upcomingOf(agenda, turn);
      if (upcoming.length === 0) return NONE;
      const [meant, ...others] = upcoming.filter((each) => isMeant(each, words, turn));
      return others.length === 0 ? meant?.id : undefined;
    },
    async ask(turn) {
      const choices = (await upcomingOf(agenda, turn)).map((visit) => ({
        label: momentOf(visit, turn.language),
        set: { visit: visit.id },
      }));
      return { text: turn.text("cancel.ask"), choices };
    },
  };
}

function upcomingOf(agenda: Agenda, { contact, now }: Turn): Promise<readonly Appointment[]> {
  return agenda.upcoming(contact.id, now);
}

/** Whether what was said may be about an appointment: it is unless it names another day or time. */
function isMeant({ clinic, from }: Appointment, words: string, turn: Turn): boolean {
  const start = localTime(from, clinic.timeZone);
  const context = whenContext(clinic, turn);
  const timed = turn.asked === "visit" ? ({ ...context, bareNumber: "time" } as const) : context;
  const [day, time] = [readDay(words, context), readTime(words, timed)];
  return (
    (!day || isAmong(start.toPlainDate(), day.value)) && (!time || isDuring(start, time.value))
  );
}

function said(change: Change, { text, language }: Speaker): Outcome {
  return reply({
    kind: "text",
    markdown:
      change.status === "changed"
        ? text("cancel.done", detailsOf(change.appointment, language))
        : text(change.reason === "late" ? "cancel.late" : "cancel.past"),
    buttons: [{ label: text("book.summary"), action: actionOf(BOOK, "") }],
  });
}
