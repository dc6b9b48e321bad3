import type { Button, Utterance } from "../message/outgoing.ts";
import type { Say } from "../turn.ts";
import type { Appointment } from "./appointment.ts";
import { detailsOf } from "./details.ts";
import { nameIn } from "./names.ts";
import type { NoticeKind } from "./notices.ts";
import {
  bookAgainAction,
  cancelAction,
  confirmAction,
  rateAction,
  rescheduleAction,
} from "./visit-actions.ts";

/** What a patient is told, in the words of `say`, which must be in `language`. */
export function utteranceOf(
  { appointment, kind }: { readonly appointment: Appointment; readonly kind: NoticeKind },
  say: Say,
  language: string,
): Utterance {
  const buttons = buttonsOf(kind, appointment, say);
  const markdown = paragraphsOf(kind, appointment, { say, language }).join("\n\n");
  return { kind: "text", markdown, buttons };
}

interface Speaking {
  readonly say: Say;
  readonly language: string;
}

function paragraphsOf(
  kind: NoticeKind,
  appointment: Appointment,
  { say, language }: Speaking,
): readonly string[] {
  const { patient, unit, service } = appointment;
  const words = say(`reminder.${kind}`, detailsOf(appointment, language));
  const whose = patient ? [say("reminder.patient", { name: patient.name })] : [];
  if (kind === "missed" || kind === "rating" || kind === "called_off") return [words, ...whose];
  const instructions = nameIn(service.instructions, language);
  return [
    words,
    ...whose,
    ...(unit ? [say("reminder.where", { unit: unit.name, address: unit.address })] : []),
    ...(kind === "24h" && instructions !== "" ? [instructions] : []),
  ];
}

const SCORES = [1, 2, 3, 4, 5];

function buttonsOf(kind: NoticeKind, { id }: Appointment, say: Say): readonly Button[] {
  if (kind === "rating")
    return SCORES.map((score) => ({ label: String(score), action: rateAction(id, score) }));
  if (kind === "missed" || kind === "called_off")
    return [{ label: say("reminder.again"), action: bookAgainAction(id) }];
  const mine = [
    { label: say("reminder.move"), action: rescheduleAction(id) },
    { label: say("reminder.cancel"), action: cancelAction(id) },
  ];
  if (kind === "accepted") return mine;
  return [{ label: say("reminder.confirm"), action: confirmAction(id) }, ...mine];
}
