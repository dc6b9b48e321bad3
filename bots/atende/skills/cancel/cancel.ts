import { z } from "zod";
import type { Agenda, Change } from "../../../../core/agenda/agenda.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { CANCEL_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { beginsWithYes } from "../../../../core/engine/answers.ts";
import { id } from "../../../../core/message/address.ts";
import type { Saying } from "../../../../core/message/outgoing.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill, Slot } from "../../../../core/skill.ts";
import { noAppointments } from "../appointments/appointments.ts";
import { bookButton } from "../book/button.ts";
import type { Speaker } from "../speaker.ts";
import { fileOf } from "../visits/file.ts";
import { NONE, upcomingOf, visitSlot } from "../visits/visit-slot.ts";
import { examples } from "./examples.ts";
import { reasonIn, reasons } from "./reasons.ts";
import type { CancelReason } from "./reasons.ts";

/** Cancels one of a person's appointments, after they have agreed to it. Why is for them to say or not. */
export function cancel(agenda: Agenda): Skill {
  return defineSkill({
    name: CANCEL_SKILL,
    summary: "cancel.summary",
    triggers: [
      { on: "command", name: "cancelar" },
      { on: "intent", examples },
    ],
    slots: {
      reason: reasonSlot,
      visit: visitSlot(agenda, { ask: "cancel.ask" }),
    },
    async readBack(turn) {
      const { visit: wanted, reason } = turn.known;
      const visit = (await upcomingOf(agenda, turn)).find((each) => each.id === wanted);
      const key = reason === undefined ? "cancel.readBack" : "cancel.readBack.reason";
      return visit && turn.text(key, detailsOf(visit, turn.language));
    },
    async run(turn) {
      const { contact, now, known } = turn;
      if (known.visit === NONE) return noAppointments(turn);
      const reason = known.reason ?? reasonIn(turn.said);
      const change = await agenda.cancel({
        appointment: id<"appointment">(known.visit),
        contact: contact.id,
        at: now,
        ...(reason !== undefined && { reason }),
      });
      const words = said(change, turn);
      const file =
        change.status === "changed" ? await fileOf(agenda, change.appointment, turn) : [];
      return reply(words, ...file);
    },
  });
}

const reasonSlot: Slot<CancelReason> & { readonly optional: true } = {
  label: "cancel.reason",
  value: z.enum(reasons),
  optional: true,
  // What stands behind a yes is no other question: it is read when it is done.
  find: (words) => (beginsWithYes(words) ? undefined : reasonIn(words)),
  ask: ({ text }) => ({ text: text("cancel.reason.ask") }),
};

function said(change: Change, { text, language }: Speaker): Saying {
  return {
    kind: "text",
    markdown:
      change.status === "changed"
        ? text("cancel.done", detailsOf(change.appointment, language))
        : text(change.reason === "late" ? "cancel.late" : "cancel.past"),
    buttons: [bookButton({ text })],
  };
}
