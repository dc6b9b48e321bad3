import { detailsOf } from "../../../../core/agenda/details.ts";
import type { Appointment, AppointmentId } from "../../../../core/agenda/appointment.ts";
import {
  cancelAction,
  confirmAction,
  rescheduleAction,
} from "../../../../core/agenda/visit-actions.ts";
import { keepsAndNoMore } from "../../../../core/engine/answers/agreeing.ts";
import { negates } from "../../../../core/engine/answers/calling-off.ts";
import { hedges } from "../../../../core/engine/answers/hedging.ts";
import { inParts } from "../../../../core/engine/routing/clauses.ts";
import type { Button, Saying } from "../../../../core/message/outgoing.ts";
import { actionOf } from "../../../../core/skill.ts";
import type { Turn } from "../../../../core/turn.ts";
import { preferenceIn } from "../../../../core/understanding/refusal.ts";
import { toldInFull } from "../../../../core/understanding/text/haste.ts";
import { isStory } from "../../../../core/understanding/text/stops.ts";
import { saysToCancel } from "../cancel/which.ts";
import { APPOINTMENTS } from "../names.ts";
import type { Speaker } from "../speaker.ts";
import { meantBy } from "../visits/meant.ts";

/**
 * Whether a clause of a message confirms nothing: "não confirmo", "I can't confirm yet", "se der eu vou". Who may be
 * late comes, and a story doubts much beside that they do: "deixa eu ver aqui no waze".
 */
export function isDoubtful(clause: string, said: string): boolean {
  return doubt.test(clause) || (!isStory(said) && hedges(clause) && !lateness.test(clause));
}

const lateness = /(?<!\p{L})(?:atras\p{L}+|demor\p{L}+|tard(?:e|ar\p{L}*)|late)(?!\p{L})/iu;

const doubt =
  /(?:^|[^\p{L}])(?:n[ãa]o|no|not|can['’]?t|cannot|won['’]?t)\s+(?:\p{L}+\s+){0,2}confirm/iu;

/** The visits that are said not to be confirmed: "confirmo a limpeza, mas o canal não confirmo". */
export function doubtedIn(upcoming: readonly Appointment[], turn: Turn): readonly Appointment[] {
  const clauses = inParts(turn.said).filter((part) => isDoubtful(part, turn.said));
  const doubted = new Set(clauses.flatMap((clause) => meantBy(clause, upcoming, turn)));
  return upcoming.filter((visit) => doubted.has(visit));
}

/** Those of several that somebody does not come to, beside one that they do: "eu vou sim mas o Leo não vai". */
export function refusedIn(upcoming: readonly Appointment[], turn: Turn): readonly Appointment[] {
  const { refused, wished } = preferenceIn(turn.said);
  // "Sexta tenho limpeza com vocês" says no to none.
  const given = wished !== "" && negates(refused) ? meantBy(refused, upcoming, turn) : upcoming;
  return given.length < upcoming.length ? given : [];
}

/** Whether somebody says that they come, and that another of several does not: "eu vou, o Leo não". */
export function comesToOne(upcoming: readonly Appointment[], turn: Turn): boolean {
  if (saysToCancel(turn.said) || !inParts(turn.said).some(keepsAndNoMore)) return false;
  return refusedIn(upcoming, turn).length > 0;
}

/** Whether somebody does not know yet whether they come: "não sei se vou conseguir ir", "not sure if I can make it". */
export function doubtsComing(said: string): boolean {
  return unsure.test(toldInFull(said)) && !said.includes("?") && !saysToCancel(said);
}

const unsure =
  /\b(?:(?:nao|ainda nao) sei(?: ainda)?|nao tenho certeza|no se(?: todavia)?|no estoy segur[oa]|not (?:really )?sure|(?:don t|dont) know(?: yet)?)(?: de)? (?:se|si|if|whether) (?:(?:eu|yo|i|a gente|ainda) )*(?:vou|vai|consigo|conseguirei|posso|poderei|da|podre|puedo|pueda|podemos|podremos|voy|can|could|will|ll|am able|m able)\b(?!.* (?:melhor|mejor|better|remarc\S*|reschedule|outro|otro|another)\b)/u;

/** What there is to do with what is not confirmed. */
export function notConfirmed(visits: readonly AppointmentId[], { text }: Speaker): Saying {
  return { kind: "text", markdown: text("confirm.not"), buttons: waysWith(visits, { text }) };
}

/** The same, beside what was: which it is is said where it is one. */
export function othersNotConfirmed(
  visits: readonly Appointment[],
  { text, language }: Speaker,
): readonly Saying[] {
  const [visit, ...others] = visits;
  if (!visit) return [];
  const markdown =
    others.length === 0 ? text("confirm.not.one", detailsOf(visit, language)) : text("confirm.not");
  const ids = visits.map(({ id }) => id);
  return [{ kind: "text", markdown, buttons: waysWith(ids, { text }) }];
}

/** What there is to answer to a reminder of these. */
export function waysWith(
  [visit, ...others]: readonly AppointmentId[],
  { text }: Pick<Speaker, "text">,
): readonly Button[] {
  if (!visit || others.length > 0)
    return [{ label: text("appointments.summary"), action: actionOf(APPOINTMENTS, "") }];
  return [
    { label: text("reminder.confirm"), action: confirmAction(visit) },
    { label: text("reminder.move"), action: rescheduleAction(visit) },
    { label: text("reminder.cancel"), action: cancelAction(visit) },
  ];
}
