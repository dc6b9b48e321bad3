import { z } from "zod";
import type { Change } from "../../../../core/agenda/agenda.ts";
import type { Appointment } from "../../../../core/agenda/appointment.ts";
import { detailsOf } from "../../../../core/agenda/details.ts";
import { CANCEL_SKILL, RESCHEDULE_SKILL } from "../../../../core/agenda/visit-actions.ts";
import { beginsWithYes } from "../../../../core/engine/answers/answers.ts";
import type { Saying } from "../../../../core/message/outgoing.ts";
import { defineSkill, reply } from "../../../../core/skill.ts";
import type { Skill } from "../../../../core/skill.ts";
import type { Slot } from "../../../../core/slot.ts";
import type { Turn } from "../../../../core/turn.ts";
import type { Reception } from "../../reception.ts";
import { noAppointments } from "../appointments/appointments.ts";
import { asksOf } from "../book/asks-of.ts";
import { bookButton } from "../book/button.ts";
import type { Speaker } from "../speaker.ts";
import { listOf } from "../visits/items.ts";
import { fileOf } from "../visits/file.ts";
import { areTooLate } from "../visits/too-late.ts";
import { idsOf, NONE, visitSlot, visitsOf } from "../visits/visit-slot.ts";
import { examples } from "./examples.ts";
import { isOfWhoIsBooked } from "./of-form.ts";
import { reasonIn, reasons } from "./reasons.ts";
import type { CancelReason } from "./reasons.ts";
import { refusesVisit } from "./refused.ts";
import { sentenceThatTells } from "./which.ts";
import { withWhose } from "../visits/whose.ts";

/** Cancels a person's appointments, one or several, after they have agreed to it. Why is for them to say or not. */
export function cancel(reception: Reception): Skill {
  return defineSkill({
    name: CANCEL_SKILL,
    summary: "cancel.summary",
    triggers: [
      { on: "command", name: "cancelar" },
      { on: "intent", examples },
    ],
    slots: {
      reason: reasonSlot,
      visit: visitSlot(reception, { ask: "cancel.ask", several: true, about: sentenceThatTells }),
    },
    cancels: true,
    insteadOf: RESCHEDULE_SKILL,
    orElse: RESCHEDULE_SKILL,
    changedBy: RESCHEDULE_SKILL,
    asksOf,
    isOpen: (turn) => hasOneMeant(reception, turn),
    claims: (turn, seems) => refusesVisit(reception, turn, seems),
    async ends(turn) {
      const visits = visitsOf(turn.known.visit, await reception.upcomingOf(turn));
      const isLate = await areTooLate(reception, visits, turn);
      return isLate ? reply(said([{ status: "refused", reason: "late" }], turn)) : undefined;
    },
    async readBack(turn) {
      const { visit, reason } = turn.known;
      return readBack(visitsOf(visit, await reception.upcomingOf(turn)), reason, turn);
    },
    async run(turn) {
      const { visit, reason } = turn.known;
      if (visit === NONE) return noAppointments(turn);
      const changes = await changesTo(reception, turn, { visit, reason });
      if (changes.length === 0) return noAppointments(turn);
      const files = doneOf(changes).map((each) => fileOf(reception.agenda, each, turn));
      return reply(said(changes, turn), ...(await Promise.all(files)).flat());
    },
  });
}

async function hasOneMeant(reception: Reception, turn: Turn): Promise<boolean> {
  const upcoming = await reception.upcomingOf(turn);
  return upcoming.length > 0 && !isOfWhoIsBooked(upcoming, turn);
}

function readBack(
  visits: readonly Appointment[],
  reason: CancelReason | undefined,
  { text, language }: Speaker,
): string | undefined {
  const [visit, ...others] = visits;
  if (!visit) return undefined;
  if (others.length > 0)
    return text("cancel.readBack.several", { list: listOf(visits, { text, language }) });
  const key = reason === undefined ? "cancel.readBack" : "cancel.readBack.reason";
  return withWhose(visit, text(key, detailsOf(visit, language)), text);
}

async function changesTo(
  reception: Reception,
  turn: Turn,
  { visit, reason = reasonIn(turn.said) }: { visit: string; reason: CancelReason | undefined },
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const appointment of await idsOf(visit, reception, turn))
    changes.push(
      await reception.agenda.cancel({
        appointment,
        contact: turn.contact.id,
        at: turn.now,
        ...(reason !== undefined && { reason }),
      }),
    );
  return changes;
}

const reasonSlot: Slot<CancelReason> & { readonly optional: true } = {
  label: "cancel.reason",
  value: z.enum(reasons),
  optional: true,
  // What stands behind a yes is no other question: it is read when it is done.
  find: (words) => (beginsWithYes(words) ? undefined : reasonIn(words)),
  ask: ({ text }) => ({ text: text("cancel.reason.ask") }),
};

function said(changes: readonly Change[], turn: Turn): Saying {
  const [refused] = changes.flatMap((each) => (each.status === "refused" ? [each] : []));
  const why = refused ? [whyNot(refused, turn)] : [];
  return {
    kind: "text",
    markdown: [...told(doneOf(changes), turn), ...why].join("\n\n"),
    buttons: [bookButton(turn)],
  };
}

function told(done: readonly Appointment[], { text, language }: Speaker): readonly string[] {
  const [one, ...others] = done;
  if (!one) return [];
  if (others.length === 0) return [text("cancel.done", detailsOf(one, language))];
  return [text("cancel.done.several", { list: listOf(done, { text, language }) })];
}

function doneOf(changes: readonly Change[]): readonly Appointment[] {
  return changes.flatMap((each) => (each.status === "changed" ? [each.appointment] : []));
}

function whyNot({ reason }: Extract<Change, { status: "refused" }>, { text }: Speaker): string {
  return text(reason === "late" ? "cancel.late" : "cancel.past");
}
